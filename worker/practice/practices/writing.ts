import { practiceStarted } from '#src/practice/events.ts';
import type { CreatePractice, Practice } from '#src/practice/model.ts';
import { moveStart } from '#src/practice/state.ts';
import { MAX_PRACTICES } from '#src/practice/words.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { endsAtOf, statementsToInsert } from '#worker/practice/practices/insert-practice.ts';
import {
  changePractice,
  loadOwnPractice,
  runInBatch,
  selectPracticeCount,
} from '#worker/practice/practices/own.ts';
import { endErrors, ruleErrors, startErrors, throwErrors } from '#worker/practice/practices/ranges.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';

/** Creates a practice, which is planned or active at once, or a draft, whose days are checked when it starts. */
export async function createPractice(ctx: Context, input: CreatePractice): Promise<Practice> {
  const { personId } = requireMember(ctx);
  const clock = await loadClockWithRoom(ctx, personId);
  const today = localDay(ctx.clock.now(), clock);
  const { startOn, endOn } = input;
  throwErrors([
    ...(input.draft ? [] : startErrors(input, today)),
    ...endErrors({ startOn, endOn }, input.draft ? startOn : today),
    ...ruleErrors(input),
  ]);
  const id = ctx.ids.next();
  await runBatch(ctx.db, statementsToInsert(ctx, { ...input, id, personId }, clock));
  return getPractice(ctx, id);
}

/** Loads the actor's clock; throws `limit_reached` when they have as many practices as they may. */
export async function loadClockWithRoom(ctx: Context, personId: string, room = 1) {
  const [[clock], [own]] = await ctx.db.batch([
    selectOwnClock(ctx.db, personId),
    selectPracticeCount(ctx.db, personId),
  ]);
  if (!clock) throw new AppError('not_found');
  if ((own?.count ?? 0) + room > MAX_PRACTICES) throw new AppError('limit_reached');
  return clock;
}

/** Starts a draft on its day. A day that has passed meanwhile becomes today, and the end moves along. */
export async function startPractice(ctx: Context, id: string): Promise<Practice> {
  const before = await loadOwnPractice(ctx, id);
  if (!before.draft) return getPractice(ctx, id);
  const { personId } = requireMember(ctx);
  const { today, startOn, endOn } = before;
  const range = startOn < today ? moveStart({ startOn, endOn }, today) : { startOn, endOn };
  throwErrors([...startErrors(range, today), ...endErrors(range, today)]);
  await runInBatch(ctx, [
    changePractice(ctx, before, { ...range, draft: false, endsAt: endsAtOf(range.endOn, before.clock) }),
    ctx.events.recordWhenChanged(practiceStarted, { practiceId: id, personId }),
  ]);
  return getPractice(ctx, id);
}
