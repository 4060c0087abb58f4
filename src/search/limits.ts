export const SEARCH_PAGE_SIZE = 20;
/** The best hits of a query that can be walked through: five pages. Who needs more needs a better question. */
export const MOST_HITS = 100;

/** Suggestions while somebody types. */
export const MOST_SUGGESTIONS = 8;
