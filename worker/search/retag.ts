import { and, eq, sql } from 'drizzle-orm';
import { searchTokens } from '#src/search/tokens.ts';
import { tagNameLeft } from '#src/tags/events.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { type EventHandler, handler } from '#worker/platform/feature.ts';
import type { Searchable, TaggedRow } from '#worker/platform/searchable.ts';
import { searchDocuments } from '#worker/search/tables.ts';

/** Documents that one step reads and writes; each is indexed anew. */
const A_STEP = 100;

/**
 * Updates the names of tags in documents after a tag was renamed, merged or deleted. The documents with the old name are
 * found through the index. When there are more than one step handles, the event is recorded again for the rest.
 */
export function retag(kinds: readonly Searchable[]): EventHandler {
  return handler('search.retag', [tagNameLeft], async (ctx, { payload }) => {
    const [found] = await ctx.db.batch([selectDocumentsTagged(ctx.db, payload, A_STEP)]);
    const last = found.at(-1);
    if (!last) return [];
    const more = found.length === A_STEP;
    return [
      ...(await statementsToRetag(ctx, kinds, found)),
      ...(more ? [ctx.events.record(tagNameLeft, { ...payload, after: last.rowid })] : []),
    ];
  });
}

/** One statement for each kind whose documents have tags; all tags are read in one batch. */
async function statementsToRetag(
  ctx: Context,
  kinds: readonly Searchable[],
  found: readonly { kind: string; targetId: string }[],
): Promise<Statement[]> {
  const tagged = kinds.flatMap(({ kind, selectTags }) => {
    const ids = [...new Set(found.flatMap((one) => (one.kind === kind ? [one.targetId] : [])))];
    return selectTags && ids.length > 0 ? [{ kind, query: selectTags(ctx.db, ids) }] : [];
  });
  const [first, ...rest] = tagged.map(({ query }) => query);
  if (!first) return [];
  const rows: TaggedRow[][] = await ctx.db.batch([first, ...rest]);
  return tagged.map(({ kind }, at) => statementToRetag(ctx.db, kind, (rows[at] ?? []).map(toRetagged)));
}

function toRetagged({ id, version, tags }: TaggedRow): Retagged {
  const text = tags.map((tag) => tag.name).join('\n');
  return { id, version, tags: text, tokens: searchTokens(text) };
}

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

/** Updates the tags of documents with one parameter for all rows; newer documents are left alone. */
function statementToRetag(db: Db, kind: string, rows: readonly Retagged[]): Statement {
  return db
    .update(searchDocuments)
    .set({ tags: sql`now.tags`, tagTokens: sql`now.tokens` })
    .from(
      sql`(SELECT value ->> 'id' AS id, value ->> 'version' AS version, value ->> 'tags' AS tags, value ->> 'tokens' AS tokens
        FROM json_each(${JSON.stringify(rows)})) AS now`,
    )
    .where(
      and(
        eq(searchDocuments.kind, kind),
        sql`search_documents.target_id = now.id AND search_documents.version <= now.version`,
        sql`search_documents.tags IS NOT now.tags`,
      ),
    );
}
