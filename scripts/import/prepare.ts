import { type Anchors, anchorsOf } from '#src/imports/book/anchors.ts';
import { withoutEnding } from '#src/imports/file-names.ts';
import { type BrokenLink, type LinkTargets, normalizePath, rewriteLinks } from '#src/imports/links.ts';
import type { SourceDocument } from '#src/imports/source-document.ts';
import { looseKey } from '#src/markdown/slug.ts';
import type { Collection } from './collection.ts';
import type { ImportOptions } from './options.ts';

/** Folders whose documents have addresses without it: Starlight, Astro, Docusaurus, Hexo, Jekyll. */
const SITE_ROOT = /^(?:src\/content\/(?:docs\/)?|src\/pages\/|docs\/|source\/(?:_posts\/)?|_posts\/)(.+)$/;

/** The targets of links between documents, once every document has its address. */
export function linkTargets(
  documents: readonly SourceDocument[],
  { kind, otherNames, places }: Collection,
  images: ReadonlyMap<string, string>,
  { site }: ImportOptions,
): LinkTargets {
  const posts = new Map<string, string>();
  for (const { path, slug, oldPaths } of documents) {
    posts.set(normalizePath(path), slug);
    posts.set(normalizePath(withoutEnding(path).replace(/(^|\/)readme$/i, '$1index')), slug);
    for (const oldPath of oldPaths) posts.set(normalizePath(oldPath), slug);
  }
  for (const [path, slug] of [...posts]) {
    const [, below] = SITE_ROOT.exec(path) ?? [];
    if (below !== undefined && !posts.has(below)) posts.set(below, slug);
  }
  for (const [from, to] of otherNames) {
    const slug = posts.get(to);
    if (slug && !posts.has(from)) posts.set(from, slug);
  }
  return {
    posts,
    images: withSiteNames(images),
    names: namesOf(documents, images),
    ...placesIn(documents, places),
    ...(site && { site, ...(kind === 'book' && { base: `${site}/` }) }),
  };
}

/** The pictures, also by their addresses on the site when they lie in a folder that generators copy to its root. */
function withSiteNames(images: ReadonlyMap<string, string>): Map<string, string> {
  const named = [...images].flatMap(([path, url]) => {
    const name = /^(?:.*?\/)?(?:static|public|source)\/(.+)$/.exec(path)?.[1];
    return name === undefined ? [] : [[name, url] as const];
  });
  return new Map([...named, ...images]);
}

/** What lies under a file name that only one document or picture has, wherever it lies: Obsidian, Hugo and Jekyll link so. */
function namesOf(
  documents: readonly SourceDocument[],
  images: ReadonlyMap<string, string>,
): Map<string, { slug: string } | { url: string }> {
  const entries = [
    ...documents
      .filter(({ translates }) => !translates)
      .map(({ path, slug }) => [normalizePath(withoutEnding(path)), { slug }] as const),
    ...[...images].map(([path, url]) => [path, { url }] as const),
  ];
  const named = Map.groupBy(entries, ([path]) => path.split('/').at(-1) ?? path);
  return new Map(
    [...named].flatMap(([name, [one, ...more]]) => (one && more.length === 0 ? [[name, one[1]]] : [])),
  );
}

/** Parses a document only when a link of another document leads to a place in it. */
function placesIn(
  documents: readonly SourceDocument[],
  chapters: Collection['places'],
): Required<Pick<LinkTargets, 'places' | 'placesHere'>> {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const known = new Map<string, Anchors>();
  const chapterOf = (slug: string) => chapters.get(bySlug.get(slug)?.path ?? '');
  const anchorsIn = (document: SourceDocument) => {
    const anchors = known.get(document.slug) ?? anchorsOf(document.markdown, document.locale);
    known.set(document.slug, anchors);
    return anchors;
  };
  return {
    placesHere(slug, fragment) {
      const { top = [], named } = chapterOf(slug) ?? {};
      if (top.includes(looseKey(fragment))) return '';
      const [document, name] = [bySlug.get(slug), named?.get(fragment)];
      return document && name ? anchorsIn(document)(name) : null;
    },
    places(slug, fragment) {
      const document = bySlug.get(slug);
      if (!document) return null;
      const { top = [], names = [], named } = chapterOf(slug) ?? {};
      if (top.includes(looseKey(fragment))) return '';
      const found = anchorsIn(document)(named?.get(fragment) ?? fragment);
      return found ?? (names.includes(looseKey(fragment)) ? '' : null);
    },
  };
}

/** A document ready to be sent, and its broken links. */
export type Prepared = { document: SourceDocument; broken: BrokenLink[] };

/** Rewrites the links of a document. */
export function prepare(document: SourceDocument, targets: LinkTargets): Prepared {
  const { markdown, broken } = rewriteLinks(document.markdown, document, targets);
  return { document: { ...document, markdown }, broken };
}
