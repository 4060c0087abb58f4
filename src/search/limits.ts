export const SEARCH_PAGE_SIZE = 20;
/** Most hits of a query over all pages: five pages. A reader who needs more needs a better query. */
export const MOST_HITS = 100;

/** Most characters of a query that are read: a long question. */
export const QUERY_LENGTH = 800;

/** Suggestions while somebody types. */
export const MOST_SUGGESTIONS = 8;
