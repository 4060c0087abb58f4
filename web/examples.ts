/** The demo people (scripts/seed/people.ts). */
export type Name = 'alice' | 'bob' | 'carol';

/** An example of a page: its path, who may see it, and its status where that is not 200. */
export type Example = { path: string; as?: Name; status?: number };

/**
 * The examples of a feature's pages, by the patterns of its routes. The sweep of the browser tests visits all of them. Null is
 * a route without a page. Pages without `as` are visited by an anonymous reader and by carol.
 */
export type Examples = Record<string, Example[] | null>;
