import { eq, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import {
  knownTag,
  publicTagColumns,
  synonymsColumn,
  tagIdOf,
  tagIdsBeginning,
} from '#worker/tags/queries.ts';
import { tags } from '#worker/tags/tables.ts';

const adminColumns = {
  ...publicTagColumns,
  createdAt: tags.createdAt,
  known: sql<boolean>`${knownTag}`.mapWith((value: number) => value === 1).as('known'),
  synonyms: synonymsColumn,
};

/** Every tag in walking order, the most used first. */
export function selectAdminTags(db: Db, { keyset, limit }: { keyset: Keyset | null; limit: number }) {
  return db
    .select(adminColumns)
    .from(tags)
    .where(beyond(keyset, tags.postCount, tags.id))
    .orderBy(walkOrder(keyset, tags.postCount, tags.id))
    .limit(limit);
}

/** The first tags whose slug, or a synonym of them, begins with a text. */
export function selectTagsBeginning(db: Db, slug: string, limit: number) {
  return db
    .select(adminColumns)
    .from(tags)
    .where(sql`tags.id IN ${tagIdsBeginning(slug, limit)}`)
    .orderBy(tags.slug)
    .limit(limit);
}

/** A tag by its slug or a synonym, known or not. */
export function selectAdminTag(db: Db, slug: string) {
  return db
    .select(adminColumns)
    .from(tags)
    .where(eq(tags.id, tagIdOf(slug)))
    .limit(1);
}
