import type { Examples } from '#web/examples.ts';

export type { Example } from '#web/examples.ts';

const files = import.meta.glob<{ examples: Examples }>('/web/*/examples.ts', { eager: true });

/** Examples of every page in web/routes.ts, by its pattern, as the features list them. */
export const PAGES: Examples = {
  ...Object.assign({}, ...Object.values(files).map(({ examples }) => examples)),
  // This route shows no page by itself.
  refused: null,
};
