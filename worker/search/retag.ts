import { and, eq, sql } from 'drizzle-orm';
import { searchTokens } from '#src/search/tokens.ts';
import { tagNameLeft } from '#src/tags/events.ts';
import type { Db } from '#worker/platform/db.ts';
import { reaction } from '#worker/platform/feature.ts';
import { selectTagsOfPosts } from '#worker/posts/queries.ts';
import { searchDocuments } from '#worker/search/tables.ts';

/** Documents that one step reads and writes; each is taken into the full-text index anew. */
const A_STEP = 100;

/**
 * Lets the documents of posts say the present names of their tags after one of them was renamed, merged or deleted. The
 * index itself tells which documents have the old name; what is left of many is told on.
 */
export const retagPosts = reaction('search.retag', [tagNameLeft], async (ctx, { payload }) => {
  const [found] = await ctx.db.batch([selectDocumentsTagged(ctx.db, payload, A_STEP)]);
  const last = found.at(-1);
  if (!last) return [];
  const ids = [...new Set(found.flatMap(({ kind, targetId }) => (kind === 'post' ? [targetId] : [])))];
  const [tagged] = await ctx.db.batch([selectTagsOfPosts(ctx.db, ids)]);
  const rows = tagged.map(({ id, version, tags }) => {
    const text = tags.map((tag) => tag.name).join('\n');
    return { id, version, tags: text, tokens: searchTokens(text) };
  });
  const more = found.length === A_STEP;
  return [
    statementToRetag(ctx.db, rows),
    ...(more ? [ctx.events.record(tagNameLeft, { ...payload, after: last.rowid })] : []),
  ];
});

function selectDocumentsTagged(db: Db, { name, after }: { name: string; after: number }, limit: number) {
  const phrase = `tags : "${name.replaceAll('"', '""')}"`;
  return db
    .select({
      rowid: searchDocuments.rowid,
      kind: searchDocuments.kind,
      targetId: searchDocuments.targetId,
    })
    .from(searchDocuments)
    .where(
      sql`${searchDocuments.rowid} IN (SELECT rowid FROM search_names
        WHERE search_names MATCH ${phrase} AND rowid > ${after} ORDER BY rowid LIMIT ${limit})`,
    )
    .orderBy(searchDocuments.rowid);
}

type Retagged = { id: string; version: number; tags: string; tokens: string };

/** One parameter for all rows; a newer document knows better. */
function statementToRetag(db: Db, rows: readonly Retagged[]) {
  return db
    .update(searchDocuments)
    .set({ tags: sql`now.tags`, tagTokens: sql`now.tokens` })
    .from(
      sql`(SELECT value ->> 'id' AS id, value ->> 'version' AS version, value ->> 'tags' AS tags, value ->> 'tokens' AS tokens
        FROM json_each(${JSON.stringify(rows)})) AS now`,
    )
    .where(
      and(
        eq(searchDocuments.kind, 'post'),
        sql`search_documents.target_id = now.id AND search_documents.version <= now.version`,
        sql`search_documents.tags IS NOT now.tags`,
      ),
    );
}
