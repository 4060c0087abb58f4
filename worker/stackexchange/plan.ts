import { sql } from 'drizzle-orm';
import { RESERVED_SLUGS } from '#src/questions/rules.ts';
import { freeSlug } from '#src/shared/slug.ts';
import type { PlanExchange, PlannedText } from '#src/stackexchange/model.ts';
import { requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, rawStatement } from '#worker/platform/db.ts';
import { idHere } from '#worker/stackexchange/ids.ts';
import { selectQuestionsHere } from '#worker/stackexchange/questions-here.ts';

/** How far a number at the end of an address is looked up. */
const NUMBERED = 5;

/**
 * The addresses that questions and answers have or would get: a question its own when it was imported before, else the one
 * that was asked for, numbered where another question has it; an answer that of its id.
 */
export async function planExchange(
  ctx: Context,
  { site, questions, answers }: PlanExchange,
): Promise<PlannedText[]> {
  requireRole(ctx, 'admin');
  const ids = await Promise.all(questions.map(({ id }) => idHere(site, 'question', id)));
  const asked = questions.flatMap(({ slug }) => [slug, ...numbered(slug)]);
  const [here, others] = await ctx.db.batch([
    selectQuestionsHere(ctx.db, ids),
    rawStatement<{ slug: string }>(
      ctx.db,
      sql`SELECT q.slug AS slug FROM questions q WHERE ${inList(sql`q.slug`, asked)}`,
    ),
  ]);
  const own = new Map(here.map(({ id, slug }) => [id, slug]));
  const taken = new Set([...RESERVED_SLUGS, ...others.map(({ slug }) => slug)]);
  const planned: PlannedText[] = [];
  for (const [at, { id, slug }] of questions.entries()) {
    const key = own.get(ids[at] ?? '') ?? freeSlug(slug, taken);
    taken.add(key);
    planned.push({ kind: 'question', id, key });
  }
  const keys = answers.map(async (id) => ({
    ...{ kind: 'answer' as const, id },
    key: await idHere(site, 'answer', id),
  }));
  return [...planned, ...(await Promise.all(keys))];
}

function numbered(slug: string): string[] {
  const taken = new Set([slug]);
  for (let count = 0; count < NUMBERED; count += 1) taken.add(freeSlug(slug, taken));
  taken.delete(slug);
  return [...taken];
}
