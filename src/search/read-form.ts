import type { SearchForm } from '#src/search/form.ts';
import { SEARCH_KINDS } from '#src/search/kinds.ts';
import { QUERY_LENGTH, SEARCH_PAGE_SIZE } from '#src/search/limits.ts';
import type { SearchQuery } from '#src/search/model.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { slugify } from '#src/shared/slug.ts';

// Only for the server: the list of kinds imports their schemas, which no browser needs.

const MOST_SHOWN = 200;

/** Reads the form from an address. Every address is valid: invalid values are left out. */
export function readSearchForm(parameters: URLSearchParams): SearchForm {
  const text = (name: string, most = MOST_SHOWN) =>
    (parameters.get(name) ?? '').slice(0, most).toWellFormed().trim();
  const option = (name: string, options: readonly string[]) =>
    options.find((known) => known === parameters.get(name)) ?? '';
  return {
    q: text('q', QUERY_LENGTH),
    kind: option('kind', SEARCH_KINDS),
    locale: option('locale', LOCALES),
    tag: text('tag'),
    author: text('author'),
  };
}

/** The query of a form: a tag may be given by its name, an author with an @. */
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
