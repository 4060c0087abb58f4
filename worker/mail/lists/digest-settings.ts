import { and, eq } from 'drizzle-orm';
import { personVerified } from '#src/accounts/events.ts';
import type { DigestSettings } from '#src/mail/model.ts';
import { nextDigest } from '#src/mail/times.ts';
import { selectTimeZone } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Cadence } from '#worker/mail/sending/compose-digest.ts';
import { digests } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { handler } from '#worker/platform/feature.ts';

/** Returns which digests the actor gets, and when each is due next. */
export async function getDigests(ctx: Context): Promise<DigestSettings> {
  const { personId } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ cadence: digests.cadence, nextDueAt: digests.nextDueAt })
      .from(digests)
      .where(eq(digests.personId, personId)),
  ]);
  const nextAt = (cadence: Cadence) => {
    const row = rows.find((one) => one.cadence === cadence);
    return row ? new Date(row.nextDueAt).toISOString() : null;
  };
  return { daily: nextAt('daily'), weekly: nextAt('weekly') };
}

/** Subscribes the actor to a digest, or unsubscribes them. */
export async function setDigest(ctx: Context, cadence: Cadence, on: boolean): Promise<DigestSettings> {
  const { personId } = await requireFreshSession(ctx);
  await runBatch(ctx.db, await statementsToSet(ctx, personId, cadence, on));
  return getDigests(ctx);
}

/** Returns the statements that subscribe a person to a digest, or unsubscribe them. */
export async function statementsToSet(
  ctx: Context,
  personId: string,
  cadence: Cadence,
  on: boolean,
): Promise<Statement[]> {
  if (!on)
    return [ctx.db.delete(digests).where(and(eq(digests.personId, personId), eq(digests.cadence, cadence)))];
  const [[person]] = await ctx.db.batch([selectTimeZone(ctx.db, personId)]);
  if (!person) return [];
  const nextDueAt = nextDigest(cadence, ctx.clock.now(), person.timeZone);
  return [ctx.db.insert(digests).values({ personId, cadence, nextDueAt }).onConflictDoNothing()];
}

/** Subscribes a person to the weekly digest when they verify their address. The daily one has to be asked for. */
export const startWeekly = handler('mail.start_weekly', [personVerified], (ctx, { payload }) =>
  statementsToSet(ctx, payload.personId, 'weekly', true),
);
