import { and, eq, sql } from 'drizzle-orm';
import { personVerified } from '#src/accounts/events.ts';
import { AppError } from '#src/shared/errors.ts';
import { actAs } from '#worker/accounts/authenticate.ts';
import {
  closeLinks,
  findLink,
  isSpent,
  sendLink,
  sendNoLink,
  spendLink,
} from '#worker/accounts/email-links.ts';
import { countLinkTry, mayEmail } from '#worker/accounts/limits.ts';
import { findOwners } from '#worker/accounts/owners.ts';
import { verifyPassword } from '#worker/accounts/password-hash.ts';
import { openSession } from '#worker/accounts/sessions.ts';
import { people } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, whenChanged } from '#worker/platform/db.ts';

/** Sends a link to an unverified address. The response is the same for every other address. */
export async function resendVerification(ctx: Context, email: string): Promise<void> {
  const isWithinLimit = await mayEmail(ctx, email);
  const { emailOwner } = await findOwners(ctx, '', email);
  if (emailOwner?.isPending) await sendLink(ctx, 'verify', { id: emailOwner.id, email }, isWithinLimit);
  else await sendNoLink(ctx);
}

/**
 * Verifies the address of a link and signs its person in. Anybody may sign up with somebody else's address, so the link alone
 * is not enough: its reader might confirm a password that a stranger chose. A wrong password leaves the link usable. Throws
 * `link_expired`, `link_used` or `wrong_credentials`.
 */
export async function verifyAddress(ctx: Context, token: string, password: string): Promise<void> {
  const { linkId, email: _, hash, ...person } = await findLink(ctx, 'verify', token);
  await countLinkTry(ctx, linkId);
  if (!(await verifyPassword(password, hash))) throw new AppError('wrong_credentials');
  const now = ctx.clock.now();
  // A changed password of a pending account deletes its links, so a link that exists belongs to this password.
  const [spent] = await runBatch(ctx.db, [
    spendLink(ctx, 'verify', linkId),
    ctx.db
      .update(people)
      .set({ emailVerifiedAt: sql`coalesce(${people.emailVerifiedAt}, ${now})` })
      .where(and(eq(people.id, person.personId), whenChanged)),
    ctx.events.recordWhenChanged(personVerified, { personId: person.personId }),
    closeLinks(ctx, 'verify', person.personId, isSpent(linkId)),
  ]);
  if (!spent?.changes) throw new AppError('link_used');
  const { statements, claims, tokens } = await openSession(ctx, person);
  await runBatch(ctx.db, statements);
  actAs(ctx, claims, true);
  ctx.session.change = tokens;
}
