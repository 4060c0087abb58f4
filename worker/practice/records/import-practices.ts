import { sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { practiceChanged } from '#src/practice/events.ts';
import { MAX_DAYS_AHEAD, MAX_PRACTICES } from '#src/practice/words.ts';
import type { PracticeRecord } from '#src/practice-records/model.ts';
import { addDays, localDay, type OwnClock } from '#src/shared/local-day.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import { renderText } from '#worker/practice/check-ins/details.ts';
import { scheduleColumns } from '#worker/practice/days/select-facts.ts';
import { endsAtOf } from '#worker/practice/practices/insert-practice.ts';
import { selectPracticeCount } from '#worker/practice/practices/own.ts';
import { statementsToTag } from '#worker/practice/practices/tagging.ts';
import {
  CREATED,
  importedIds,
  KNOWN,
  type RecordOutcome,
  refused,
} from '#worker/practice/records/outcome.ts';
import { excusedDays, practiceReflections, practiceSchedules, practices } from '#worker/practice/tables.ts';

/** Imports practices of the actor's, without a word to anybody; those that are there stay as they are. */
export async function importPractices(
  ctx: Context,
  records: readonly PracticeRecord[],
): Promise<RecordOutcome[]> {
  const { personId } = requireMember(ctx);
  const ids = await importedIds(
    personId,
    records.flatMap(({ id, copiedFromId }) => (copiedFromId ? [id, copiedFromId] : [id])),
  );
  const [[clock = DEFAULT_CLOCK], [own], rows] = await ctx.db.batch([
    selectOwnClock(ctx.db, personId),
    selectPracticeCount(ctx.db, personId),
    ctx.db
      .select({ id: practices.id })
      .from(practices)
      .where(sql`practices.person_id = ${personId} AND ${inList(practices.id, [...ids].flat())}`),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  let room = MAX_PRACTICES - (own?.count ?? 0);
  const outcomes: RecordOutcome[] = [];
  for (const record of records) {
    const id = ids.get(record.id) ?? record.id;
    const isKnown = known.has(record.id) || known.has(id);
    const isFull = record.archivedAt === null && room <= 0;
    if (isKnown) outcomes.push(KNOWN);
    else if (!isPossible(record, localDay(ctx.clock.now(), clock))) outcomes.push(refused('invalid'));
    else if (isFull) outcomes.push(refused('limit_reached'));
    else {
      known.add(id);
      if (record.archivedAt === null) room -= 1;
      await runBatch(ctx.db, statementsToImport(ctx, record, { id, ids, clock }));
      outcomes.push(CREATED);
    }
  }
  return outcomes;
}

const DEFAULT_CLOCK: OwnClock = { timeZone: 'UTC', dayStartMinutes: 240 };

/** Whether the days of a practice fit together. It may last longer than a new one: somebody ended it by hand. */
function isPossible(record: PracticeRecord, today: string): boolean {
  const { startOn, endOn, schedules, amount, dayRule } = record;
  const days = new Set(schedules.map(({ fromOn }) => fromOn));
  return (
    (endOn === null || endOn >= startOn) &&
    (record.draft || startOn <= addDays(today, MAX_DAYS_AHEAD)) &&
    days.size === schedules.length &&
    new Set(record.excused.map(({ day }) => day)).size === record.excused.length &&
    !(dayRule === 'amount' && amount === null)
  );
}

type Target = { id: string; ids: ReadonlyMap<string, string>; clock: OwnClock };

function statementsToImport(ctx: Context, record: PracticeRecord, { id, ids, clock }: Target): Statement[] {
  const { personId } = requireMember(ctx);
  const { kind: _, tags, schedules, excused, reflections, copiedFromId, ...fields } = record;
  const now = ctx.clock.now();
  const endsAt = endsAtOf(fields.endOn, clock);
  const row = {
    ...fields,
    ...{ id, personId, endsAt, ...momentsOf(record, { endsAt, now }) },
    copiedFromId: copiedFromId && sourceOf(copiedFromId, ids.get(copiedFromId) ?? copiedFromId, personId),
    updatedAt: now,
  };
  return [
    ctx.db.insert(practices).values(row).onConflictDoNothing(),
    ...schedules.map(({ fromOn, schedule, amount, dayRule }) =>
      ctx.db
        .insert(practiceSchedules)
        .values({ practiceId: id, fromOn, amount, dayRule, ...scheduleColumns(schedule) })
        .onConflictDoNothing(),
    ),
    ...excusedInserts(ctx, id, excused),
    ...reflections.map(({ template, texts, locale, updatedAt }) =>
      ctx.db
        .insert(practiceReflections)
        .values({
          ...{ practiceId: id, template, texts, locale, updatedAt: momentOf(updatedAt, now) },
          html: texts.map((text, at) => renderText(text, locale, `/reflections/${at}`)),
          renderedWith: RENDERER_VERSION,
        })
        .onConflictDoNothing(),
    ),
    ...statementsToTag(ctx, id, tags),
    // Kept pages of public practices follow.
    ...(fields.visibility === 'public' && !fields.draft
      ? [ctx.events.record(practiceChanged, { practiceId: id, personId, was: null })]
      : []),
  ];
}

/**
 * When a practice was created, completed, archived and revealed. One whose end is over is completed, so that no job completes
 * it and tells of it; one whose end is not over is not.
 */
function momentsOf(record: PracticeRecord, { endsAt, now }: { endsAt: number | null; now: number }) {
  const isOver = endsAt !== null && endsAt <= now && !record.draft;
  const completed = record.completedAt === null ? null : momentOf(record.completedAt, now);
  const endsToday = completed !== null && endsAt !== null && endsAt - now < 2 * DAY_MS;
  return {
    createdAt: momentOf(record.createdAt, now),
    completedAt: isOver ? (completed ?? endsAt) : endsToday ? completed : null,
    archivedAt: record.archivedAt === null ? null : momentOf(record.archivedAt, now),
    revealedAt: record.revealedAt === null ? null : momentOf(record.revealedAt, now),
  };
}

const DAY_MS = 24 * 60 * 60_000;

/** A moment of a file; none is ahead. */
function momentOf(text: string, now: number): number {
  return Math.min(Date.parse(text), now);
}

/** The practice that this one was copied from: the actor's own by either id, or a public one that is here. */
function sourceOf(given: string, own: string, personId: string) {
  return sql<string>`(SELECT s.id FROM practices s WHERE s.id = ${own} AND s.person_id = ${personId}
    OR s.id = ${given} AND (s.person_id = ${personId} OR s.visibility = 'public' AND s.draft = 0) LIMIT 1)`;
}

function excusedInserts(
  { db }: Context,
  practiceId: string,
  excused: PracticeRecord['excused'],
): Statement[] {
  if (excused.length === 0) return [];
  const days = JSON.stringify(excused);
  return [
    db
      .insert(excusedDays)
      .select(
        sql`SELECT ${practiceId}, value ->> 'day', value ->> 'kind', unixepoch(value ->> 'day') * 1000
          FROM json_each(${days}) WHERE true`,
      )
      .onConflictDoNothing(),
  ];
}
