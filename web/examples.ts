/** An example of a page: where it is, who may see it, and its status where that is not 200. */
export type Example = { path: string; as?: 'alice' | 'bob' | 'carol'; status?: number };

/**
 * Examples of the pages of a feature, by the patterns of its routes; the sweep of the browser tests visits them all. Null is
 * a route that shows no page. Without `as` a page is visited by somebody anonymous and by carol.
 */
export type Examples = Record<string, Example[] | null>;
