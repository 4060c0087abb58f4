import { replaceLinks } from '#src/markdown/index.ts';

/** What the links of one source lead to. Every map is by what `normalizePath` makes of a path. */
export type LinkTargets = {
  /** Documents by file (`posts/a.md`) and by old path (`/2022/08/11/a`): the slug of the post. */
  posts: ReadonlyMap<string, string>;
  /** Files that were uploaded, by file: the address at Atoll. */
  images: ReadonlyMap<string, string>;
  /** Where the source was published, without a slash at the end: its absolute links are the source's own. */
  site?: string;
  /** Where a path of the source was published: what leads out of it leads there. */
  base?: string;
  /** Where a place of a post is on its page: an id, empty for the top of the page, null when there is none. */
  places?: (slug: string, fragment: string) => string | null;
  /** The same for a link on the page itself, where its renderer would not find the place; null: it will. */
  placesHere?: (slug: string, fragment: string) => string | null;
};

/**
 * A link that leads nowhere, and what was done: unlinked, or led to the source's own site. A `place` that is not there
 * leads to its page.
 */
export type BrokenLink = { url: string; kind: 'link' | 'image' | 'place'; kept: boolean };

/**
 * Rewrites the links and images of a document: to the posts that the import makes, to uploaded images. What leads
 * nowhere loses its link and keeps its text, or leads to the source's site where that is known.
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

/** Looking for links parses the text: only where one can be that does not lead to another site. */
function mayHoldOwnLinks(markdown: string, site: string | undefined): boolean {
  return RELATIVE.test(markdown) || (site !== undefined && markdown.includes(site));
}

/** The path of a link that stays inside the source; null for other sites, mail, and places on the same page. */
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
  if (kind === 'image') return null;
  for (const candidate of candidates) {
    const slug = targets.posts.get(candidate);
    if (slug) return placeOf(slug, rest.includes('#') ? rest.slice(rest.indexOf('#') + 1) : '', targets);
  }
  return null;
}

function placeOf(slug: string, fragment: string, { places }: LinkTargets): Resolved {
  if (fragment === '') return { to: `/posts/${slug}`, isPlaceMissing: false };
  const id = places ? places(slug, fragment) : fragment;
  return { to: id ? `/posts/${slug}#${id}` : `/posts/${slug}`, isPlaceMissing: id === null };
}

/** The ways in which a link may be meant: from the file's folder, from the root, as an old address. */
function candidatePaths(target: string, from: string): string[] {
  const folder = from.split('/').slice(0, -1).join('/');
  const decoded = decode(target).replace(/^@\//, '/');
  const ways = decoded.startsWith('/')
    ? [decoded]
    : [`${folder}/${decoded}`, `${from.replace(/\.(md|markdown)$/i, '')}/${decoded}`, decoded];
  return ways.map(normalizePath);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `./a/../b/c.html` → `b/c`: dots resolved, no slash at either end, no `.html`, `index`; lower case, NFC. */
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
