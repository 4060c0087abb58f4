import { MAX_PATH, toRedirectPath } from '#src/posts/rules.ts';
import { splitLocale } from '#src/shared/locale.ts';

/** Longest target of a redirect: a path of ours (decoded, with query and fragment unchanged) or an https address. */
export const MAX_TARGET = 1000;

/**
 * Turns input into the stored form of a target, or null when it is not a target. A path loses its language prefix, because
 * redirects keep the reader's language; an address of our own site becomes a path.
 */
export function toRedirectTarget(text: string, origin: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_TARGET) return null;
  if (trimmed.startsWith('/')) return toOwnTarget(trimmed);
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (!url || url.username || url.password) return null;
  if (url.origin === origin) return toOwnTarget(url.pathname + url.search + url.hash);
  return url.protocol === 'https:' ? url.href : null;
}

function toOwnTarget(text: string): string | null {
  if (text.startsWith('//') || !URL.canParse(text, SOMEWHERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, SOMEWHERE);
  if (origin !== SOMEWHERE) return null;
  const path = splitLocale(pathname).path === '/' ? '/' : toRedirectPath(pathname);
  // An encoded `?` or `#` of a path would end the path once decoded.
  return path === null || /[?#\p{Cc}]/u.test(path) ? null : path + search + hash;
}

const SOMEWHERE = 'https://somewhere.invalid';

/** The path of a target, and its query and fragment. */
export function splitTarget(target: string): { path: string; rest: string } {
  const at = target.search(/[?#]/);
  return at < 0 ? { path: target, rest: '' } : { path: target.slice(0, at), rest: target.slice(at) };
}

/** The page of ours that a target leads to, in the form of redirects; null for other sites. */
export function ownPathOf(target: string): string | null {
  return target.startsWith('/') ? splitTarget(target).path : null;
}

/** A target as a Location header takes it. */
export function toLocation(target: string): string {
  if (!target.startsWith('/')) return target;
  const { path, rest } = splitTarget(target);
  return encodeURI(path) + rest;
}

/**
 * The end of the redirects that start at a target, to which a new redirect then leads directly. `leadsTo` gives the existing
 * redirect of a path; existing redirects are direct. Null when the redirects would form a loop.
 */
export function straighten(
  from: string,
  target: string,
  leadsTo: (path: string) => string | undefined,
): string | null {
  const path = ownPathOf(target);
  const end = (path !== null && leadsTo(path)) || target;
  return path === from || ownPathOf(end) === from ? null : end;
}

/** Paths at which the site itself responds, whatever is published: a redirect from there would never apply. */
const OWN_PATHS = new Set(
  `/ /ask /posts /questions /questions/ask /questions/edits /tags /series /search /newsletter /login /logout /language /register /verify /forgot-password /reset-password /settings /write
  /feed /buddies /buddies/ask /first-steps /goals /leaderboards /standing /practice /reading /reading/mark /reputation /privileges /saved /saved/mark /connections /followers /reactions /notifications /admin /refused /robots.txt /sitemap.xml /llms.txt /llms-full.txt /feed.atom /feed.rss /feed.json`.split(
    /\s+/,
  ),
);
const OWN_FOLDERS =
  /^\/(?:api|media|assets|dev|auth|admin|settings|write|newsletter|notifications|discussion|comments|goals|practice|ask)\//;

/** Whether the site itself responds at a path in the form of redirects. */
export function isOwnPath(path: string): boolean {
  return OWN_PATHS.has(path) || OWN_FOLDERS.test(path);
}

/** The kind and name of the page that a path would be: `/posts/tides` → `['posts', 'tides']`. */
export function namedPage(path: string): [kind: 'posts' | 'tags' | 'people' | 'series', name: string] | null {
  const match = /^\/(posts|tags|people|series)\/([^/]+)$/.exec(path);
  return match?.[1] && match[2] ? [match[1] as 'posts', match[2]] : null;
}

/** The stored form of an old path; null when no redirect can start there. */
export function toRedirectFrom(text: string): string | null {
  const path = text.trim().length > MAX_PATH ? null : toRedirectPath(text);
  return path === null || /\p{Cc}/u.test(path) ? null : path;
}

/**
 * The paths of redirects that apply to an old path, the best one first. Addresses of Stack Exchange have an id and then words
 * of any kind: `/questions/4/why-two-tides` is `/questions/4`, `/questions/4/why-two-tides/84` is the answer 84.
 */
export function redirectsFor(path: string): string[] {
  const [, answer] = /^\/questions\/\d+\/[^/]+\/(\d+)$/.exec(path) ?? [];
  const [, question] = /^\/questions\/(\d+)\/[^/]+(?:\/\d+)?$/.exec(path) ?? [];
  const [short] = /^\/[qa]\/\d+(?=\/\d+$)/.exec(path) ?? [];
  return [
    path,
    ...(answer ? [`/a/${answer}`] : []),
    ...(question ? [`/questions/${question}`] : []),
    ...(short ? [short] : []),
  ];
}
