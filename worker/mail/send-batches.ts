import { sql } from 'drizzle-orm';
import { afterQuiet } from '#src/mail/times.ts';
import type { Locale } from '#src/shared/locale.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { type Addressee, composeBatch, MOST_LINES } from '#worker/mail/compose-batch.ts';
import { type QueuedLetter, queueLetters } from '#worker/mail/queue-letters.ts';
import { type Look, resolvePlaces } from '#worker/mail/resolve-places.ts';
import { openingOf } from '#worker/mail/windows.ts';
import {
  hasUnmailed,
  type MailSettings,
  markMailed,
  markPassedOver,
  selectMailSettings,
  selectUnmailed,
  selectUnmailedCounts,
} from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';
import type { Place } from '#worker/platform/targets.ts';

/** How many people one portion composes for. */
const PORTION = 100;

type Due = {
  personId: string;
  openedAt: number;
  displayName: string;
  email: string;
  locale: Locale;
  gets: number;
};
/** A window that has ended; `hold`: it goes on until then. */
type Plan = { due: Due; settings: MailSettings; hold: number | null };

/** A letter that cannot be written holds up no other; it is looked at again later. */
const TROUBLE_MS = 60 * 60_000;

/**
 * Writes the mails of one portion of the windows that have ended, the longest waiting first: four round trips for all of
 * them. What is unread at this moment is told; when nothing is left, or only what is gone, there is no mail. The letters, the
 * marks on the notices and the ends of the windows are one batch, and of one window there is one letter: a second run at
 * the same time breaks on its key and changes nothing.
 */
export async function sendBatches(ctx: Context): Promise<{ more: boolean; done: number }> {
  const now = ctx.clock.now();
  const [due] = await ctx.db.batch([selectDue(ctx, now)]);
  if (due.length === 0) return { more: false, done: 0 };
  const { plans, addressees } = await load(ctx, due, now);
  const places = await resolvePlaces(ctx, addressees.flatMap(looksOf));
  const letters: QueuedLetter[] = [];
  const passedOver: string[] = [];
  for (const addressee of addressees) {
    const letter = await compose(ctx, addressee, places);
    if (letter === 'trouble') holdBack(plans, addressee, now + TROUBLE_MS);
    else if (letter) letters.push(letter);
    else passedOver.push(...addressee.rows.map(({ id }) => id));
  }
  const isNew = await commit(ctx, { plans: [...plans.values()], letters, passedOver }, now);
  return { more: due.length === PORTION || !isNew, done: isNew ? letters.length : 0 };
}

function holdBack(plans: Map<string, Plan>, { personId }: Addressee, hold: number): void {
  const plan = plans.get(personId);
  if (plan) plans.set(personId, { ...plan, hold });
}

function selectDue(ctx: Context, now: number) {
  return rawStatement<Due>(
    ctx.db,
    sql`SELECT w.person_id AS "personId", w.opened_at AS "openedAt", people.display_name AS "displayName",
        coalesce(people.email, '') AS email, people.locale, ${getsMail} AS gets
      FROM mail_windows w JOIN people ON people.id = w.person_id
      WHERE w.due_at <= ${now} ORDER BY w.due_at LIMIT ${PORTION}`,
  );
}

async function load(ctx: Context, due: readonly Due[], now: number) {
  const ids = due.map(({ personId }) => personId);
  const [settings, rows, counts] = await ctx.db.batch([
    selectMailSettings(ctx.db, ids),
    selectUnmailed(ctx.db, { personIds: ids, perPerson: MOST_LINES }),
    selectUnmailedCounts(ctx.db, ids),
  ]);
  const dueOf = new Map(due.map((one) => [one.personId, one]));
  const rowsOf = Map.groupBy(rows, (row) => row.personId);
  const unreadOf = new Map(counts.map((row) => [row.person_id, row.count]));
  const plans = new Map<string, Plan>();
  for (const its of settings) {
    const one = dueOf.get(its.personId);
    if (one) plans.set(its.personId, { due: one, settings: its, hold: heldUntil(its, now) });
  }
  const addressees = [...plans.values()].flatMap((plan): Addressee[] => {
    const told = rowsOf.get(plan.due.personId) ?? [];
    if (!plan.due.gets || plan.hold !== null || plan.settings.mailFrequency === 'never') return [];
    const unread = unreadOf.get(plan.due.personId) ?? told.length;
    return told.length > 0 ? [{ ...plan.due, rows: told, rest: unread - told.length }] : [];
  });
  return { plans, addressees };
}

