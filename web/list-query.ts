import { PAGE_SIZE, type PageQuery } from '#src/shared/pagination.ts';

/** Returns the page query of an address. */
export function pageQuery(request: Request, limit = PAGE_SIZE): PageQuery {
  const cursor = new URL(request.url).searchParams.get('cursor');
  return { limit, ...(cursor && { cursor: cursor.slice(0, 500) }) };
}

/** Whether a list is empty. A single page may be empty where all remaining rows are hidden from the reader. */
export function isEmptyList(page: {
  items: readonly unknown[];
  next: string | null;
  prev: string | null;
}): boolean {
  return page.items.length === 0 && !page.next && !page.prev;
}

/** Returns the paths of the neighbouring pages, null at an end. `path` may have a query of its own. */
export function neighbours(path: string, page: { next: string | null; prev: string | null }) {
  const at = (cursor: string | null) =>
    cursor && `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
  return { newer: at(page.prev), older: at(page.next) };
}
