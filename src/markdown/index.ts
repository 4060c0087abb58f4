export { findLinks } from '#src/markdown/find-links.ts';
export { findNames } from '#src/markdown/mentions.ts';
export { renderMarkdown } from '#src/markdown/render.ts';
export { replaceLinks } from '#src/markdown/replace-links.ts';
export type {
  ContentsEntry,
  FoundLink,
  ImageSize,
  RenderedMarkdown,
  RenderOptions,
} from '#src/markdown/types.ts';
