import type { Root } from 'mdast';
import { readAddresses } from '#src/imports/addresses.ts';
import { readDate } from '#src/imports/dates.ts';
import {
  allOf,
  type Fields,
  fieldsOf,
  firstOf,
  isTable,
  printField,
  textIn,
  textOf,
} from '#src/imports/fields.ts';
import { isSectionPage, nameAndFolder, placeIn, withoutPlace } from '#src/imports/file-names.ts';
import { frontMatterOf } from '#src/imports/front-matter.ts';
import { replaceSigns } from '#src/imports/generators/replace-signs.ts';
import { linkFrames, lossesOf } from '#src/imports/losses.ts';
import { mendLine } from '#src/imports/mend.ts';
import { leavesOf } from '#src/imports/names.ts';
import type { Note } from '#src/imports/notes.ts';
import { publicationOf, visibilityIn } from '#src/imports/publication.ts';
import type { Reading, Skip, SourceDocument } from '#src/imports/source-document.ts';
import { readTags, taxonomiesOf } from '#src/imports/tags.ts';
import { headingWords, titleOfName, withoutTitle } from '#src/imports/title.ts';
import { treeOf } from '#src/imports/tree.ts';
import { MAX_SUMMARY, MAX_TITLE } from '#src/posts/model.ts';
import { slugify } from '#src/shared/slug.ts';

/**
 * Reads a file of a folder of Markdown (Zola, Hugo, Jekyll, Hexo, Astro, Obsidian and similar). A public document without a
 * date gets none: it is published when it is first imported.
 */
export function readDocument(
  path: string,
  text: string,
  reading: Reading,
): { document: SourceDocument } | { skip: Skip } {
  if (isSectionPage(path)) return { skip: { path, reason: 'section_index' } };
  const parts = frontMatterOf(text);
  if ('problem' in parts) return { skip: { path, reason: 'front_matter_broken', detail: parts.problem } };
  if (parts.body.trim() === '') return { skip: { path, reason: 'empty' } };
  return { document: toDocument(path, fieldsOf(parts.data), parts.body, reading) };
}

function toDocument(path: string, fields: Fields, body: string, reading: Reading): SourceDocument {
  const framed = linkFrames(replaceSigns(body));
  const tree = treeOf(framed.markdown);
  const title = titleOf(fields, tree, path);
  const summary = mendLine('description', textIn(fields, DESCRIPTIONS) ?? '', MAX_SUMMARY);
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
    ...seriesIn(fields, path),
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
  if (written) return mendLine('title', written, MAX_TITLE);
  const { text } = mendLine('title', titleOfName(nameOf(path)), MAX_TITLE);
  return { text, notes: [{ code: 'title_from_name', detail: text }] };
}

function readAuthors(fields: Fields): { names: string[]; notes: Note[] } {
  const { texts, unread } = leavesOf(firstOf(fields, ['authors', 'author']));
  const names = texts.map((name) => mendLine('author', name, MAX_NAME).text);
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

/** The series that a document names, and its place in it or in its folder. */
function seriesIn(fields: Fields, path: string): Pick<SourceDocument, 'series' | 'place'> {
  const place = placeOf(fields) ?? placeIn(nameAndFolder(path).name);
  const [name] = leavesOf(firstOf(fields, ['series']) ?? firstOf(taxonomiesOf(fields), ['series'])).texts;
  if (name === undefined) return place === null ? {} : { place };
  const order = Number(textOf(firstOf(fields, ['seriesorder'])) ?? Number.NaN);
  const line = mendLine('series', name, MAX_TITLE).text;
  return { series: { name: line, order: Number.isFinite(order) ? order : place } };
}

/** Hugo, Docusaurus, Just the Docs and Starlight. */
const PLACES = ['weight', 'sidebarposition', 'navorder', 'order'];

function placeOf(fields: Fields): number | null {
  const sidebar = firstOf(fields, ['sidebar']);
  const text = textIn(fields, PLACES) ?? (isTable(sidebar) ? textIn(fieldsOf(sidebar), PLACES) : undefined);
  const place = Number(text ?? Number.NaN);
  return Number.isFinite(place) ? place : null;
}

function nameOf(path: string): string {
  return withoutPlace(nameAndFolder(path).name);
}

function lastSegment(path: string | undefined): string | undefined {
  return path
    ?.replace(/\/$/, '')
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '');
}
