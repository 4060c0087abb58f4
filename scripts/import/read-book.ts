import { basename } from 'node:path';
import { type ChapterPlaces, readChapter } from '#src/imports/book/chapter.ts';
import { nameWithoutNumber, workOf } from '#src/imports/book/pairing.ts';
import { readSummary, type Summary } from '#src/imports/book/summary.ts';
import { checkDocument } from '#src/imports/check.ts';
import { signIn } from '#src/imports/field-signs.ts';
import { fieldsOf } from '#src/imports/fields.ts';
import { frontMatterOf } from '#src/imports/front-matter.ts';
import { normalizePath } from '#src/imports/links.ts';
import { lossesIn } from '#src/imports/losses.ts';
import { mendLine } from '#src/imports/mend.ts';
import type { ImportEntry } from '#src/imports/series-model.ts';
import type { Skip, SourceDocument } from '#src/imports/source-document.ts';
import { MAX_TITLE } from '#src/posts/model.ts';
import { freeSlug, slugify } from '#src/shared/slug.ts';
import type { BookFolder } from './book-files.ts';
import type { Collection, SourceSeries } from './collection.ts';
import { filesIn } from './files.ts';
import type { ImportOptions } from './options.ts';

/** Reads a book: its chapters as unlisted documents, and their order as a series. */
export async function readBook(book: BookFolder, options: ImportOptions): Promise<Collection> {
  const summary = readSummary(book.summary);
  const files = await filesIn(book.src);
  const included = new Set<string>();
  const documents: SourceDocument[] = [];
  const skips: Skip[] = [];
  const missing: Collection['missing'] = [];
  const places = new Map<string, ChapterPlaces>();
  const taken = new Set<string>();
  const source = { locale: options.locale, hidden: book.hidden, read: book.read };
  const read = (path: string) => {
    included.add(path);
    return book.read(path);
  };
  for (const { title, path } of chaptersOf(summary)) {
    const text = book.read(path);
    if (text === null) {
      skips.push({ path, reason: 'no_file' });
      continue;
    }
    const matter = frontMatterOf(text);
    if ('problem' in matter) {
      skips.push({ path, reason: 'front_matter_broken', detail: matter.problem });
      continue;
    }
    const chapter = readChapter({ path, title }, matter.body, { ...source, read });
    const slug = freeSlug(slugOf(options.source, path, chapter.title), taken);
    taken.add(slug);
    places.set(path, chapter.places);
    missing.push(...chapter.missing.map((file) => ({ path, file })));
    const draft = signIn(fieldsOf(matter.data));
    const result = checkDocument({
      path,
      locale: options.locale,
      slug,
      title: mendLine('title', chapter.title, MAX_TITLE).text,
      summary: '',
      markdown: chapter.markdown,
      authors: book.authors,
      tags: options.tags,
      oldPaths: oldPathsOf(path, book, options, documents.length === 0),
      unlisted: true,
      ...(draft && { draft, publishedAt: null }),
      notes: lossesIn(chapter.markdown),
    });
    if ('skip' in result) skips.push(result.skip);
    else documents.push(result.document);
  }
  const known = new Set([...documents.map(({ path }) => path), ...included, 'SUMMARY.md']);
  const unlisted = files.documents.filter((path) => !known.has(path));
  return {
    kind: 'book',
    files,
    documents,
    skips: [
      ...skips,
      ...draftsOf(summary).map((title) => ({ path: title, reason: 'not_written' as const })),
      ...unlisted.map((path) => ({ path, reason: 'not_in_summary' as const })),
      ...files.unread.filter(({ path }) => !included.has(path)),
    ],
    series: [seriesOf(summary, book, options, new Set(documents.map(({ path }) => path)))],
    missing,
    otherNames: otherNames(book),
    places,
  };
}

function chaptersOf({ items }: Summary): { title: string; path: string }[] {
  const found = new Map<string, { title: string; path: string }>();
  for (const item of items) {
    if (item.kind === 'chapter' && item.path !== null && !found.has(item.path))
      found.set(item.path, { title: item.title, path: item.path });
  }
  return [...found.values()];
}

/** The titles of draft chapters, which have no file. */
function draftsOf({ items }: Summary): string[] {
  return items.flatMap((item) => (item.kind === 'chapter' && item.path === null ? item.title : []));
}

/** The slug of a chapter: the same prefix for every edition of a work, and never that of an ordinary post. */
function slugOf(source: string, path: string, title: string): string {
  const work = workOf(source).replace(/[^a-z0-9]+/g, '-');
  const name = /^(?:readme|index)\.md$/i.test(path) ? slugify(title) || 'start' : nameWithoutNumber(path);
  return `${work}-${name}`.slice(0, 80).replace(/-+$/, '');
}

/** The original paths of a chapter: below the address of the site, otherwise below the name of its source. */
function oldPathsOf(path: string, book: BookFolder, options: ImportOptions, isFirst: boolean): string[] {
  const base = baseOf(book, options);
  const page = path.replace(/\.md$/i, '.html').replace(/(^|\/)readme\.html$/i, '$1index.html');
  const moved = Object.entries(book.redirects).filter(([from, to]) => {
    const target = new URL(to, new URL(from.replace(/^\//, ''), 'http://book/'));
    return target.host === 'book' && normalizePath(target.pathname) === normalizePath(page);
  });
  const pages = [page, ...(isFirst ? ['index.html'] : []), ...moved.map(([from]) => from.replace(/^\//, ''))];
  return [...new Set(pages)].map((one) => `${base}/${one}`).slice(0, 50);
}

function baseOf({ siteUrl }: BookFolder, { site, source }: ImportOptions): string {
  if (!site && !siteUrl) return `/${source}`;
  return new URL(site ?? siteUrl ?? '', 'http://book/').pathname.replace(/\/+$/, '');
}

function otherNames({ redirects }: BookFolder): Map<string, string> {
  return new Map(
    Object.entries(redirects).map(([from, to]) => {
      const { pathname } = new URL(to, new URL(from.replace(/^\//, ''), 'http://book/'));
      return [normalizePath(from), normalizePath(pathname)];
    }),
  );
}

function seriesOf(
  { title, items }: Summary,
  book: BookFolder,
  { source, folder }: ImportOptions,
  written: ReadonlySet<string>,
): SourceSeries {
  const ownTitle = title && !/^(?:summary|table of contents|目錄)$/i.test(title) ? title : null;
  const once = new Set<string>();
  const entries = items.flatMap((item): ImportEntry[] => {
    if (item.kind === 'part') return [{ heading: item.title.slice(0, 200), depth: 0 }];
    const { path, depth, numbered } = item;
    if (path === null || !written.has(path)) return [];
    if (once.has(path)) return [];
    once.add(path);
    return [{ path, depth, numbered }];
  });
  return {
    name: '',
    kind: 'book',
    slug: workOf(source)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    title: (book.title ?? ownTitle ?? basename(folder)).slice(0, 200),
    summary: (book.description ?? '').slice(0, 500),
    entries,
  };
}
