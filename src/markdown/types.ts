import type { MentionOptions } from '#src/markdown/mentions.ts';

export type Locale = 'en' | 'zh-TW';

/** One line of the list of contents. */
export type ContentsEntry = { id: string; text: string; depth: 2 | 3 };

/** What is known of an uploaded picture. */
export type ImageSize = { width: number; height: number; srcset?: string };

export type RenderOptions = {
  locale: Locale;
  /** Known images by the src written in the text (e.g. "/media/abc.png"): their size goes on the tag. */
  images?: ReadonlyMap<string, ImageSize>;
  /** False for authors who have not earned trust yet: search engines are told not to count their links. */
  trusted?: boolean;
  /** Whether blocks say in which line of the source they begin (`data-line`): for a preview beside it. */
  lines?: boolean;
  /** Whether the text stands below another one, as a comment does: its headings are small, and it has no pictures. */
  small?: boolean;
  /** Whose names become links to them where they are called by `@name`; nobody's without it. */
  mentions?: MentionOptions;
};

export type RenderedMarkdown = {
  html: string;
  contents: ContentsEntry[];
  /** Plain text for search: one block a line, code included. */
  text: string;
  /** The first prose, shortened. */
  excerpt: string;
  readingMinutes: number;
  /** Latin words and CJK characters. */
  words: number;
  /** Every img src met, in order, each once. */
  imageSources: string[];
  /** The names that became links, each once, in order. */
  mentioned: string[];
};

/** A link or an image; start and end are the offsets of its URL as it is written in the source. */
export type FoundLink = { url: string; start: number; end: number; kind: 'link' | 'image' };
