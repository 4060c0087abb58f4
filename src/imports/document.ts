import type { Root } from 'mdast';
import { readAddresses } from '#src/imports/addresses.ts';
import { readDate } from '#src/imports/dates.ts';
import type { DraftSign } from '#src/imports/field-signs.ts';
import { allOf, type Fields, fieldsOf, firstOf, printField, textIn, textOf } from '#src/imports/fields.ts';
import { frontMatterOf } from '#src/imports/front-matter.ts';
import { linkFrames, lossesOf } from '#src/imports/losses.ts';
import { toLine } from '#src/imports/mend.ts';
import type { ImportDocument } from '#src/imports/model.ts';
import { leavesOf } from '#src/imports/names.ts';
import type { Note } from '#src/imports/notes.ts';
import { publicationOf, visibilityIn } from '#src/imports/publication.ts';
import { readTags, taxonomiesOf } from '#src/imports/tags.ts';
import { headingWords, titleOfName, withoutTitle } from '#src/imports/title.ts';
import { treeOf } from '#src/imports/tree.ts';
import { MAX_SUMMARY, MAX_TITLE } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { slugify } from '#src/shared/slug.ts';

/**
 * A document as its file describes it: slugs are requests, and links are still those of the source. `series` is the one that
 * its front matter names, with the document's place in it. `draft`: why it is not public. `notes`: what it does not bring along.
 */
export type SourceDocument = ImportDocument & {
  series?: { name: string; order: number | null };
  draft?: DraftSign;
  notes?: Note[];
};

/** A document as the API takes it. */
export function toImport({ series: _, draft: __, notes: ___, ...document }: SourceDocument): ImportDocument {
  return document;
}

/** The reason why a file is not a document; `detail` says where. */
export type Skip = {
  path: string;
  reason:
    | 'section_index'
    | 'front_matter_broken'
    | 'empty'
    | 'invalid'
    | 'not_text'
    | 'not_markdown'
    | 'hidden'
    | 'outside_content'
    | 'not_in_summary'
    | 'not_written'
    | 'no_file';
  detail?: string;
};

/** What a file does not say: its language, the zone of its times, the present, the imported folder, tags for every document. */
export type Reading = {
  locale: Locale;
  timeZone: string;
  now: number;
  folder?: string;
  tags?: readonly string[];
};

/**
 * Reads a file of a folder of Markdown (Zola, Hugo, Jekyll, Hexo, Astro, Obsidian and similar). A public document without a
 * date gets none: it is published when it is first imported.
 */
export function readDocument(
  path: string,
  text: string,
  reading: Reading,
): { document: SourceDocument } | { skip: Skip } {
  if (/(^|\/)_index\.(?:md|markdown)$/i.test(path)) return { skip: { path, reason: 'section_index' } };
  const parts = frontMatterOf(text);
  if ('problem' in parts) return { skip: { path, reason: 'front_matter_broken', detail: parts.problem } };
  if (parts.body.trim() === '') return { skip: { path, reason: 'empty' } };
  return { document: toDocument(path, fieldsOf(parts.data), parts.body, reading) };
}

function toDocument(path: string, fields: Fields, body: string, reading: Reading): SourceDocument {
  const framed = linkFrames(body);
  const tree = treeOf(framed.markdown);
  const title = titleOf(fields, tree, path);
  const summary = toLine('description', textIn(fields, DESCRIPTIONS) ?? '', MAX_SUMMARY);
  const { own, oldPaths, notes } = readAddresses(fields);
  const tags = readTags(fields, path, reading.tags);
  const authors = readAuthors(fields);
  const changed = readChange(fields, reading.timeZone);
  const publication = publicationOf({ path, address: own, fields, title: title.text }, reading);
  const { draft, ends } = publication;
  return {
    path,
    locale: reading.locale,
    slug:
      slugify(textIn(fields, ['slug']) ?? lastSegment(own) ?? nameOf(path)) || slugify(title.text) || 'post',
    title: title.text,
    summary: summary.text,
    markdown: withoutTitle(framed.markdown, tree, title.text),
    publishedAt: draft ? null : publication.at,
    updatedAt: changed.at,
    authors: authors.names,
    tags: tags.tags,
    oldPaths,
    ...visibilityIn(fields),
    ...seriesIn(fields),
    ...(draft && { draft }),
    notes: [
      title,
      summary,
      { notes },
      tags,
      authors,
      changed,
      { notes: ends },
      framed,
      { notes: lossesOf(framed.markdown, tree) },
    ].flatMap((part) => part.notes),
  };
}

const DESCRIPTIONS = ['description', 'summary', 'excerpt'];

/** The title: that of the front matter, else the words of the first heading, else the name of the file. */
function titleOf(fields: Fields, tree: Root | null, path: string): { text: string; notes: Note[] } {
  const written = textIn(fields, ['title'])?.replaceAll('`', '') ?? headingWords(tree);
  if (written) return toLine('title', written, MAX_TITLE);
  const { text } = toLine('title', titleOfName(nameOf(path)), MAX_TITLE);
  return { text, notes: [{ code: 'title_from_name', detail: text }] };
}

function readAuthors(fields: Fields): { names: string[]; notes: Note[] } {
  const { texts, unread } = leavesOf(firstOf(fields, ['authors', 'author']));
  const names = texts.map((name) => toLine('author', name, MAX_NAME).text);
  return {
    names: [...new Set(names)].slice(0, MOST_AUTHORS),
    notes: unread > 0 || names.length > MOST_AUTHORS ? [{ code: 'list_unread', detail: 'authors' }] : [],
  };
}

const MAX_NAME = 80;
const MOST_AUTHORS = 20;

const CHANGES = [
  'updated',
  'lastmod',
  'lastmodifiedat',
  'lastmodified',
  'updateddate',
  'updatedat',
  'modified',
];

function readChange(fields: Fields, timeZone: string): { at: string | undefined; notes: Note[] } {
  const changes = allOf(fields, CHANGES);
  const [at] = changes.flatMap(({ value }) => readDate(value, timeZone) ?? []);
  const [unread] = changes.filter(({ value }) => readDate(value, timeZone) === null);
  return { at, notes: unread ? [{ code: 'date_unread', detail: printField(unread) }] : [] };
}

function seriesIn(fields: Fields): Pick<SourceDocument, 'series'> {
  const [name] = leavesOf(firstOf(fields, ['series']) ?? firstOf(taxonomiesOf(fields), ['series'])).texts;
  if (name === undefined) return {};
  const order = Number(textOf(firstOf(fields, ['seriesorder', 'weight'])) ?? Number.NaN);
  const line = toLine('series', name, MAX_TITLE).text;
  return { series: { name: line, order: Number.isFinite(order) ? order : null } };
}

function nameOf(path: string): string {
  const file = path.split('/').at(-1) ?? path;
  const name = file.replace(/\.(md|markdown)$/i, '');
  const own = /^(?:index|readme)$/i.test(name) ? (path.split('/').at(-2) ?? name) : name;
  return own.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
}

function lastSegment(path: string | undefined): string | undefined {
  return path
    ?.replace(/\/$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
}
