import { eq, sql } from 'drizzle-orm';
import { MAIL_FREQUENCIES, type MailFrequency } from '#src/notifications/rules.ts';
import { selectAddress } from '#worker/accounts/queries.ts';
import { statementsToSet } from '#worker/mail/lists/digest-settings.ts';
import type { Subscription } from '#worker/mail/lists/unsubscribe-token.ts';
import { statementToSuppressQueued } from '#worker/mail/newsletter/subscribe.ts';
import { flushWindow } from '#worker/mail/queries.ts';
import { digests, newsletterSubscribers } from '#worker/mail/tables.ts';
import { selectMailSettings, setMailFrequency } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch, type Statement } from '#worker/platform/db.ts';

/** Whether an address is on a list. `was` is the mail frequency, which is restored if leaving is undone. */
export type Membership = { address: string; isOn: boolean; was: string };

/** Returns the membership of a person or subscriber in a list; null if they are gone. */
export async function findMembership(
  ctx: Context,
  { list, subjectId }: Subscription,
): Promise<Membership | null> {
  if (list === 'newsletter') return findSubscriber(ctx, subjectId);
  const [[person], [settings], rows] = await ctx.db.batch([
    selectAddress(ctx.db, subjectId),
    selectMailSettings(ctx.db, [subjectId]),
    ctx.db.select({ cadence: digests.cadence }).from(digests).where(eq(digests.personId, subjectId)),
  ]);
  if (!person?.address || !settings) return null;
  const { mailFrequency } = settings;
  const isOn = list === 'notices' ? mailFrequency !== 'never' : rows.some(({ cadence }) => cadence === list);
  return { address: person.address, isOn, was: mailFrequency };
}

async function findSubscriber(ctx: Context, id: string): Promise<Membership | null> {
  const { address, state } = newsletterSubscribers;
  const [[row]] = await ctx.db.batch([
    ctx.db
      .select({ address, state })
      .from(newsletterSubscribers)
      .where(eq(newsletterSubscribers.id, id))
      .limit(1),
  ]);
  return row && row.state !== 'pending'
    ? { address: row.address, isOn: row.state === 'confirmed', was: '' }
    : null;
}

/** Removes a person or subscriber from exactly one list; a second time changes nothing. */
export async function leave(ctx: Context, { list, subjectId }: Subscription): Promise<void> {
  const { db } = ctx;
  const now = ctx.clock.now();
  const never = { personId: subjectId, frequency: 'never', now } as const;
  const statements: Record<Subscription['list'], () => Statement[] | Promise<Statement[]>> = {
    notices: () => [setMailFrequency(db, never), flushWindow(db, never)],
    daily: () => statementsToSet(ctx, subjectId, 'daily', false),
    weekly: () => statementsToSet(ctx, subjectId, 'weekly', false),
    newsletter: () => [
      rawStatement(
        db,
        sql`UPDATE newsletter_subscribers SET state = 'left', left_at = ${now} WHERE id = ${subjectId} AND state = 'confirmed'`,
      ),
      statementToSuppressQueued(ctx, subjectId),
    ],
  };
  await runBatch(db, await statements[list]());
}

/** Undoes leaving a list; `was` is the former mail frequency of notices. */
export async function rejoin(ctx: Context, { list, subjectId }: Subscription, was: string): Promise<void> {
  const { db } = ctx;
  const now = ctx.clock.now();
  const frequency =
    MAIL_FREQUENCIES.find((one) => one === was && one !== 'never') ?? ('hours' as MailFrequency);
  const statements: Record<Subscription['list'], () => Statement[] | Promise<Statement[]>> = {
    notices: () => [setMailFrequency(db, { personId: subjectId, frequency, now })],
    daily: () => statementsToSet(ctx, subjectId, 'daily', true),
    weekly: () => statementsToSet(ctx, subjectId, 'weekly', true),
    newsletter: () => [
      rawStatement(
        db,
        sql`UPDATE newsletter_subscribers SET state = 'confirmed', left_at = NULL
          WHERE id = ${subjectId} AND state = 'left' AND confirmed_at IS NOT NULL`,
      ),
    ],
  };
  await runBatch(db, await statements[list]());
}
