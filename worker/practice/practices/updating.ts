import { eq } from 'drizzle-orm';
import { practiceChanged } from '#src/practice/events.ts';
import type { Practice, Schedule, UpdatePractice } from '#src/practice/model.ts';
import { AppError, type FieldError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { statementsToCountDay } from '#worker/practice/days/count-day.ts';
import { scheduleColumns, selectVersions, toVersion } from '#worker/practice/days/select-facts.ts';
import { endsAtOf } from '#worker/practice/practices/insert-practice.ts';
import {
  changePractice,
  type OwnPractice,
  requireOwn,
  runInBatch,
  selectOwnPractice,
} from '#worker/practice/practices/own.ts';
import { endErrors, ruleErrors, startErrors, throwErrors } from '#worker/practice/practices/ranges.ts';
import { getPractice } from '#worker/practice/practices/reading.ts';
import { statementsToTag } from '#worker/practice/practices/tagging.ts';
import { practiceSchedules } from '#worker/practice/tables.ts';

/**
 * Changes the given fields of a practice, if it still has the version that the change is based on. A new schedule or amount
 * holds from today on; of a practice that has not begun it replaces the former one.
 */
export async function updatePractice(ctx: Context, id: string, input: UpdatePractice): Promise<Practice> {
  const [[row], versions] = await ctx.db.batch([selectOwnPractice(ctx, id), selectVersions(ctx.db, [id])]);
  const before = requireOwn(ctx, row);
  const { version, schedule: newSchedule, tags, ...given } = input;
  if (version !== before.version) throw new AppError('version_conflict');
  const schedule = newSchedule ?? versions.map(toVersion).at(-1)?.schedule ?? { kind: 'daily' };
  const after = { ...before, ...given };
  throwErrors([...rangeErrors(before, after), ...ruleErrors(after), ...revealErrors(before, after)]);
  const isRuled = newSchedule !== undefined || given.amount !== undefined || given.dayRule !== undefined;
  if (isRuled && before.completedAt !== null) throw new AppError('practice_not_running');
  await runInBatch(ctx, [
    changePractice(ctx, before, {
      ...given,
      endsAt: endsAtOf(after.endOn, before.clock),
      revealedAt: revealedAt(before, after, ctx.clock.now()),
    }),
    ctx.events.recordWhenChanged(practiceChanged, {
      practiceId: id,
      personId: before.ownerId,
      was: after.visibility === before.visibility ? null : before.visibility,
    }),
    ...(isRuled || after.startOn !== before.startOn ? setSchedule(ctx, before, after, schedule) : []),
    ...(tags ? statementsToTag(ctx, id, tags) : []),
  ]);
  return getPractice(ctx, id);
}

function hasBegun(practice: OwnPractice): boolean {
  return !practice.draft && (practice.startOn <= practice.today || practice.checkInCount > 0);
}

/** The start stays once a practice has begun. Days of a draft may have passed: they move when it starts. */
function rangeErrors(before: OwnPractice, after: OwnPractice): FieldError[] {
  const { today, draft } = before;
  const [startMoves, endMoves] = [after.startOn !== before.startOn, after.endOn !== before.endOn];
  if (!startMoves && !endMoves) return [];
  if (before.completedAt !== null) throw new AppError('practice_not_running');
  if (startMoves && hasBegun(before)) return [{ pointer: '/startOn', code: 'practice_begun' }];
  return [
    ...(startMoves && !draft ? startErrors(after, today) : []),
    ...endErrors(after, draft ? after.startOn : today),
  ];
}

/** What check-ins say is hidden until the completion only where nobody else has seen it. */
function revealErrors(before: OwnPractice, after: OwnPractice): FieldError[] {
  const isClosed = before.reveal === 'at_once' && after.reveal === 'when_completed';
  if (!isClosed || (before.revealedAt === null && !wasSeen(before))) return [];
  return [{ pointer: '/reveal', code: 'details_already_shown' }];
}

function wasSeen({ reveal, visibility, checkInCount, draft }: OwnPractice): boolean {
  return reveal === 'at_once' && visibility !== 'private' && checkInCount > 0 && !draft;
}

/** What was once shown to others is noted, so that it is never hidden again. */
function revealedAt(before: OwnPractice, after: OwnPractice, now: number): number | null {
  if (before.revealedAt !== null) return before.revealedAt;
  const opens = before.reveal === 'when_completed' && after.reveal === 'at_once' && before.checkInCount > 0;
  const withdraws = wasSeen(before) && after.visibility === 'private';
  return opens || withdraws ? now : null;
}

/** Sets the schedule and the rule of a day that hold from today on, or from the start of a practice that has not begun. */
function setSchedule(
  ctx: Context,
  before: OwnPractice,
  { startOn, amount, dayRule }: OwnPractice,
  schedule: Schedule,
): Statement[] {
  const { id, ownerId, today } = before;
  const begun = hasBegun(before);
  const columns = { amount, dayRule, ...scheduleColumns(schedule) };
  const set = ctx.db
    .insert(practiceSchedules)
    .values({ practiceId: id, fromOn: begun ? today : startOn, ...columns })
    .onConflictDoUpdate({ target: [practiceSchedules.practiceId, practiceSchedules.fromOn], set: columns });
  if (begun) return [set, ...statementsToCountDay(ctx, { practiceId: id, personId: ownerId, day: today })];
  return [ctx.db.delete(practiceSchedules).where(eq(practiceSchedules.practiceId, id)), set];
}
