/** Dispatched on the document by pages that change without loading, so that enhance.ts handles the new content. */
export const PAGE_EVENT = 'atoll:page';
