import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Keyset } from '#src/shared/pagination.ts';
import { type Db, inList, named } from '#worker/platform/db.ts';
import { postSources, posts } from '#worker/posts/tables.ts';

/** The documents whose keys begin with a prefix that ends in a colon, with the posts that they created or joined. */
export function selectSourcesBelow(
  db: Db,
  { prefix, keyset, limit }: { prefix: string; keyset: Keyset | null; limit: number },
) {
  const back = keyset?.direction === 'prev';
  const end = prefix.replace(/:$/, ';');
  return db
    .select({
      key: named(postSources.sourceKey, 'key'),
      locale: named(postSources.locale, 'source_locale'),
      slug: posts.slug,
      ownerId: posts.ownerId,
    })
    .from(postSources)
    .innerJoin(posts, eq(posts.id, postSources.postId))
    .where(
      and(
        sql`post_sources.source_key >= ${prefix} AND post_sources.source_key < ${end}`,
        keyset ? sql`post_sources.source_key ${sql.raw(back ? '<' : '>')} ${keyset.key}` : undefined,
      ),
    )
    .orderBy(back ? desc(postSources.sourceKey) : asc(postSources.sourceKey))
    .limit(limit);
}

/** The posts that documents created or joined. */
export function selectPostIdsBySource(db: Db, sourceKeys: readonly string[]) {
  return db
    .select({ sourceKey: postSources.sourceKey, postId: postSources.postId, ownerId: posts.ownerId })
    .from(postSources)
    .innerJoin(posts, eq(posts.id, postSources.postId))
    .where(inList(postSources.sourceKey, sourceKeys));
}

/** Those of the posts that a document of a source created or joined. */
export function selectPostIdsOfSource(db: Db, postIds: readonly string[], prefix: string) {
  const end = prefix.replace(/:$/, ';');
  return db
    .select({ postId: postSources.postId })
    .from(postSources)
    .where(
      and(
        inList(postSources.postId, postIds),
        sql`${postSources.sourceKey} >= ${prefix} AND ${postSources.sourceKey} < ${end}`,
      ),
    );
}
