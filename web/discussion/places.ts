import type { ListedComment } from '#src/discussion/model.ts';
import { DEFAULT_SORT, SORTS, type Sort } from '#src/discussion/model.ts';
import { LEVELS_A_PAGE } from '#src/discussion/rules.ts';
import { splitLocale } from '#src/shared/locale.ts';

/** What the address of a page says of its discussion. */
export type AskedOfDiscussion = { sort: Sort; cursor?: string; wrote?: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads it; what makes no sense is as if it were not there. */
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

/** Where a discussion is on a page: its order and its page stay when something else is asked for. */
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

/** Of the page of a comment: the page of its target, without language prefix, and the section that this is in. */
export function targetPlaceOf(request: Request): { section: string; path: string } {
  const { path } = splitLocale(new URL(request.url).pathname);
  const [, section = ''] = path.split('/');
  return { section: section.toLowerCase(), path: path.replace(/\/comments\/[^/]*\/?$/, '') };
}

/** The fragment of a comment. */
export function anchorOf(id: string): string {
  return `c-${id}`;
}

/** Whether the answers to a comment stand deeper than a page goes. */
export function isDeepest({ level }: ListedComment): boolean {
  return level >= LEVELS_A_PAGE - 1;
}

/** The path of the page that a discussion is on: the page of its thing, or of one comment. */
export function placeOf({ path, below }: { path: string; below?: { id: string } }): string {
  return below ? `${path}/comments/${below.id}` : path;
}
