import type { Examples } from '#web/examples.ts';

export type { Example } from '#web/examples.ts';

const files = import.meta.glob<{ examples: Examples }>('/web/*/examples.ts', { eager: true });

/** An example of every page that web/routes.ts names, by its pattern: what the features say of their own pages. */
export const PAGES: Examples = {
  ...Object.assign({}, ...Object.values(files).map(({ examples }) => examples)),
  // Shows no page by itself.
  refused: null,
};
