import { sql } from 'drizzle-orm';
import { windowEnd } from '#src/mail/times.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { hasUnmailed, type MailSettings, selectMailSettings } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { reaction } from '#worker/platform/feature.ts';

/** A window of somebody's mail of notices. */
type Opening = { personId: string; openedAt: number; dueAt: number };

/** The first unread notice opens a window: what comes until its end goes in one mail (rules 3.13). */
export const openWindows = reaction('mail.open_windows', [noticesChanged], async (ctx, { payload }) => {
  const { db } = ctx;
  const ids = JSON.stringify(payload.personIds);
  const [waiting] = await db.batch([
    rawStatement<{ person_id: string }>(
      db,
      sql`SELECT people.id AS person_id FROM json_each(${ids}) who JOIN people ON people.id = who.value
        WHERE ${getsMail} AND NOT EXISTS (SELECT 1 FROM mail_windows w WHERE w.person_id = people.id)
          AND ${hasUnmailed(sql`people.id`)}`,
    ),
  ]);
  if (waiting.length === 0) return [];
  const [settings] = await db.batch([
    selectMailSettings(
      db,
      waiting.map((row) => row.person_id),
    ),
  ]);
  const openings = settings.flatMap((one) => openingOf(one, ctx.clock.now()));
  return openings.length > 0 ? [insertWindows(ctx, openings)] : [];
});

/** The window that somebody's settings open at a moment; none for who wants no mail. */
export function openingOf(settings: MailSettings, now: number): Opening[] {
  const { personId, mailFrequency } = settings;
  if (mailFrequency === 'never') return [];
  return [{ personId, openedAt: now, dueAt: windowEnd(mailFrequency, now, settings) }];
}

/** One window a person: whoever has one keeps it. */
function insertWindows(ctx: Context, openings: readonly Opening[]): Statement {
  return rawStatement(
    ctx.db,
    sql`INSERT INTO mail_windows (person_id, opened_at, due_at)
      SELECT value ->> 'personId', value ->> 'openedAt', value ->> 'dueAt' FROM json_each(${JSON.stringify(openings)})
      WHERE 1 ON CONFLICT (person_id) DO NOTHING`,
  );
}
