import { SEARCH_KINDS, SEARCH_PAGE_SIZE } from '#src/search/kinds.ts';
import type { SearchQuery } from '#src/search/model.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { slugify } from '#src/shared/slug.ts';

/** A search as the page's form has it: the texts of its fields, empty for any. */
export type SearchForm = { q: string; kind: string; locale: string; tag: string; author: string };

const MOST_SHOWN = 200;

/** The form in an address. Nothing is wrong: what no field can hold is left out. */
export function readSearchForm(parameters: URLSearchParams): SearchForm {
  const text = (name: string) => (parameters.get(name) ?? '').slice(0, MOST_SHOWN).toWellFormed().trim();
  const option = (name: string, options: readonly string[]) =>
    options.find((known) => known === parameters.get(name)) ?? '';
  return {
    q: text('q'),
    kind: option('kind', SEARCH_KINDS),
    locale: option('locale', LOCALES),
    tag: text('tag'),
    author: text('author'),
  };
}

/** What a form asks for: a tag may be given by its name, an author with an @. */
export function toSearchQuery(form: SearchForm, cursor: string | null): SearchQuery {
  const author = form.author.replace(/^@/, '').toLowerCase();
  return {
    q: form.q,
    limit: SEARCH_PAGE_SIZE,
    ...(form.kind && { kind: form.kind as SearchQuery['kind'] }),
    ...(form.locale && { locale: form.locale as SearchQuery['locale'] }),
    ...(form.tag && { tag: slugify(form.tag) }),
    ...(author && { author }),
    ...(cursor && { cursor }),
  };
}

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
