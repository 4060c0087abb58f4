import { sql } from 'drizzle-orm';
import { buddySilent } from '#src/buddies/events.ts';
import { CARD_AFTER_DAYS, silenceOf } from '#src/buddies/rules.ts';
import { stateOn } from '#src/practice/state.ts';
import { addDays, localDay } from '#src/shared/local-day.ts';
import { buddySigns } from '#worker/buddies/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { type Facts, judge, selectFacts, toFacts } from '#worker/practice/queries.ts';

const AT_ONCE = 100;
const DAY_MS = 24 * 60 * 60_000;

/** A practice without a check-in for some days, and a buddy of its owner. */
type Quiet = {
  key: string;
  id: string;
  ownerId: string;
  buddyId: string;
  since: number;
  startOn: string;
  endOn: string | null;
  draft: boolean;
  completedAt: number | null;
  archivedAt: number | null;
  checkInCount: number;
  timeZone: string;
  dayStartMinutes: number;
};

/**
 * Asks buddies for a card to those who have not checked in for five days although their practice was due: once in each gap,
 * and nobody during a vacation. A check-in begins a new gap.
 */
export async function askForCards(ctx: Context, cursor: string | null): Promise<JobStep> {
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([selectQuiet(ctx, cursor, now)]);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const facts = ids.length > 0 ? toFacts(await ctx.db.batch([...selectFacts(ctx.db, ids)])) : null;
  const silent = rows.flatMap((row) => {
    const gap = facts && gapOf(row, facts({ id: row.id, ownerId: row.ownerId }), now);
    return gap ? [{ ...row, ...gap }] : [];
  });
  await runBatch(
    ctx.db,
    silent.flatMap((row) => statementsToWant(ctx, row)),
  );
  const last = rows.at(-1);
  return { cursor: rows.length >= AT_ONCE && last ? last.key : null, done: silent.length };
}

/** Rows of both directions, in the order of their keys. Without a check-in at all, the practice is looked at each time. */
function selectQuiet({ db }: Context, cursor: string | null, now: number) {
  const half = (practice: string, buddy: string, way: string) => sql`
    SELECT * FROM (SELECT b.practice_id || ':' || b.other_id || ${way} AS key, p.id, p.person_id AS "ownerId", ${sql.raw(buddy)} AS "buddyId",
      coalesce(b.answered_at, b.asked_at) AS since, p.start_on AS "startOn", p.end_on AS "endOn", p.draft,
      p.completed_at AS "completedAt", p.archived_at AS "archivedAt", p.check_in_count AS "checkInCount",
      people.time_zone AS "timeZone", people.day_start_minutes AS "dayStartMinutes"
    FROM practice_buddies b JOIN practices p ON p.id = ${sql.raw(practice)} JOIN people ON people.id = p.person_id
    WHERE b.practice_id >= ${(cursor ?? '').split(':', 1)[0]} AND b.state = 'accepted' AND b.answered_at <= ${now - CARD_AFTER_DAYS * DAY_MS}
      AND coalesce(p.last_check_in_at, 0) <= ${now - CARD_AFTER_DAYS * DAY_MS}
      AND p.draft = 0 AND p.completed_at IS NULL AND p.archived_at IS NULL
      AND b.practice_id || ':' || b.other_id || ${way} > ${cursor ?? ''}
    ORDER BY b.practice_id, b.other_id LIMIT ${AT_ONCE})`;
  return rawStatement<Quiet>(
    db,
    sql`${half('b.practice_id', 'b.other_id', ':a')} UNION ALL ${half('b.other_practice_id', 'b.asker_id', ':b')}
      ORDER BY key LIMIT ${AT_ONCE}`,
  );
}

/** The gap of a practice in which a day that was due passed; null where there is nothing to ask for. */
function gapOf(row: Quiet, facts: Facts, now: number): { day: string; days: number } | null {
  const today = localDay(now, row);
  if (stateOn({ ...row, draft: false }, today) !== 'active') return null;
  const lastDay = facts.days.at(-1)?.day ?? null;
  const { from, days } = silenceOf({ lastDay, startOn: row.startOn, since: localDay(row.since, row) }, today);
  if (days < CARD_AFTER_DAYS) return null;
  const { outcomeOn } = judge(row, facts, today);
  if (outcomeOn(today) === 'vacation') return null;
  const gap = Array.from({ length: Math.min(days, 31) }, (_, back) => outcomeOn(addDays(today, -1 - back)));
  return gap.some((outcome) => outcome === 'missed' || outcome === 'freeze') ? { day: from, days } : null;
}

function statementsToWant(ctx: Context, row: Quiet & { day: string; days: number }): Statement[] {
  const { id: practiceId, ownerId: fromId, buddyId: toId, day, days } = row;
  return [
    ctx.db
      .insert(buddySigns)
      .values({ practiceId, fromId: toId, kind: 'wanted', day, at: ctx.clock.now() })
      .onConflictDoNothing(),
    ctx.events.recordWhenChanged(buddySilent, { practiceId, fromId, toId, day, days }),
  ];
}
