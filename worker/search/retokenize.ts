import { eq, lt, sql } from 'drizzle-orm';
import { searchTokens, TOKENS_VERSION } from '#src/search/tokens.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, runBatch } from '#worker/platform/db.ts';
import type { Job } from '#worker/platform/feature.ts';
import { searchDocuments } from '#worker/search/tables.ts';

/** Documents of one step: each is indexed anew. */
const A_STEP = 50;

/** Makes the tokens of documents anew that were made by older rules. A search finds the documents meanwhile, less well. */
export const retokenize: Job = {
  name: 'search.retokenize',
  everyMinutes: 10,
  async run(ctx: Context) {
    const [old] = await ctx.db.batch([selectOld(ctx.db)]);
    if (old.length > 0)
      await runBatch(
        ctx.db,
        old.map((document) => statementToRetokenize(ctx.db, document)),
      );
    return { cursor: old.length === A_STEP ? String(old.at(-1)?.rowid) : null, done: old.length };
  },
};

function selectOld(db: Db) {
  const { rowid, title, body, tags, version } = searchDocuments;
  return db
    .select({ rowid, title, body, tags, version })
    .from(searchDocuments)
    .where(lt(searchDocuments.tokensVersion, TOKENS_VERSION))
    .orderBy(searchDocuments.tokensVersion, rowid)
    .limit(A_STEP);
}

type Old = Awaited<ReturnType<typeof selectOld>>[number];

/** Changes nothing when the document was written meanwhile. */
function statementToRetokenize(db: Db, { rowid, title, body, tags, version }: Old) {
  return db
    .update(searchDocuments)
    .set({
      titleTokens: searchTokens(title),
      bodyTokens: searchTokens(body),
      tagTokens: searchTokens(tags),
      tokensVersion: TOKENS_VERSION,
    })
    .where(
      sql`${eq(searchDocuments.rowid, rowid)} AND ${eq(searchDocuments.version, version)}
        AND ${searchDocuments.tags} = ${tags} AND ${lt(searchDocuments.tokensVersion, TOKENS_VERSION)}`,
    );
}
