import { sql } from 'drizzle-orm';
import { afterQuiet } from '#src/mail/times.ts';
import { getsMail } from '#worker/accounts/queries.ts';
import { type Addressee, type Batch, composeBatch, MOST_LINES } from '#worker/mail/sending/compose-batch.ts';
import { queueEmails } from '#worker/mail/sending/queue-emails.ts';
import { type Look, resolvePlaces } from '#worker/mail/sending/resolve-places.ts';
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

/** How many people one portion composes for. */
const PORTION = 100;

/** An email that cannot be written holds up no other; it is looked at again later. */
const TROUBLE_MS = 60 * 60_000;

/**
 * Writes the mails of one portion of the windows that have ended, the longest waiting first: four round trips for all of
 * them. What is unread at this moment is told; when nothing is left, or only what is gone, there is no mail. The emails, the
 * marks on the notices and the ends of the windows are one batch, and of one window there is one email: a second run at
 * the same time breaks on its key and changes nothing.
 */
export async function sendBatches(ctx: Context): Promise<{ more: boolean; done: number }> {
  const now = ctx.clock.now();
  const [due] = await ctx.db.batch([selectDue(ctx, now)]);
  if (due.length === 0) return { more: false, done: 0 };
  const { plans, addressees } = await load(ctx, due, now);
  const places = await resolvePlaces(ctx, addressees.flatMap(looksOf));
  const mails: (Batch & { to: Addressee })[] = [];
  const passedOver: string[] = [];
  for (const addressee of addressees) {
    const mail = await compose(ctx, addressee, places);
    if (mail === 'trouble') holdBack(plans, addressee, now + TROUBLE_MS);
    else if (mail) mails.push({ ...mail, to: addressee });
    else passedOver.push(...addressee.rows.map(({ id }) => id));
  }
  const isNew = await commit(ctx, { plans: [...plans.values()], mails, passedOver }, now);
  return { more: due.length === PORTION || !isNew, done: isNew ? mails.length : 0 };
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
  const [settings, rows, numbers] = await ctx.db.batch([
    selectMailSettings(ctx.db, ids),
    selectUnmailed(ctx.db, { personIds: ids, perPerson: MOST_LINES }),
    selectUnmailedNumbers(ctx.db, ids),
  ]);
  const dueOf = new Map(due.map((one) => [one.personId, one]));
  const rowsOf = Map.groupBy(rows, (row) => row.personId);
  const countedOf = new Map(numbers.map((row) => [row.person_id, JSON.parse(row.numbers) as number[]]));
  const plans = new Map<string, Plan>();
  for (const its of settings) {
    const one = dueOf.get(its.personId);
    if (one) plans.set(its.personId, { due: one, settings: its, hold: heldUntil(its, now) });
  }
  const addressees = [...plans.values()].flatMap((plan): Addressee[] => {
    const notified = rowsOf.get(plan.due.personId) ?? [];
    if (!plan.due.gets || plan.hold !== null || plan.settings.mailFrequency === 'never') return [];
    const counted = countedOf.get(plan.due.personId) ?? [];
    return notified.length > 0 ? [{ ...plan.due, rows: notified, counted }] : [];
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
): Promise<Batch | 'trouble' | null> {
  try {
    return await composeBatch(ctx, addressee, places);
  } catch (error) {
    ctx.log.error('a mail of notices could not be written', error, { person: addressee.personId });
    return 'trouble';
  }
}

/** What one portion writes. `passedOver`: notices of things that are gone, whose people get no mail this time. */
type Work = {
  plans: readonly Plan[];
  mails: readonly (Batch & { to: Addressee })[];
  passedOver: readonly string[];
};

/** Whether it was this run that wrote them. */
async function commit(ctx: Context, { plans, mails, passedOver }: Work, now: number): Promise<boolean> {
  const emails = mails.map(({ email }) => email);
  const notified: MailedParts = {
    personIds: mails.map(({ to }) => to.personId),
    lines: mails.flatMap(({ lines }) => lines),
    counted: mails.flatMap(({ to }) => to.counted),
  };
  try {
    await runBatch(ctx.db, [
      ...queueEmails(ctx, emails, { twice: 'breaks' }),
      ...(mails.length > 0 ? markMailed(ctx.db, { ...notified, at: now }) : []),
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
