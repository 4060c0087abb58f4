import { type SQL, sql } from 'drizzle-orm';
import type { Byline } from '#src/posts/model.ts';
import { sortLocales } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY, type Viewer } from '#src/social/visibility.ts';
import type { TagRef } from '#src/tags/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { hasNoPage } from '#worker/social/queries.ts';

// These columns are used in statements over `posts` and write out the table's name. Drizzle drops the table's name from a
// column in a statement over one table, and the column would then be that of the subquery.

type AuthorJson = {
  id: string;
  name: string;
  displayName: string;
  avatarId: string | null;
  pageless: 0 | 1;
};

/** A person of a post, with the internal id, which responses leave out. */
export type Author = Byline & { personId: string };

/** The languages that a post is published in. */
export const translationsColumn = sql<Locale[]>`(
  SELECT json_group_array(x.locale) FROM post_translations x WHERE x.post_id = posts.id
)`
  .mapWith(parseTranslations)
  .as('translations');

/** The authors of a post in their order, as anybody gets them. */
export const authorsColumn = authorsAs(ANYBODY);

/** The same for a viewer, who finds no page of a person whom a block hides. */
export function authorsFor(viewer: Viewer): typeof authorsColumn {
  return viewer.kind === 'member' ? authorsAs(viewer) : authorsColumn;
}

function authorsAs(viewer: Viewer) {
  return sql<Author[]>`(
  SELECT json_group_array(
    json_object('id', people.id, 'name', people.name, 'displayName', people.display_name, 'avatarId', people.avatar_id,
      'pageless', ${hasNoPage(viewer)})
    ORDER BY post_authors.position
  )
  FROM post_authors JOIN people ON people.id = post_authors.person_id WHERE post_authors.post_id = posts.id
)`
    .mapWith(parseAuthors)
    .as('authors');
}

/** The tags of a post in their order. */
export const tagsColumn = sql<TagRef[]>`(
  SELECT json_group_array(json_object('slug', tags.slug, 'name', tags.name) ORDER BY post_tags.position)
  FROM post_tags JOIN tags ON tags.id = post_tags.tag_id WHERE post_tags.post_id = posts.id
)`
  .mapWith((json: string) => JSON.parse(json) as TagRef[])
  .as('post_tags');

/** Decodes `translationsColumn`. */
export function parseTranslations(json: string): Locale[] {
  return sortLocales(JSON.parse(json));
}

/** Decodes `authorsColumn`. */
export function parseAuthors(json: string): Author[] {
  return (JSON.parse(json) as AuthorJson[]).map(toAuthor);
}

/** The language to show of a post: the wanted one, else the original, else any. */
export function shownLocale(wanted: Locale): SQL {
  return sql`(
    SELECT x.locale FROM post_translations x WHERE x.post_id = posts.id
    ORDER BY x.locale = ${wanted} DESC, x.locale = posts.original_locale DESC LIMIT 1
  )`;
}

function toAuthor({ id, name, displayName, avatarId, pageless }: AuthorJson): Author {
  const avatarUrl = avatarId && variantPath(avatarId, 160);
  return { personId: id, name, displayName, avatarUrl, ...(pageless && { hasPage: false }) };
}
