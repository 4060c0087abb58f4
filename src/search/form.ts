/** A search as the fields of the page's form; empty for any. */
export type SearchForm = { q: string; kind: string; locale: string; tag: string; author: string };

/** The path of a form's results, without language prefix. */
export function searchPath(form: SearchForm, cursor?: string | null): string {
  const filled = Object.entries(form).filter(([, value]) => value !== '');
  const parameters = new URLSearchParams(filled);
  if (cursor) parameters.set('cursor', cursor);
  return parameters.size === 0 ? '/search' : `/search?${parameters}`;
}

/** Whether the form has a filter besides its words. */
export function hasFilters({ kind, locale, tag, author }: SearchForm): boolean {
  return Boolean(kind || locale || tag || author);
}
