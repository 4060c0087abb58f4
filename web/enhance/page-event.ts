/** Told to the document by pages that change without loading: enhance.ts then looks at the new content. */
export const PAGE_EVENT = 'atoll:page';
