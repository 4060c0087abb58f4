import type { ListedComment } from '#src/discussion/model.ts';
import { DEFAULT_SORT, SORTS, type Sort } from '#src/discussion/model.ts';
import { LEVELS_A_PAGE } from '#src/discussion/rules.ts';
import { splitLocale } from '#src/shared/locale.ts';

/** Which part of its discussion the address of a page asks for. */
export type AskedOfDiscussion = { sort: Sort; cursor?: string; wrote?: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Parses the address of a request; parameters that make no sense are left out. */
export function askedOfDiscussion(request: Request): AskedOfDiscussion {
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get('cursor')?.slice(0, 500);
  const wrote = searchParams.get('wrote');
  return {
    sort: SORTS.find((sort) => sort === searchParams.get('sort')) ?? DEFAULT_SORT,
    ...(cursor && { cursor }),
    ...(wrote && UUID.test(wrote) && { wrote }),
  };
}

/** The address of a discussion on a page, with its order and its page; `more` are other parameters. */
export function discussionHref(
  path: string,
  {
    sort,
    cursor,
    ...more
  }: { sort: Sort; cursor?: string | null } & Record<string, string | null | undefined>,
  fragment = 'discussion',
): string {
  const asked = new URLSearchParams();
  if (sort !== DEFAULT_SORT) asked.set('sort', sort);
  if (cursor) asked.set('cursor', cursor);
  for (const [name, value] of Object.entries(more)) if (value) asked.set(name, value);
  const query = asked.toString();
  return `${path}${query && `?${query}`}#${fragment}`;
}

/**
 * The page of the target, from the address of a comment's page: its path without language prefix, and its section, which is
 * everything before its last part.
 */
export function targetPlaceOf(request: Request): { section: string; path: string } {
  const { path } = splitLocale(new URL(request.url).pathname);
  const whole = path.replace(/\/comments\/[^/]*\/?$/, '');
  return { section: whole.split('/').slice(1, -1).join('/').toLowerCase(), path: whole };
}

/** The fragment of a comment. */
export function anchorOf(id: string): string {
  return `c-${id}`;
}

/** Whether the answers to a comment are deeper than a page shows. */
export function isDeepest({ level }: ListedComment): boolean {
  return level >= LEVELS_A_PAGE - 1;
}

/** The path of the page that a discussion is on: the page of its target, or of one comment. */
export function placeOf({ path, below }: { path: string; below?: { id: string } }): string {
  return below ? `${path}/comments/${below.id}` : path;
}
