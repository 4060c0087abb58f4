import { splitFrontMatter } from '#src/imports/front-matter.ts';
import type { ImportDocument } from '#src/imports/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { slugify } from '#src/shared/slug.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

/**
 * A document as its file describes it: slugs are requests, and links are still those of the source. `series` is the one that
 * its front matter names, with the document's place in it.
 */
export type SourceDocument = ImportDocument & { series?: { name: string; order: number | null } };

/** The reason why a file is not a document. */
export type Skip = {
  path: string;
  reason:
    | 'section_index'
    | 'front_matter_broken'
    | 'no_title'
    | 'unknown_visibility'
    | 'empty'
    | 'not_in_summary'
    | 'not_written'
    | 'no_file';
};

/**
 * Reads a file of a folder of Markdown (Zola, Hugo, Jekyll, Astro and similar). A document without a date gets none: it is
 * published when it is first imported.
 */
export function readDocument(
  path: string,
  text: string,
  locale: Locale,
): { document: SourceDocument } | { skip: Skip } {
  if (/(^|\/)_index\.md$/.test(path)) return { skip: { path, reason: 'section_index' } };
  const parts = trySplit(text);
  if (!parts) return { skip: { path, reason: 'front_matter_broken' } };
  const { data, body } = parts;
  if (body.trim() === '') return { skip: { path, reason: 'empty' } };
  const title = textOf(data.title) ?? headingOf(body);
  if (!title) return { skip: { path, reason: 'no_title' } };
  const visibility = data.visibility === undefined ? null : visibilitySchema.safeParse(data.visibility);
  // A misspelt visibility must not make a restricted text public.
  if (visibility && !visibility.success) return { skip: { path, reason: 'unknown_visibility' } };
  const oldPath = textOf(data.path) ?? textOf(data.permalink) ?? textOf(data.url);
  const draft = data.draft === true || data.published === false;
  const document: SourceDocument = {
    path,
    locale,
    slug: slugify(textOf(data.slug) ?? lastSegment(oldPath) ?? nameOf(path)) || slugify(title) || 'post',
    title: title.replaceAll('`', '').slice(0, 200),
    summary: (textOf(data.description) ?? textOf(data.summary) ?? textOf(data.excerpt) ?? '').slice(0, 500),
    markdown: withoutTitle(body, title),
    publishedAt: draft ? null : (writtenDate(data, WRITTEN) ?? dateInPath(oldPath ?? '') ?? dateInPath(path)),
    updatedAt: writtenDate(data, CHANGED),
    authors: listOf(data.authors ?? data.author).slice(0, 20),
    tags: listOf(
      data.tags ?? taxonomy(data, 'tags') ?? data.categories ?? taxonomy(data, 'categories'),
    ).slice(0, 20),
    oldPaths: [
      ...new Set([...(oldPath ? [oldPath] : []), ...listOf(data.aliases ?? data.redirect_from)].map(rooted)),
    ],
    ...(visibility && { visibility: visibility.data }),
    ...seriesIn(data),
  };
  return { document };
}

function seriesIn(data: Record<string, unknown>): Pick<SourceDocument, 'series'> {
  const name = listOf(data.series ?? taxonomy(data, 'series'))[0];
  if (name === undefined) return {};
  const order = Number(data.series_order ?? data.seriesOrder ?? data.weight ?? Number.NaN);
  return { series: { name: name.slice(0, 200), order: Number.isFinite(order) ? order : null } };
}

function trySplit(text: string) {
  try {
    return splitFrontMatter(text);
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Reads a list in any form: several values, one, or objects with names (`[{ name: … }]`). */
function listOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return values.flatMap(
    (one) =>
      textOf(one) ?? (one && typeof one === 'object' ? (textOf((one as { name?: unknown }).name) ?? []) : []),
  );
}

function taxonomy(data: Record<string, unknown>, name: string): unknown {
  const taxonomies = data.taxonomies;
  return taxonomies && typeof taxonomies === 'object'
    ? (taxonomies as Record<string, unknown>)[name]
    : undefined;
}

function headingOf(body: string): string | undefined {
  return /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
}

/** Removes a first heading that repeats the title, which the page shows itself. */
function withoutTitle(body: string, title: string): string {
  const first = /^\s*#[ \t]+(.+?)[ \t#]*\n/.exec(body);
  return first && first[1] === title ? body.slice(first[0].length).replace(/^\n+/, '') : body;
}

function nameOf(path: string): string {
  const file = path.split('/').at(-1) ?? path;
  const name = file.replace(/\.(md|markdown)$/i, '');
  const own = name === 'index' || name === 'README' ? (path.split('/').at(-2) ?? name) : name;
  return own.replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

function lastSegment(path: string | undefined): string | undefined {
  return path
    ?.replace(/\/$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

const WRITTEN = ['date', 'pubDate', 'published_at', 'publishDate'];
const CHANGED = ['updated', 'lastmod', 'last_modified_at', 'updatedDate', 'updated_at'];

function writtenDate(data: Record<string, unknown>, names: readonly string[]): string | undefined {
  for (const value of names.map((name) => data[name])) {
    const time = value instanceof Date ? value.getTime() : Date.parse(textOf(value) ?? '');
    if (Number.isFinite(time)) return new Date(time).toISOString();
  }
  return undefined;
}

function dateInPath(path: string): string | undefined {
  const found = /(?:^|\/)(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(path);
  if (!found) return undefined;
  const time = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return new Date(time).toISOString();
}
