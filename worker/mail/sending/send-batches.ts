import { sql } from 'drizzle-orm';
import { afterQuiet } from '#src/mail/times.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { type Addressee, type Batch, composeBatch, MOST_LINES } from '#worker/mail/sending/compose-batch.ts';
import { queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { type PlaceRequest, resolvePlaces } from '#worker/mail/sending/resolve-places.ts';
import { closeMailedWindows, type Due, endWindows, type Plan } from '#worker/mail/sending/windows.ts';
import {
  type MailedParts,
  type MailSettings,
  markMailed,
  markPassedOver,
  selectMailSettings,
  selectUnmailed,
  selectUnmailedNumbers,
} from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, rawStatement, runBatch } from '#worker/platform/db.ts';
import type { Place } from '#worker/platform/targets.ts';

/** For how many people one call composes emails. */
const BATCH_SIZE = 100;

/** An email that cannot be composed delays no other; it is tried again after this time. */
const TROUBLE_MS = 60 * 60_000;

/**
 * Composes the emails of `BATCH_SIZE` windows that have ended, the earliest first, in four round trips for all of them. An
 * email holds what is unread at this moment; a window with nothing to show gets no email. One batch queues the emails, marks
 * the notices and ends the windows. A second run at the same time breaks on the key of an email and changes nothing.
 */
export async function sendBatches(ctx: Context): Promise<{ more: boolean; done: number }> {
  const now = ctx.clock.now();
  const [due] = await ctx.db.batch([selectDue(ctx, now)]);
  if (due.length === 0) return { more: false, done: 0 };
  const { plans, addressees } = await load(ctx, due, now);
  const places = await resolvePlaces(ctx, addressees.flatMap(placeRequestsOf));
  const batches: (Batch & { to: Addressee })[] = [];
  const passedOver: string[] = [];
  for (const addressee of addressees) {
    const batch = await compose(ctx, addressee, places);
    if (batch === 'trouble') postpone(plans, addressee, now + TROUBLE_MS);
    else if (batch) batches.push({ ...batch, to: addressee });
    else passedOver.push(...addressee.rows.map(({ id }) => id));
  }
  const isNew = await commit(ctx, { plans: [...plans.values()], batches, passedOver }, now);
  return { more: due.length === BATCH_SIZE || !isNew, done: isNew ? batches.length : 0 };
}

function postpone(plans: Map<string, Plan>, { personId }: Addressee, postponedTo: number): void {
  const plan = plans.get(personId);
  if (plan) plans.set(personId, { ...plan, postponedTo });
}

function selectDue(ctx: Context, now: number) {
  return rawStatement<Due>(
    ctx.db,
    sql`SELECT w.person_id AS "personId", w.opened_at AS "openedAt", people.display_name AS "displayName",
        coalesce(people.email, '') AS email, people.locale, ${getsMail} AS gets
      FROM mail_windows w JOIN people ON people.id = w.person_id
      WHERE w.due_at <= ${now} ORDER BY w.due_at LIMIT ${BATCH_SIZE}`,
  );
}

async function load(ctx: Context, due: readonly Due[], now: number) {
  const ids = due.map(({ personId }) => personId);
  const [settings, rows, numbers] = await ctx.db.batch([
    selectMailSettings(ctx.db, ids),
    selectUnmailed(ctx.db, { personIds: ids, perPerson: MOST_LINES }),
    selectUnmailedNumbers(ctx.db, ids),
  ]);
  const dueOf = new Map(due.map((one) => [one.personId, one]));
  const rowsOf = Map.groupBy(rows, (row) => row.personId);
  const countedOf = new Map(numbers.map((row) => [row.person_id, JSON.parse(row.numbers) as number[]]));
  const plans = new Map<string, Plan>();
  for (const row of settings) {
    const one = dueOf.get(row.personId);
    if (one) plans.set(row.personId, { due: one, settings: row, postponedTo: endOfQuiet(row, now) });
  }
  const addressees = [...plans.values()].flatMap((plan): Addressee[] => {
    const noticesOfPerson = rowsOf.get(plan.due.personId) ?? [];
    if (!plan.due.gets || plan.postponedTo !== null || plan.settings.mailFrequency === 'never') return [];
    const counted = countedOf.get(plan.due.personId) ?? [];
    return noticesOfPerson.length > 0 ? [{ ...plan.due, rows: noticesOfPerson, counted }] : [];
  });
  return { plans, addressees };
}

/** Returns the end of quiet hours that were chosen since the window opened; null if it is not quiet now. */
function endOfQuiet(settings: MailSettings, now: number): number | null {
  const end = afterQuiet(now, settings);
  return end > now ? end : null;
}

function placeRequestsOf({ personId, locale, rows }: Addressee): PlaceRequest[] {
  return rows.flatMap(({ targetKind, targetId, threadKind, threadId }) =>
    [
      { kind: targetKind, id: targetId },
      { kind: threadKind, id: threadId },
    ].flatMap(({ kind, id }) => (kind && id ? [{ personId, locale, kind, id }] : [])),
  );
}

/** Composes the email to a person; null if the targets of all their notices are gone. */
async function compose(
  ctx: Context,
  addressee: Addressee,
  places: ReadonlyMap<string, Place>,
): Promise<Batch | 'trouble' | null> {
  try {
    return await composeBatch(ctx, addressee, places);
  } catch (error) {
    ctx.log.error('a mail of notices could not be written', error, { person: addressee.personId });
    return 'trouble';
  }
}

/** What one call writes. `passedOver` are notices whose targets are gone, of people who get no email this time. */
type Work = {
  plans: readonly Plan[];
  batches: readonly (Batch & { to: Addressee })[];
  passedOver: readonly string[];
};

/** Writes everything in one batch. Returns false if another run wrote it before. */
async function commit(ctx: Context, { plans, batches, passedOver }: Work, now: number): Promise<boolean> {
  const emails = batches.map(({ email }) => email);
  const parts: MailedParts = {
    personIds: batches.map(({ to }) => to.personId),
    lines: batches.flatMap(({ lines }) => lines),
    counted: batches.flatMap(({ to }) => to.counted),
  };
  try {
    await runBatch(ctx.db, [
      ...queueEmails(ctx, emails, { twice: 'breaks' }),
      ...(batches.length > 0 ? markMailed(ctx.db, { ...parts, at: now }) : []),
      ...(passedOver.length > 0 ? [markPassedOver(ctx.db, { noticeIds: passedOver, at: now })] : []),
      ...endWindows(ctx, plans, now),
    ]);
    return true;
  } catch (error) {
    if (!brokenConstraint(error)?.startsWith('emails.')) throw error;
    await runBatch(ctx.db, [closeMailedWindows(ctx, plans)]);
    return false;
  }
}