/** Quiet hours that were chosen since the window opened hold it back; null: it goes now. */
function heldUntil(settings: MailSettings, now: number): number | null {
  const end = afterQuiet(now, settings);
  return end > now ? end : null;
}

function looksOf({ personId, locale, rows }: Addressee): Look[] {
  return rows.flatMap(({ targetKind, targetId, threadKind, threadId }) =>
    [
      { kind: targetKind, id: targetId },
      { kind: threadKind, id: threadId },
    ].flatMap(({ kind, id }) => (kind && id ? [{ personId, locale, kind, id }] : [])),
  );
}

/** The mail to somebody; null when all they were told of is gone. */
async function compose(
  ctx: Context,
  addressee: Addressee,
  places: ReadonlyMap<string, Place>,
): Promise<QueuedLetter | 'trouble' | null> {
  try {
    return await composeBatch(ctx, addressee, places);
  } catch (error) {
    ctx.log.error('a mail of notices could not be written', error, { person: addressee.personId });
    return 'trouble';
  }
}

/** What one portion writes. `passedOver`: notices of things that are gone, whose people get no mail this time. */
type Work = { plans: readonly Plan[]; letters: readonly QueuedLetter[]; passedOver: readonly string[] };

/** Whether it was this run that wrote them. */
async function commit(ctx: Context, { plans, letters, passedOver }: Work, now: number): Promise<boolean> {
  const told = letters.flatMap(({ personId }) => personId ?? []);
  try {
    await runBatch(ctx.db, [
      ...queueLetters(ctx, letters, { twice: 'breaks' }),
      ...(told.length > 0 ? [markMailed(ctx.db, { personIds: told, at: now })] : []),
      ...(passedOver.length > 0 ? [markPassedOver(ctx.db, { noticeIds: passedOver, at: now })] : []),
      ...endWindows(ctx, plans, now),
    ]);
    return true;
  } catch (error) {
    if (!brokenConstraint(error)?.startsWith('letters.')) throw error;
    await runBatch(ctx.db, [dropToldWindows(ctx, plans)]);
    return false;
  }
}

/** What is held goes on; what was told since opens the next window; every other one is closed. */
function endWindows(ctx: Context, plans: readonly Plan[], now: number): Statement[] {
  const moves = plans.map(({ due, settings, hold }) => {
    const was = { personId: due.personId, was: due.openedAt };
    if (hold !== null) return { ...was, held: 1, openedAt: due.openedAt, dueAt: hold };
    const [next] = due.gets ? openingOf(settings, Math.max(now, due.openedAt + 1)) : [];
    return { ...was, held: 0, openedAt: next?.openedAt ?? null, dueAt: next?.dueAt ?? null };
  });
  const json = JSON.stringify(moves);
  const isIts = sql`mail_windows.person_id = j.value ->> 'personId' AND mail_windows.opened_at = j.value ->> 'was'`;
  return [
    rawStatement(
      ctx.db,
      sql`DELETE FROM mail_windows WHERE person_id IN (SELECT value ->> 'personId' FROM json_each(${json}))
        AND EXISTS (SELECT 1 FROM json_each(${json}) j WHERE ${isIts}
        AND j.value ->> 'held' = 0 AND (j.value ->> 'dueAt' IS NULL OR NOT ${hasUnmailed(sql`mail_windows.person_id`)}))`,
    ),
    rawStatement(
      ctx.db,
      sql`UPDATE mail_windows SET opened_at = j.value ->> 'openedAt', due_at = j.value ->> 'dueAt'
        FROM json_each(${json}) j WHERE ${isIts} AND j.value ->> 'dueAt' IS NOT NULL`,
    ),
  ];
}

/** A window whose letter is there already was told; nothing but a hand in the database leaves one. */
function dropToldWindows(ctx: Context, plans: readonly Plan[]): Statement {
  const ids = JSON.stringify(plans.map(({ due }) => due.personId));
  return rawStatement(
    ctx.db,
    sql`DELETE FROM mail_windows WHERE person_id IN (SELECT value FROM json_each(${ids}))
      AND EXISTS (SELECT 1 FROM letters l WHERE l.key = 'batch:' || mail_windows.person_id || ':' || mail_windows.opened_at)`,
  );
}
