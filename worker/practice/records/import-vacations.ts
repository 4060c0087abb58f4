import { sql } from 'drizzle-orm';
import { lengthInDays } from '#src/practice/state.ts';
import { MAX_VACATION_DAYS, MAX_VACATIONS } from '#src/practice/words.ts';
import type { VacationRecord } from '#src/practice-records/model.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import {
  CREATED,
  importedIds,
  KNOWN,
  type RecordOutcome,
  refused,
} from '#worker/practice/records/outcome.ts';
import { vacations } from '#worker/practice/tables.ts';

/** Imports vacations of the actor's; those that are there stay as they are. */
export async function importVacations(
  ctx: Context,
  records: readonly VacationRecord[],
): Promise<RecordOutcome[]> {
  const { personId } = requireMember(ctx);
  const ids = await importedIds(
    personId,
    records.map(({ id }) => id),
  );
  const [rows] = await ctx.db.batch([
    ctx.db.select({ id: vacations.id }).from(vacations).where(sql`vacations.person_id = ${personId}`),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const added: (typeof vacations.$inferInsert)[] = [];
  const outcomes = records.map(({ id: given, fromOn, toOn }) => {
    const id = ids.get(given) ?? given;
    if (known.has(given) || known.has(id)) return KNOWN;
    const days = lengthInDays(fromOn, toOn) ?? 0;
    if (days < 1 || days > MAX_VACATION_DAYS) return refused('invalid');
    if (known.size >= MAX_VACATIONS) return refused('limit_reached');
    known.add(id);
    added.push({ id, personId, fromOn, toOn, createdAt: ctx.clock.now() });
    return CREATED;
  });
  await runBatch(
    ctx.db,
    added.map((row) => ctx.db.insert(vacations).values(row).onConflictDoNothing()),
  );
  return outcomes;
}
