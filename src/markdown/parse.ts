import type { Root as MarkdownRoot } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
// The tree says where a link is, not where its address is; the parser's tokens do.
const withDestinations = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function withPlaces() {
    const data = this.data();
    const places: Extension = { enter: { definitionDestination: keep, resourceDestination: keep } };
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), places];
  })
  .freeze();

function keep(this: CompileContext, { start, end }: Token): void {
  const node = this.stack.at(-1) as { data?: object } | undefined;
  if (node) node.data = { ...node.data, destination: [start.offset, end.offset] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * Replaces what cannot stand in HTML: control characters, halves of surrogate pairs. One unit becomes one unit, so
 * that offsets stay true. A byte order mark goes the same way, because the parser would drop it and shift everything.
 */
export function cleanSource(markdown: string): string {
  return markdown
    .toWellFormed()
    .replace(controls, '\ufffd')
    .replace(/^\ufeff/, ' ');
}

/** Parses a clean source with GitHub's extensions. */
export function parseMarkdown(source: string): MarkdownRoot {
  return parser.parse(source);
}

/** The same, where links, images and definitions carry the place of their destination: `data.destination`. */
export function parseWithDestinations(source: string): MarkdownRoot {
  return withDestinations.parse(source);
}
