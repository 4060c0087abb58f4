import { type SQL, sql } from 'drizzle-orm';
import type { OwnHitFields } from '#src/search/hit.ts';
import { slugify } from '#src/shared/slug.ts';
import { tagChanged, tagRemoved } from '#src/tags/events.ts';
import type { TagHit } from '#src/tags/search-hit.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { indexedOn, type SearchDocument, searchable, type TargetIds } from '#worker/platform/searchable.ts';
import { synonymsColumn } from '#worker/tags/queries.ts';
import { tags } from '#worker/tags/tables.ts';

type FoundTag = { slug: string; postCount: number };

const tagPath = (slug: string) => `/tags/${encodeURIComponent(slug)}`;
/** A tag with a public post: a tag that only drafts have is not found. */
const usedTag = (id: SQL) => sql`tags t WHERE t.id = ${id} AND t.post_count > 0`;

/** How a search finds tags: one document for all languages, with its synonyms as other names, and a slug that the name does not give. */
export const tagSearchable = searchable({
  kind: 'tag',
  isNamed: true,
  indexedOn: [indexedOn([tagChanged, tagRemoved], ({ tagId }) => [tagId])],
  select: selectForIndex,
  toDocument,
  isIndexed: (id) => sql`EXISTS (SELECT 1 FROM tags t WHERE t.id = ${id})`,
  slug: (id) => sql`(SELECT t.slug FROM ${usedTag(id)})`,
  toPath: tagPath,
  found: (id) => sql`(SELECT json_object('slug', t.slug, 'postCount', t.post_count) FROM ${usedTag(id)})`,
  toHit: ({ slug, postCount }: FoundTag): OwnHitFields<TagHit> => ({ path: tagPath(slug), postCount }),
});

function selectForIndex(db: Db, ids: TargetIds) {
  const { id, name, slug, description } = tags;
  return db
    .select({ id, name, slug, description, synonyms: synonymsColumn })
    .from(tags)
    .where(inList(id, ids));
}

type Row = Awaited<ReturnType<typeof selectForIndex>>[number];

/** The document of a tag. Tags have no version, so the time of reading decides which document is newer. */
function toDocument({ id, name, slug, description, synonyms }: Row, now: number): SearchDocument {
  return {
    targetId: id,
    locale: 'any',
    title: name,
    body: description,
    // A slug that is made from the name adds no word, but parts of one: c-plus-plus is not C.
    tags: [...(slug === slugify(name) ? [] : [slug]), ...synonyms.map((synonym) => synonym.name)],
    publishedAt: 0,
    version: now,
  };
}
