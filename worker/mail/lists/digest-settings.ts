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

/** Which digests the actor gets. */
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

/** The actor gets a digest from now on, in their own mornings, or no more. */
export async function setDigest(ctx: Context, cadence: Cadence, on: boolean): Promise<DigestSettings> {
  const { personId } = await requireFreshSession(ctx);
  await runBatch(ctx.db, await statementsToSet(ctx, personId, cadence, on));
  return getDigests(ctx);
}

/** The statements by which somebody gets a digest, or no more. */
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

/** Whoever verified an address gets the weekly digest until they leave it; the daily one is for who asks. */
export const startWeekly = handler('mail.start_weekly', [personVerified], (ctx, { payload }) =>
  statementsToSet(ctx, payload.personId, 'weekly', true),
);
