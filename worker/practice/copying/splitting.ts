import { sql } from 'drizzle-orm';
import { practiceChanged } from '#src/practice/events.ts';
import type { Practice } from '#src/practice/model.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { lengthInDays, SPLIT_OVER_DAYS, segmentsOf } from '#src/practice/state.ts';
import type { SplitPractice } from '#src/practice/today-model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectVersions, toVersion } from '#worker/practice/days/select-facts.ts';
import { endsAtOf, statementsToInsert } from '#worker/practice/practices/insert-practice.ts';
import { changePractice, requireOwn, runInBatch, selectOwnPractice } from '#worker/practice/practices/own.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';
import { loadClockWithRoom } from '#worker/practice/practices/writing.ts';
import { practices, practiceTags } from '#worker/practice/tables.ts';

/**
 * Splits a practice of more than thirty days into two or three, one after the other. The practice keeps the first segment,
 * with its check-ins; the others are new practices with the same structure.
 */
export async function splitPractice(ctx: Context, id: string, { parts }: SplitPractice): Promise<Practice[]> {
  const [[row], versions, tagRows] = await ctx.db.batch([
    selectOwnPractice(ctx, id),
    selectVersions(ctx.db, [id]),
    ctx.db
      .select({ name: sql<string>`tags.name`.as('tag_name') })
      .from(practiceTags)
      .innerJoin(sql`tags`, sql`tags.id = practice_tags.tag_id`)
      .where(sql`practice_tags.practice_id = ${id}`),
  ]);
  const before = requireOwn(ctx, row);
  const { startOn, endOn, today, draft, completedAt, archivedAt, ownerId: personId } = before;
  if (completedAt !== null || archivedAt !== null) throw new AppError('practice_not_running');
  if (endOn === null || (lengthInDays(startOn, endOn) ?? 0) <= SPLIT_OVER_DAYS)
    throw fieldError('/parts', 'not_long_enough', { days: SPLIT_OVER_DAYS });
  const clock = await loadClockWithRoom(ctx, personId, parts - 1);
  const [first, ...others] = segmentsOf(startOn, endOn, parts as 2 | 3);
  if (!first || (!draft && first.endOn < today)) throw fieldError('/parts', 'check_ins_after');
  await requireNothingAfter(ctx, id, first.endOn);
  const schedule = versions.map(toVersion).at(-1)?.schedule ?? { kind: 'daily' as const };
  const name = (at: number) => `${shownName(before)} (${at}/${parts})`;
  const made = others.map((range, at) => ({ id: ctx.ids.next(), name: name(at + 2), ...range }));
  const { action, why, amount, unit, dayRule, minutes, moment, remindAt, resources } = before;
  const { visibility, reveal, showsAsCopy } = before;
  const structure = { action, why, amount, unit, dayRule, minutes, moment, remindAt, resources, schedule };
  const shared = { ...structure, visibility, reveal, showsAsCopy, draft, personId };
  await runInBatch(ctx, [
    changePractice(ctx, before, { name: name(1), endOn: first.endOn, endsAt: endsAtOf(first.endOn, clock) }),
    ctx.events.recordWhenChanged(practiceChanged, { practiceId: id, personId, was: null }),
    ...made.flatMap((own) =>
      statementsToInsert(
        ctx,
        {
          ...shared,
          ...own,
          tags: tagRows.map((tag) => tag.name),
          ...(before.copiedFromId !== null && { copiedFromId: before.copiedFromId }),
        },
        clock,
      ),
    ),
  ]);
  return Promise.all([id, ...made.map((own) => own.id)].map((each) => getPractice(ctx, each)));
}

/** Check-ins stay with the first segment, so none may lie after it. */
async function requireNothingAfter(ctx: Context, id: string, day: string): Promise<void> {
  const [[after]] = await ctx.db.batch([
    ctx.db
      .select({ id: practices.id })
      .from(practices)
      .where(
        sql`practices.id = ${id} AND EXISTS (SELECT 1 FROM check_ins c WHERE c.practice_id = ${id} AND c.day > ${day})`,
      ),
  ]);
  if (after) throw fieldError('/parts', 'check_ins_after');
}
