import type { FaqEntry, OwnPost, PostStatus, PublishPost } from '#src/posts/model.ts';
import { LOCALES, type Locale, splitLocale } from '#src/shared/locale.ts';
import { freeSlug, slugify } from '#src/shared/slug.ts';
import { isVisible } from '#src/shared/text.ts';

/** The path of a post for links: without the language prefix, percent-encoded. */
export function postPath(slug: string): string {
  return `/posts/${encodeURIComponent(slug)}`;
}

/** The path of the picture that other sites show beside a link to a post. */
export function cardPath(slug: string): string {
  return `${postPath(slug)}/card.png`;
}

/** The size of that picture, for which the sites ask. */
export const CARD_WIDTH = 1_200;
export const CARD_HEIGHT = 630;

/** The longest path that a redirect may start from. */
export const MAX_PATH = 500;

/**
 * The form of paths in redirects: decoded, composed (NFC), in lower case, without language prefix, query or trailing slash.
 * Null when the text is not a path of a site.
 */
export function toRedirectPath(path: string): string | null {
  const [bare = ''] = path.trim().split(/[?#]/, 1);
  if (!bare.startsWith('/') || bare.startsWith('//') || bare.length > MAX_PATH) return null;
  const lower = decodePath(splitLocale(bare).path).normalize('NFC').toLowerCase();
  return lower.replace(/\/+$/, '') || null;
}

/** The path of a post's page in the form of redirects. */
export function redirectPathOf(slug: string): string {
  return `/posts/${slug.toLowerCase()}`;
}

/** Returns a path without percent-encoding, or as it is when its encoding is broken. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The slug of a first publication: from the title, numbered when taken; the id when the title has no letters. */
export function slugOfTitle(title: string, id: string, taken: ReadonlySet<string>): string {
  return freeSlug(slugify(title) || id, taken);
}

/** The stem that all candidates of a title's slug share; empty when the title gives none. */
export function slugStem(title: string): string {
  return slugify(title);
}

/** The language to show, of those that exist: the wanted one, else the original, else any. */
export function pickLocale<L extends Locale>(
  available: readonly L[],
  wanted: Locale,
  original: Locale,
): L | undefined {
  return (
    available.find((locale) => locale === wanted) ??
    available.find((locale) => locale === original) ??
    available[0]
  );
}

/** Languages in the site's order, each once. */
export function sortLocales(locales: Iterable<Locale>): Locale[] {
  const present = new Set(locales);
  return LOCALES.filter((locale) => present.has(locale));
}

/** Whether a working copy can be published: it has a title and a text. */
export function isComplete(draft: { title: string; markdown: string }): boolean {
  return isVisible(draft.title) && isVisible(draft.markdown);
}

/** The status of a post. Changes that wait leave the status of a scheduled or published post as it is. */
export function statusOf(
  { publishedAt, submittedAt = null }: { publishedAt: number | null; submittedAt?: number | null },
  now: number,
): PostStatus {
  if (publishedAt === null) return submittedAt === null ? 'draft' : 'pending';
  return publishedAt <= now ? 'published' : 'scheduled';
}

/** Whether a post is published as somebody asks for, with these working copies and none that was changed since. */
export function isPublishedAs(
  { status, publishedAt, slug, visibility, drafts }: OwnPost,
  copies: readonly { locale: Locale; version: number }[],
  asked: PublishPost,
): boolean {
  const isInTime = asked.publishAt
    ? publishedAt !== null && Date.parse(publishedAt) === Date.parse(asked.publishAt)
    : status === 'published';
  const isAsSeen = (asked.slug ?? slug) === slug && (asked.visibility ?? visibility) === visibility;
  const isOut = (copy: { locale: Locale; version: number }) =>
    drafts.some(
      ({ locale, version, published, changed }) =>
        locale === copy.locale && version === copy.version && published && !changed,
    );
  return isInTime && isAsSeen && copies.every(isOut);
}

/** Whether a question is complete: only complete ones are published. */
export function isAnswered({ question, answer }: FaqEntry): boolean {
  return question.trim() !== '' && answer.trim() !== '';
}

/** Most bytes of a row's large columns: D1 allows two million for a row. */
const MAX_ROW_BYTES = 1_950_000;

/** Whether the stored parts of a translation fit one row. */
export function fitsOneRow(parts: readonly string[]): boolean {
  const characters = parts.reduce((sum, part) => sum + part.length, 0);
  if (characters * 3 <= MAX_ROW_BYTES) return true;
  const encoder = new TextEncoder();
  return parts.reduce((sum, part) => sum + encoder.encode(part).length, 0) <= MAX_ROW_BYTES;
}

/** The part of a post that an event needs, before or after a change. */
export type TouchedPages = {
  slug: string;
  tags: readonly { slug: string }[];
  authors: readonly { name: string }[];
  locales: readonly Locale[];
};

/** Every page that a change affects: those of the old and the new state, each once. */
export function touchedBy(before: TouchedPages | null, after: TouchedPages | null) {
  const both = [before, after].filter((pages) => pages !== null);
  return {
    slugs: [...new Set(both.map((pages) => pages.slug))],
    tags: [...new Set(both.flatMap((pages) => pages.tags.map((tag) => tag.slug)))],
    authors: [...new Set(both.flatMap((pages) => pages.authors.map((author) => author.name)))],
    locales: sortLocales(both.flatMap((pages) => pages.locales)),
  };
}
