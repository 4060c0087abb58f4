import { eq } from 'drizzle-orm';
import { addressRetried } from '#src/accounts/events.ts';
import { countEmail } from '#worker/accounts/limits.ts';
import { people } from '#worker/accounts/tables.ts';
import { requireFreshSession } from '#worker/accounts/viewer.ts';
import { selectBounces, statementToForgetBounces } from '#worker/mail/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';

/**
 * Returns when emails to the member's address last came back, and whether notices and digests are stopped because of it. Null
 * when emails arrive.
 */
export async function getOwnBounces(ctx: Context): Promise<{ at: string; isStopped: boolean } | null> {
  const { personId } = await requireFreshSession(ctx);
  const [[bounced]] = await ctx.db.batch([selectBounces(ctx.db, personId, ctx.clock.now())]);
  return bounced ? { at: new Date(bounced.at).toISOString(), isStopped: bounced.isStopped === 1 } : null;
}

/**
 * Forgets the bounces of the member's address and sends an email there, to show whether it arrives; if it comes back, that
 * counts anew. Throws `rate_limited`.
 */
export async function tryOwnAddress(ctx: Context): Promise<void> {
  const { personId } = requireMember(ctx);
  const [[person]] = await ctx.db.batch([
    ctx.db.select({ email: people.email }).from(people).where(eq(people.id, personId)).limit(1),
  ]);
  if (!person?.email) return;
  await countEmail(ctx, person.email);
  await runBatch(ctx.db, [
    statementToForgetBounces(ctx.db, person.email),
    ctx.events.record(addressRetried, { personId }),
  ]);
}
