import type { MentionOptions } from '#src/markdown/mentions.ts';

export type Locale = 'en' | 'zh-TW';

/** An entry of the table of contents. */
export type ContentsEntry = { id: string; text: string; depth: 2 | 3 };

/** The known properties of an uploaded image. */
export type ImageSize = { width: number; height: number; srcset?: string };

export type RenderOptions = {
  locale: Locale;
  /** Known images by the src in the text (e.g. "/media/abc.png"); their size is added to the tag. */
  images?: ReadonlyMap<string, ImageSize>;
  /** False for authors who have not earned trust yet: their links are marked for search engines not to follow. */
  trusted?: boolean;
  /** Whether blocks have the line of their source (`data-line`), for a preview beside the source. */
  lines?: boolean;
  /** Whether the text is a comment: its headings are small, and it has no images. */
  small?: boolean;
  /** What the ids of the text begin with where it is a part of a larger page. */
  places?: string;
  /** The people whose names become links when written as `@name`; without it nobody is mentioned. */
  mentions?: MentionOptions;
};

export type RenderedMarkdown = {
  html: string;
  contents: ContentsEntry[];
  /** Plain text for search: one block per line, code included. */
  text: string;
  /** The first prose, shortened. */
  excerpt: string;
  readingMinutes: number;
  /** Latin words and CJK characters. */
  words: number;
  /** Every img src, in order, each once. */
  imageSources: string[];
  /** The names that became links, each once, in order. */
  mentioned: string[];
};

/** A link or an image; start and end are the offsets of its URL as it is written in the source. */
export type FoundLink = { url: string; start: number; end: number; kind: 'link' | 'image' };
