import { and, eq, isNull, sql } from 'drizzle-orm';
import { personRegistered, personVerified, registrationRepeated } from '#src/accounts/events.ts';
import type { Registration } from '#src/accounts/model.ts';
import { referralGroup } from '#src/accounts/referral-groups.ts';
import { AppError } from '#src/shared/errors.ts';
import { actAs } from '#worker/accounts/authenticate.ts';
import { findLink, replaceLink, replaceNoLink, spendLink } from '#worker/accounts/email-links.ts';
import { requireGoodPassword } from '#worker/accounts/good-password.ts';
import { countEmail, countPasswordTry } from '#worker/accounts/limits.ts';
import { hashPassword, verifyPassword } from '#worker/accounts/password-hash.ts';
import { openSession } from '#worker/accounts/sessions.ts';
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
  // Names are public. The response about one must not depend on whether the address is known.
  if (nameOwner && (nameOwner.id !== emailOwner?.id || nameOwner.verifiedAt))
    throw new AppError('name_taken');
  if (emailOwner?.verifiedAt) return notifyOwner(ctx, emailOwner.id);
  await runBatch(
    ctx.db,
    emailOwner ? statementsToRepeat(ctx, emailOwner.id, input, hash) : newPerson(ctx, input, hash),
  ).catch((error: unknown) => onConflict(ctx, input, error));
}

async function findOwners(ctx: Context, name: string, email: string) {
  const columns = { id: people.id, verifiedAt: people.emailVerifiedAt };
  const [byName, byEmail] = await ctx.db.batch([
    ctx.db.select(columns).from(people).where(eq(people.name, name)).limit(1),
    ctx.db.select(columns).from(people).where(eq(people.email, email)).limit(1),
  ]);
  return { nameOwner: byName[0] ?? null, emailOwner: byEmail[0] ?? null };
}

async function notifyOwner(ctx: Context, personId: string): Promise<void> {
  await runBatch(ctx.db, [...replaceNoLink(ctx), ctx.events.record(registrationRepeated, { personId })]);
}

function newPerson(ctx: Context, input: Registration, hash: string): Statement[] {
  const now = ctx.clock.now();
  const personId = ctx.ids.next();
  const { linkId, statements } = replaceLink(ctx, 'verify', { id: personId, email: input.email });
  const person = { ...details(ctx, input), id: personId, email: input.email, createdAt: now, updatedAt: now };
  return [
    ctx.db.insert(people).values(person),
    ctx.db.insert(passwords).values({ personId, hash, changedAt: now }),
    ...statements,
    ctx.events.record(personRegistered, { personId, linkId }),
  ];
}

/** Returns the statements for a sign-up with an unverified address. The last sign-up counts, and earlier links do not. */
function statementsToRepeat(ctx: Context, personId: string, input: Registration, hash: string): Statement[] {
  const now = ctx.clock.now();
  const { linkId, statements } = replaceLink(ctx, 'verify', { id: personId, email: input.email });
  return [
    ctx.db
      .update(people)
      .set({ ...details(ctx, input), updatedAt: now })
      .where(and(eq(people.id, personId), isNull(people.emailVerifiedAt))),
    ctx.db
      .update(passwords)
      .set({ hash, changedAt: now })
      .where(and(eq(passwords.personId, personId), whenChanged)),
    ...statements,
    ctx.events.record(personRegistered, { personId, linkId }),
  ];
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
  if (emailOwner?.verifiedAt) await notifyOwner(ctx, emailOwner.id);
}

/** Sends a new link to an unverified address. The response is the same for every other address. */
export async function resendVerification(ctx: Context, email: string): Promise<void> {
  await countEmail(ctx, email);
  const { emailOwner } = await findOwners(ctx, '', email);
  if (!emailOwner || emailOwner.verifiedAt) await runBatch(ctx.db, replaceNoLink(ctx));
  else await sendVerification(ctx, emailOwner.id, email);
}

/** Sends a new link to a person who is not verified. */
export async function sendVerification(ctx: Context, personId: string, email: string): Promise<void> {
  const { linkId, statements } = replaceLink(ctx, 'verify', { id: personId, email });
  await runBatch(ctx.db, [...statements, ctx.events.record(personRegistered, { personId, linkId })]);
}

/**
 * Verifies the address of a link and signs its person in. Anybody may sign up with somebody else's address, so the link alone
 * is not enough: its reader might confirm a password that a stranger chose. A wrong password leaves the link usable. Throws
 * `link_expired` or `wrong_credentials`.
 */
export async function verifyAddress(ctx: Context, token: string, password: string): Promise<void> {
  const { linkId, email, hash, ...person } = await findLink(ctx, 'verify', token);
  await countPasswordTry(ctx, email);
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
  ]);
  if (!spent?.changes) throw new AppError('link_expired');
  const { statements, claims, tokens } = await openSession(ctx, person);
  await runBatch(ctx.db, statements);
  actAs(ctx, claims, true);
  ctx.session.change = tokens;
}
