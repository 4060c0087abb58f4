import { sql } from 'drizzle-orm';
import { afterQuiet, nextDigest, nextDigestOutsideQuiet, type QuietHours } from '#src/mail/times.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { isSuppressed } from '#worker/mail/delivery/suppress.ts';
import {
  composeDigest,
  composeParts,
  type DueDigest,
  isWorthSending,
} from '#worker/mail/sending/compose-digest.ts';
import { type QueuedEmail, queueEmails } from '#worker/mail/sending/queue-emails.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';

/** How many digests one call composes. */
const BATCH_SIZE = 100;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** A person who was absent for so long gets no digest. */
const GONE_MS = 180 * DAY_MS;
const PERIOD_MS = { daily: DAY_MS, weekly: 7 * DAY_MS };
/** A digest that cannot be composed delays no other; it is tried again after this time. */
const TROUBLE_MS = HOUR_MS;
/** The digest of a person who changed their time zone is postponed to a morning that is no further away than this. */
const MOVED_MS = 16 * HOUR_MS;

type Row = DueDigest & QuietHours & { gets: number };
type Step = { due: Row; nextDueAt: number; tried: boolean; sent: boolean };

/**
 * Composes `BATCH_SIZE` digests that are due, the longest due first, so that nobody is passed over again and again. Digests
 * without news, and those of people who are absent, are skipped until the next is due; those of people who want quiet now come
 * at the end of their quiet hours. One batch queues the emails and sets
 * the next due times, each only if its digest is still due, so that a second run finds none.
 */
export async function sendDigests(ctx: Context): Promise<{ more: boolean; done: number }> {
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([selectDue(ctx, now)]);
  if (rows.length === 0) return { more: false, done: 0 };
  const steps: Step[] = [];
  const emails: QueuedEmail[] = [];
  for (const cadence of ['daily', 'weekly'] as const) {
    const due = rows.filter((row) => row.cadence === cadence);
    const quiet = due.filter((row) => afterQuiet(now, row) > now);
    const moved = due.filter((row) => isMorningStillToCome(row, now));
    const readers = due.filter((row) => row.gets && !moved.includes(row) && !quiet.includes(row));
    const parts = await composeParts(
      ctx,
      cadence,
      readers.map((row) => toReader(row, now)),
    );
    for (const row of due) {
      if (quiet.includes(row)) {
        steps.push({ due: row, nextDueAt: afterQuiet(now, row), tried: false, sent: false });
        continue;
      }
      const email = await compose(ctx, row, parts.get(row.personId) ?? []);
      if (email === 'trouble') {
        steps.push({ due: row, nextDueAt: now + TROUBLE_MS, tried: false, sent: false });
        continue;
      }
      if (email) emails.push(email);
      const nextDueAt = nextDigestOutsideQuiet(cadence, now, row);
      steps.push({ due: row, nextDueAt, tried: !moved.includes(row), sent: email !== null });
    }
  }
  await runBatch(ctx.db, [...queueEmails(ctx, emails, { where: IS_STILL_DUE }), setNextDue(ctx, steps, now)]);
  return { more: rows.length === BATCH_SIZE, done: emails.length };
}

/** Composes the email of a digest; null if it holds no news. */
async function compose(
  ctx: Context,
  row: Row,
  parts: Parameters<typeof composeDigest>[2],
): Promise<QueuedEmail | 'trouble' | null> {
  if (!isWorthSending(parts)) return null;
  try {
    return await composeDigest(ctx, row, parts);
  } catch (error) {
    ctx.log.error('a digest could not be written', error, { person: row.personId, cadence: row.cadence });
    return 'trouble';
  }
}

function selectDue(ctx: Context, now: number) {
  return rawStatement<Row>(
    ctx.db,
    sql`SELECT d.person_id AS "personId", d.cadence, d.next_due_at AS "nextDueAt", d.last_attempt_at AS "lastAttemptAt",
        people.name, people.display_name AS "displayName", coalesce(people.email, '') AS email, people.locale,
        people.time_zone AS "timeZone", s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", ${getsMail}
          AND coalesce(people.last_seen_at, people.created_at) > ${now - GONE_MS}
          AND NOT ${isSuppressed(sql`people.email`, sql`d.cadence`, now)} AS gets
      FROM digests d JOIN people ON people.id = d.person_id LEFT JOIN notice_settings s ON s.person_id = people.id
      WHERE d.next_due_at <= ${now} ORDER BY d.next_due_at, d.person_id LIMIT ${BATCH_SIZE}`,
  );
}

/** Whether a digest was due in the morning of a former time zone, and the morning of the present one comes soon. */
function isMorningStillToCome(row: Row, now: number): boolean {
  const { cadence, nextDueAt, timeZone } = row;
  const isMorning = nextDigest(cadence, nextDueAt - 1, timeZone) === nextDueAt;
  if (isMorning || nextDigestOutsideQuiet(cadence, nextDueAt - DAY_MS, row) === nextDueAt) return false;
  return nextDigest(cadence, now, timeZone) - now < MOVED_MS;
}

/** A digest holds what came after the last one, of at most two periods. */
function toReader({ personId, name, locale, timeZone, cadence, lastAttemptAt }: Row, now: number) {
  const period = PERIOD_MS[cadence];
  const since = Math.max(lastAttemptAt ?? now - period, now - 2 * period);
  return { personId, name, locale, timeZone, since };
}

const IS_STILL_DUE = sql`EXISTS (SELECT 1 FROM digests d WHERE d.person_id = j.value ->> 'personId'
  AND d.cadence = j.value ->> 'kind' AND j.value ->> 'key' = d.cadence || ':' || d.person_id || ':' || d.next_due_at)`;

function setNextDue(ctx: Context, steps: readonly Step[], now: number): Statement {
  const json = JSON.stringify(
    steps.map(({ due, nextDueAt, tried, sent }) => ({
      ...{ personId: due.personId, cadence: due.cadence, was: due.nextDueAt, nextDueAt },
      ...{ tried: Number(tried), sent: Number(sent) },
    })),
  );
  return rawStatement(
    ctx.db,
    sql`UPDATE digests SET next_due_at = j.value ->> 'nextDueAt',
        last_attempt_at = CASE WHEN j.value ->> 'tried' THEN ${now} ELSE last_attempt_at END,
        last_sent_at = CASE WHEN j.value ->> 'sent' THEN ${now} ELSE last_sent_at END
      FROM json_each(${json}) j WHERE digests.person_id = j.value ->> 'personId'
        AND digests.cadence = j.value ->> 'cadence' AND digests.next_due_at = j.value ->> 'was'`,
  );
}
