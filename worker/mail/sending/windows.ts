import { sql } from 'drizzle-orm';
import { windowEnd } from '#src/mail/times.ts';
import { noticesChanged } from '#src/notifications/events.ts';
import type { Locale } from '#src/shared/locale.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { hasUnmailed, type MailSettings, selectMailSettings } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { handler } from '#worker/platform/feature.ts';

/** A window that opens, for a person's next email of notices. */
type Opening = { personId: string; openedAt: number; dueAt: number };

/** A person whose window has ended. */
export type Due = {
  personId: string;
  openedAt: number;
  displayName: string;
  email: string;
  locale: Locale;
  gets: number;
};
/** What becomes of a window that has ended: it is prolonged until `postponedTo`, or closed if that is null. */
export type Plan = { due: Due; settings: MailSettings; postponedTo: number | null };

/** Opens a window at the first unread notice; what comes until its end goes in one email (rules 3.13). */
export const openWindows = handler('mail.open_windows', [noticesChanged], async (ctx, { payload }) => {
  const { db } = ctx;
  const ids = JSON.stringify(payload.personIds);
  const [recipients] = await db.batch([
    rawStatement<{ person_id: string }>(
      db,
      sql`SELECT people.id AS person_id FROM json_each(${ids}) who JOIN people ON people.id = who.value
        WHERE ${getsMail} AND NOT EXISTS (SELECT 1 FROM mail_windows w WHERE w.person_id = people.id)
          AND ${hasUnmailed(sql`people.id`)}`,
    ),
  ]);
  if (recipients.length === 0) return [];
  const [settings] = await db.batch([
    selectMailSettings(
      db,
      recipients.map((row) => row.person_id),
    ),
  ]);
  const openings = settings.flatMap((one) => openingOf(one, ctx.clock.now()));
  return openings.length > 0 ? [insertWindows(ctx, openings)] : [];
});

/** Returns the window that a person's settings open at a moment; none if they want no email. */
export function openingOf(settings: MailSettings, now: number): Opening[] {
  const { personId, mailFrequency } = settings;
  if (mailFrequency === 'never') return [];
  return [{ personId, openedAt: now, dueAt: windowEnd(mailFrequency, now, settings) }];
}

/** Inserts windows; a person who has an open one keeps it. */
function insertWindows(ctx: Context, openings: readonly Opening[]): Statement {
  return rawStatement(
    ctx.db,
    sql`INSERT INTO mail_windows (person_id, opened_at, due_at)
      SELECT value ->> 'personId', value ->> 'openedAt', value ->> 'dueAt' FROM json_each(${JSON.stringify(openings)})
      WHERE 1 ON CONFLICT (person_id) DO NOTHING`,
  );
}

/** Prolongs postponed windows, opens the next window for notices that came since, and deletes all other windows. */
export function endWindows(ctx: Context, plans: readonly Plan[], now: number): Statement[] {
  const moves = plans.map(({ due, settings, postponedTo }) => {
    const was = { personId: due.personId, was: due.openedAt };
    if (postponedTo !== null) return { ...was, held: 1, openedAt: due.openedAt, dueAt: postponedTo };
    const [next] = due.gets ? openingOf(settings, Math.max(now, due.openedAt + 1)) : [];
    return { ...was, held: 0, openedAt: next?.openedAt ?? null, dueAt: next?.dueAt ?? null };
  });
  const json = JSON.stringify(moves);
  const isSameWindow = sql`mail_windows.person_id = j.value ->> 'personId' AND mail_windows.opened_at = j.value ->> 'was'`;
  return [
    rawStatement(
      ctx.db,
      sql`DELETE FROM mail_windows WHERE person_id IN (SELECT value ->> 'personId' FROM json_each(${json}))
        AND EXISTS (SELECT 1 FROM json_each(${json}) j WHERE ${isSameWindow}
        AND j.value ->> 'held' = 0 AND (j.value ->> 'dueAt' IS NULL OR NOT ${hasUnmailed(sql`mail_windows.person_id`)}))`,
    ),
    rawStatement(
      ctx.db,
      sql`UPDATE mail_windows SET opened_at = j.value ->> 'openedAt', due_at = j.value ->> 'dueAt'
        FROM json_each(${json}) j WHERE ${isSameWindow} AND j.value ->> 'dueAt' IS NOT NULL`,
    ),
  ];
}

/** Deletes windows whose email exists already; only a manual change of the database leaves such a window. */
export function closeMailedWindows(ctx: Context, plans: readonly Plan[]): Statement {
  const ids = JSON.stringify(plans.map(({ due }) => due.personId));
  return rawStatement(
    ctx.db,
    sql`DELETE FROM mail_windows WHERE person_id IN (SELECT value FROM json_each(${ids}))
      AND EXISTS (SELECT 1 FROM emails l WHERE l.key = 'batch:' || mail_windows.person_id || ':' || mail_windows.opened_at)`,
  );
}
