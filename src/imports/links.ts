import { withoutEnding } from '#src/imports/file-names.ts';
import { replaceLinks } from '#src/markdown/index.ts';

/** The targets of a source's links. The keys of every map are in the form of `normalizePath`. */
export type LinkTargets = {
  /** The slug of each post by the document's file (`posts/a.md`) and by old paths (`/2022/08/11/a`). */
  posts: ReadonlyMap<string, string>;
  /** The address of each uploaded file at Atoll, by file. */
  images: ReadonlyMap<string, string>;
  /** What a file name without a path means, when only one document or picture has it. */
  names?: ReadonlyMap<string, { slug: string } | { url: string }>;
  /** Where the source was published, without a trailing slash: absolute links to it are the source's own. */
  site?: string;
  /** Where the path of the source was published: links that leave the source lead there. */
  base?: string;
  /** Finds an anchor of a post on its page: an id, empty for the top of the page, null when there is none. */
  places?: (slug: string, fragment: string) => string | null;
  /** The same for a link on the page itself, when the renderer would not find the anchor; null when it would. */
  placesHere?: (slug: string, fragment: string) => string | null;
};

/**
 * A link without a target, and whether it was kept as a link to the source's own site. A link to a missing `place` leads to
 * its page.
 */
export type BrokenLink = { url: string; kind: 'link' | 'image' | 'place'; kept: boolean };

/**
 * Rewrites the links and images of a document to the imported posts and the uploaded images. A link without a target becomes
 * its text, or a link to the source's site when that is known.
 */
export function rewriteLinks(
  markdown: string,
  { path, slug }: { path: string; slug: string },
  targets: LinkTargets,
): { markdown: string; broken: BrokenLink[] } {
  if (!mayHoldOwnLinks(markdown, targets.site)) return { markdown, broken: [] };
  const broken: BrokenLink[] = [];
  const rewritten = replaceLinks(markdown, (link) => {
    if (link.url.startsWith('#')) return placeOnPage(link.url, slug, targets);
    const url = ownPath(link.url, targets.site);
    if (url === null) return link.url;
    const found = resolve(url, path, link.kind, targets);
    if (found?.isPlaceMissing) broken.push({ url: link.url, kind: 'place', kept: false });
    if (found) return found.to;
    const elsewhere = onSite(url, path, targets);
    broken.push({ url: link.url, kind: link.kind, kept: elsewhere !== null });
    return elsewhere;
  });
  return { markdown: rewritten, broken };
}

const RELATIVE =
  /\]\((?!\s*<?(?:https?:|mailto:))|^[ >]{0,9}\[(?!\^)[^\]]+\]:(?!\s*<?(?:https?:|mailto:))|<(?:a|img)\b[^>]*?\b(?:href|src)\s*=(?!\s*["']?(?:https?:|mailto:))/im;

/** Whether a text may contain links to the source. Finding links parses the text, so other texts are skipped. */
function mayHoldOwnLinks(markdown: string, site: string | undefined): boolean {
  return RELATIVE.test(markdown) || (site !== undefined && markdown.includes(site));
}

/** The path of a link within the source; null for other sites, mail, and anchors on the same page. */
function ownPath(url: string, site: string | undefined): string | null {
  if (site && (url === site || url.startsWith(`${site}/`))) return url.slice(site.length) || '/';
  if (url === '' || url.startsWith('#') || url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url))
    return null;
  return url;
}

function placeOnPage(url: string, slug: string, { placesHere }: LinkTargets): string {
  const id = placesHere?.(slug, url.slice(1)) ?? null;
  if (id === null) return url;
  return id === '' ? '#top' : `#${id}`;
}

function onSite(url: string, path: string, { site, base }: LinkTargets): string | null {
  if (base) return new URL(url, new URL(path, base)).href;
  return site && url.startsWith('/') ? `${site}${url}` : null;
}

type Resolved = { to: string; isPlaceMissing: boolean };

function resolve(url: string, from: string, kind: 'link' | 'image', targets: LinkTargets): Resolved | null {
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const candidates = candidatePaths(target, from);
  for (const candidate of candidates) {
    const image = targets.images.get(candidate);
    if (image) return { to: image, isPlaceMissing: false };
  }
  const named = target.includes('/')
    ? undefined
    : targets.names?.get(normalizePath(withoutEnding(decode(target))));
  if (named && 'url' in named) return { to: named.url, isPlaceMissing: false };
  if (kind === 'image') return null;
  const slug = candidates.map((candidate) => targets.posts.get(candidate)).find(Boolean) ?? named?.slug;
  if (!slug) return null;
  return placeOf(slug, rest.includes('#') ? decode(rest.slice(rest.indexOf('#') + 1)) : '', targets);
}

function placeOf(slug: string, fragment: string, { places }: LinkTargets): Resolved {
  if (fragment === '') return { to: `/posts/${slug}`, isPlaceMissing: false };
  const id = places ? places(slug, fragment) : fragment;
  return { to: id ? `/posts/${slug}#${id}` : `/posts/${slug}`, isPlaceMissing: id === null };
}

/** The paths that a link may mean: from the file's folder, from the root, or an old address. */
function candidatePaths(target: string, from: string): string[] {
  const folder = from.split('/').slice(0, -1).join('/');
  const decoded = decode(target).replace(/^@\//, '/');
  const ways = decoded.startsWith('/')
    ? [decoded]
    : [`${folder}/${decoded}`, `${withoutEnding(from)}/${decoded}`, decoded];
  return ways.map(normalizePath);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Normalises a path: `./a/../b/c.html` → `b/c`. Dots are resolved, slashes at the ends, `.html` and `index` removed; lower
 * case, NFC.
 */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts
    .join('/')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.html?$/, '')
    .replace(/(^|\/)index$/, '');
}
