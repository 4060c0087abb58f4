import { and, eq, isNull } from 'drizzle-orm';
import { registrationRepeated } from '#src/accounts/events.ts';
import type { Registration } from '#src/accounts/model.ts';
import { referralGroup } from '#src/accounts/referral-groups.ts';
import { AppError } from '#src/shared/errors.ts';
import { changeNoLink, dropLinks, makeLink, sendLink } from '#worker/accounts/email-links.ts';
import { requireGoodPassword } from '#worker/accounts/good-password.ts';
import { countEmail } from '#worker/accounts/limits.ts';
import { findOwners, releaseName } from '#worker/accounts/owners.ts';
import { hashPassword, verifyPassword } from '#worker/accounts/password-hash.ts';
import { passwords, people } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';

/**
 * Signs a person up and sends a link to the address. An address that has an account gets the same response in the same time;
 * only its owner is notified. Throws `name_taken`.
 */
export async function registerAccount(ctx: Context, input: Registration): Promise<void> {
  await countEmail(ctx, input.email);
  const { name, email } = input;
  requireGoodPassword('/password', input.password, { name, displayName: input.displayName ?? name, email });
  const hash = await hashPassword(input.password);
  const { nameOwner, emailOwner } = await findOwners(ctx, name, email);
  const holder = nameOwner?.id === emailOwner?.id ? null : nameOwner;
  // One comparison for every address, with nothing where there is nobody who waits for verification.
  const waiting = [holder ?? emailOwner].find((owner) => owner?.isPending);
  const isSamePassword = await verifyPassword(input.password, waiting?.hash ?? null);
  // Names are public. The response about one must not depend on whether the address is known.
  if (nameOwner && !(nameOwner.isPending && (!holder || isSamePassword || !holder.hasLink)))
    throw new AppError('name_taken');
  const released = holder ? releaseName(ctx, holder.id) : [];
  if (emailOwner && !emailOwner.isPending) return notifyOwner(ctx, emailOwner.id, released);
  if (emailOwner && !holder && isSamePassword) return repeatSignUp(ctx, emailOwner.id, input);
  await runBatch(ctx.db, [
    ...released,
    ...(emailOwner ? statementsToReplace(ctx, emailOwner.id, input, hash) : newPerson(ctx, input, hash)),
  ]).catch((error: unknown) => onConflict(ctx, input, error));
}

async function notifyOwner(ctx: Context, personId: string, released: Statement[] = []): Promise<void> {
  const notify = ctx.events.record(registrationRepeated, { personId });
  await runBatch(ctx.db, [...released, ...changeNoLink(ctx), notify]);
}

function newPerson(ctx: Context, input: Registration, hash: string): Statement[] {
  const now = ctx.clock.now();
  const personId = ctx.ids.next();
  const person = { ...details(ctx, input), id: personId, email: input.email, createdAt: now, updatedAt: now };
  return [
    ctx.db.insert(people).values(person),
    ctx.db.insert(passwords).values({ personId, hash, changedAt: now }),
    ...makeLink(ctx, 'verify', { id: personId, email: input.email }),
  ];
}

function updateDetails(ctx: Context, personId: string, input: Registration) {
  return ctx.db
    .update(people)
    .set({ ...details(ctx, input), updatedAt: ctx.clock.now() })
    .where(and(eq(people.id, personId), isNull(people.emailVerifiedAt)));
}

/**
 * Returns the statements for a sign-up with an unverified address and another password. The last sign-up counts, and earlier
 * links do not.
 */
function statementsToReplace(ctx: Context, personId: string, input: Registration, hash: string): Statement[] {
  const now = ctx.clock.now();
  return [
    updateDetails(ctx, personId, input),
    ctx.db
      .update(passwords)
      .set({ hash, changedAt: now })
      .where(and(eq(passwords.personId, personId), whenChanged)),
    dropLinks(ctx, 'verify', personId),
    ...makeLink(ctx, 'verify', { id: personId, email: input.email }),
  ];
}

/** Signs up again with the same password: links that were sent stay valid, and a young one is sent again. */
async function repeatSignUp(ctx: Context, personId: string, input: Registration): Promise<void> {
  await runBatch(ctx.db, [updateDetails(ctx, personId, input)]).catch((error: unknown) =>
    onConflict(ctx, input, error),
  );
  await sendLink(ctx, 'verify', { id: personId, email: input.email }, true);
}

function details(ctx: Context, input: Registration) {
  return {
    name: input.name,
    displayName: input.displayName ?? input.name,
    locale: input.locale ?? ctx.locale,
    timeZone: input.timeZone ?? ctx.session.timeZone ?? 'UTC',
    referral: referralGroup(input.referral),
  };
}

/** Handles a simultaneous request that was faster. */
async function onConflict(ctx: Context, input: Registration, error: unknown): Promise<void> {
  const constraint = brokenConstraint(error);
  ctx.events.takePending();
  if (constraint === 'people.name') throw new AppError('name_taken', { cause: error });
  if (constraint !== 'people.email') throw error;
  const { emailOwner } = await findOwners(ctx, input.name, input.email);
  if (emailOwner && !emailOwner.isPending) await notifyOwner(ctx, emailOwner.id);
}
