import { replaceLinks } from '#src/markdown/index.ts';
import type { Locale } from '#src/shared/locale.ts';

/** A post as its Markdown file needs it. Addresses are absolute, times are UTC epoch milliseconds. */
export type WrittenPost = {
  url: string;
  title: string;
  summary: string;
  /** Null when only the summary is public. */
  markdown: string | null;
  locale: Locale;
  published: number;
  updated: number;
  authors: readonly string[];
  tags: readonly string[];
  translations: readonly { locale: Locale; url: string }[];
};

/** The post as one Markdown file: metadata as front matter, the title as the heading, then the text. */
export function toMarkdown(post: WrittenPost): string {
  const { title, url, locale, authors, tags, translations } = post;
  const others = translations.filter((translation) => translation.locale !== locale);
  const lines = [
    '---',
    field('title', title),
    field('url', url),
    field('language', locale),
    field('published', new Date(post.published).toISOString()),
    field('updated', new Date(post.updated).toISOString()),
    field('authors', authors),
    ...(tags.length > 0 ? [field('tags', tags)] : []),
    ...(post.summary ? [field('summary', post.summary)] : []),
    ...(others.length > 0
      ? [field('translations', Object.fromEntries(others.map((other) => [other.locale, other.url])))]
      : []),
    '---',
    '',
    `# ${escapeInline(title)}`,
    '',
    post.markdown === null ? post.summary : absoluteLinks(post.markdown, url).trim(),
    '',
  ];
  return lines.join('\n');
}

/** A line of YAML; every JSON value is valid YAML. */
function field(name: string, value: unknown): string {
  return `${name}: ${JSON.stringify(value)}`;
}

function absoluteLinks(markdown: string, base: string): string {
  return replaceLinks(markdown, ({ url }) =>
    url.startsWith('#') ? url : (URL.parse(url, base)?.href ?? url),
  );
}

/** Escapes text so that Markdown does not read it as links or marks. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
}
