import { type SQL, sql } from 'drizzle-orm';
import { personVerified, profileChanged } from '#src/accounts/events.ts';
import type { PersonHit } from '#src/accounts/search-hit.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import type { OwnHitFields } from '#src/search/hit.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { findable } from '#worker/accounts/queries.ts';
import { people } from '#worker/accounts/tables.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import {
  indexedOn,
  type SearchDocument,
  type SearchView,
  searchable,
  type TargetIds,
} from '#worker/platform/searchable.ts';
import { isBlocked } from '#worker/social/predicates.ts';

type FoundPerson = { name: string; avatarId: string | null; postCount: number };

const personPath = (name: string) => `/people/${encodeURIComponent(name)}`;
/** A person whom others can find, and between whom and the viewer there is no block. */
const findablePerson = (id: SQL, { viewer }: SearchView) =>
  sql`people WHERE people.id = ${id} AND ${findable}${viewer.kind === 'member' ? sql` AND NOT ${isBlocked(sql`people.id`, sql`${viewer.personId}`)}` : sql``}`;

/** People as search documents: one document in all languages, with the handle as another name. */
export const personSearchable = searchable({
  kind: 'person',
  isNamed: true,
  indexedOn: [
    indexedOn([personVerified, profileChanged], ({ personId }) => [personId]),
    // Imported authors never signed up, so their first public post makes them findable.
    indexedOn([postPublished, postUnpublished, postDeleted], ({ authors }) => idsOfNamed(authors)),
  ],
  select: selectForIndex,
  toDocument,
  slug: (id, view) => sql`(SELECT people.name FROM ${findablePerson(id, view)})`,
  toPath: personPath,
  found: (id, _locale, view) => sql`(SELECT json_object('name', people.name, 'avatarId', people.avatar_id,
    'postCount', people.post_count) FROM ${findablePerson(id, view)})`,
  toHit: ({ name, avatarId, postCount }: FoundPerson): OwnHitFields<PersonHit> => ({
    path: personPath(name),
    name,
    avatarUrl: avatarId && variantPath(avatarId, 160),
    postCount,
  }),
});

function idsOfNamed(names: readonly string[]): SQL {
  return sql`(SELECT x.id FROM people x WHERE ${inList(sql`x.name`, names)})`;
}

function selectForIndex(db: Db, ids: TargetIds) {
  const { id, name, displayName, bio, updatedAt } = people;
  return db.select({ id, name, displayName, bio, updatedAt }).from(people).where(inList(id, ids));
}

type Row = Awaited<ReturnType<typeof selectForIndex>>[number];

function toDocument({ id, name, displayName, bio, updatedAt }: Row): SearchDocument {
  return {
    targetId: id,
    locale: 'any',
    title: displayName,
    body: bio,
    tags: [name],
    publishedAt: 0,
    version: updatedAt,
  };
}
