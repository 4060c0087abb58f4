import { and, eq, sql } from 'drizzle-orm';
import type { Answer, Asked, AskedQuery, Sentence } from '#src/ask/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { toShown } from '#worker/ask/answering.ts';
import { asks } from '#worker/ask/tables.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { findReadable } from '#worker/passages/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';

/** An own question with its answer, as far as the asker may still read its sources. */
export async function getAnswer(ctx: Context, id: string): Promise<Answer> {
  const { personId } = await requireFreshSession(ctx);
  const [[row], [post]] = await ctx.db.batch([
    ctx.db
      .select()
      .from(asks)
      .where(and(eq(asks.id, id), eq(asks.personId, personId))),
    rawStatement<{ slug: string; title: string }>(
      ctx.db,
      sql`SELECT p.slug, t.title FROM asks a JOIN posts p ON p.id = a.post_id JOIN post_translations t ON t.post_id = p.id
        WHERE a.id = ${id} AND a.person_id = ${personId} ORDER BY t.locale = ${ctx.locale} DESC LIMIT 1`,
    ),
  ]);
  if (!row) throw new AppError('not_found');
  const readable = await findReadable(ctx, row.sources);
  const sources = row.sources.filter((source) =>
    readable.has(`${source.kind} ${source.targetId} ${source.part}`),
  );
  const sentences = withSources(row.sentences, new Set(sources.map(({ n }) => n)));
  return {
    ...{ id: row.id, question: row.question, outcome: row.outcome, answeredBy: row.answeredBy },
    ...{ locked: row.locked, isHelpful: row.isHelpful, sentences, sources: sources.map(toShown) },
    hidden: row.sentences.length - sentences.length,
    post: sources.length > 0 && post ? post : null,
    createdAt: new Date(row.createdAt).toISOString(),
  };
}

/** The sentences whose sources are still there; a sentence that had none may have been made of any. */
function withSources(sentences: readonly Sentence[], left: ReadonlySet<number>): Sentence[] {
  const isWhole = sentences.every(({ cites }) => cites.every((n) => left.has(n)));
  return sentences.filter(({ cites }) => (cites.length === 0 ? isWhole : cites.every((n) => left.has(n))));
}

const LIST = 'my-asks';

/** One's own questions, the newest first. */
export async function listAsked(ctx: Context, { cursor, limit }: AskedQuery): Promise<Page<Asked>> {
  const { personId } = await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, LIST, cursor);
  const { id, question, outcome, createdAt } = asks;
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ id, question, outcome, createdAt })
      .from(asks)
      .where(and(eq(asks.personId, personId), beyond(keyset, createdAt, id)))
      .orderBy(walkOrder(keyset, createdAt, id))
      .limit(limit + 1),
  ]);
  const keyOf = (row: { createdAt: number; id: string }) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, LIST, rows, { limit, keyset, keyOf });
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() })),
  };
}
