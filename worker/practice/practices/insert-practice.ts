import { practiceStarted } from '#src/practice/events.ts';
import type { CreatePractice } from '#src/practice/model.ts';
import { endMoment } from '#src/practice/state.ts';
import type { OwnClock } from '#src/shared/local-day.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { scheduleColumns } from '#worker/practice/days/select-facts.ts';
import { statementsToTag } from '#worker/practice/practices/tagging.ts';
import { practiceSchedules, practices } from '#worker/practice/tables.ts';

/** A practice as it is to be. */
export type NewPractice = CreatePractice & { id: string; personId: string; copiedFromId?: string };

/** The statements of a new practice: its row, its schedule and its tags, and the event unless it is a draft. */
export function statementsToInsert(ctx: Context, given: NewPractice, clock: OwnClock): Statement[] {
  const { schedule, tags, ...row } = given;
  const { id, personId, startOn, endOn, amount, dayRule, draft } = row;
  const now = ctx.clock.now();
  return [
    ctx.db.insert(practices).values({
      ...row,
      endsAt: endsAtOf(endOn, clock),
      createdAt: now,
      updatedAt: now,
    }),
    ctx.db
      .insert(practiceSchedules)
      .values({ practiceId: id, fromOn: startOn, amount, dayRule, ...scheduleColumns(schedule) }),
    ...statementsToTag(ctx, id, tags),
    ...(draft ? [] : [ctx.events.record(practiceStarted, { practiceId: id, personId })]),
  ];
}

/** The moment at which a practice with an end ends. */
export function endsAtOf(endOn: string | null, clock: OwnClock): number | null {
  return endOn === null ? null : endMoment(endOn, clock);
}
