/** A search as the page's form has it: the texts of its fields, empty for any. */
export type SearchForm = { q: string; kind: string; locale: string; tag: string; author: string };

/** The address of a form's results, without language prefix. */
export function searchPath(form: SearchForm, cursor?: string | null): string {
  const filled = Object.entries(form).filter(([, value]) => value !== '');
  const parameters = new URLSearchParams(filled);
  if (cursor) parameters.set('cursor', cursor);
  return parameters.size === 0 ? '/search' : `/search?${parameters}`;
}

/** Whether the form narrows more than its words do. */
export function hasFilters({ kind, locale, tag, author }: SearchForm): boolean {
  return Boolean(kind || locale || tag || author);
}
