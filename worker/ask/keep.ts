import { and, eq } from 'drizzle-orm';
import type { Ask } from '#src/ask/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Said } from '#worker/ask/answering.ts';
import { asks } from '#worker/ask/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

type Kept = Omit<
  typeof asks.$inferInsert,
  'id' | 'question' | 'afterId' | 'locale' | 'generator' | 'createdAt'
>;
type Keeping = Omit<Kept, 'sentences' | 'dropped' | 'tokensIn' | 'tokensOut'> & Said & { ask: Ask };

/** Keeps a question with what came of it in the asker's history, and returns its id. */
export async function keepAsk(ctx: Context, { ask, usage, ...kept }: Keeping): Promise<string> {
  const id = ctx.ids.next();
  await runBatch(ctx.db, [
    ctx.db.insert(asks).values({
      ...kept,
      id,
      question: ask.question,
      afterId: ask.after ?? null,
      locale: ctx.locale,
      generator: ctx.generator.id,
      tokensIn: usage?.input ?? null,
      tokensOut: usage?.output ?? null,
      createdAt: ctx.clock.now(),
    }),
  ]);
  return id;
}

/** Deletes an own question with its answer. */
export async function deleteAsk(ctx: Context, id: string): Promise<{ id: string }> {
  await change(ctx, id, (isOwn) => ctx.db.delete(asks).where(isOwn));
  return { id };
}

/** Deletes all own questions. */
export async function deleteAllAsks(ctx: Context): Promise<{ deleted: number }> {
  const { personId } = await requireFreshSession(ctx);
  const [done] = await runBatch(ctx.db, [ctx.db.delete(asks).where(eq(asks.personId, personId))]);
  return { deleted: done?.changes ?? 0 };
}

/** Says whether an answer helped; null takes it back. */
export async function judgeAnswer(
  ctx: Context,
  id: string,
  isHelpful: boolean | null,
): Promise<{ id: string }> {
  await change(ctx, id, (isOwn) => ctx.db.update(asks).set({ isHelpful }).where(isOwn));
  return { id };
}

type Own = ReturnType<typeof and>;

async function change(
  ctx: Context,
  id: string,
  statement: (isOwn: Own) => Parameters<typeof runBatch>[1][number],
): Promise<void> {
  const { personId } = await requireFreshSession(ctx);
  const [done] = await runBatch(ctx.db, [statement(and(eq(asks.id, id), eq(asks.personId, personId)))]);
  if (!done?.changes) throw new AppError('not_found');
}
