import { and, eq, isNull, sql } from 'drizzle-orm';
import { personVerified } from '#src/accounts/events.ts';
import { MAX_DISPLAY_NAME } from '#src/accounts/model.ts';
import type { Joining, Newcomer } from '#src/accounts/oauth.ts';
import { proposeNames } from '#src/accounts/propose-names.ts';
import { AppError } from '#src/shared/errors.ts';
import { cutText, isVisible, toLine } from '#src/shared/text.ts';
import { closeLinks, dropLinks } from '#worker/accounts/email-links.ts';
import { type Arrival, settle } from '#worker/accounts/oauth/arrive.ts';
import { openNewcomer } from '#worker/accounts/oauth/newcomer.ts';
import { identities, passwords, people } from '#worker/accounts/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, inList, runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';

/** Returns a newcomer's profile and a free username. Throws `sign_in_expired`. */
export async function describeNewcomer(ctx: Context, sealed: string | null) {
  const newcomer = await openNewcomer(ctx, sealed);
  const { provider, email, displayName, linkTo, next } = newcomer;
  const name = linkTo === null ? await proposeName(ctx, newcomer) : '';
  return { provider, email, displayName: toDisplayName(displayName), name, linkTo, next };
}

async function proposeName(ctx: Context, { handles, displayName }: Newcomer): Promise<string> {
  const chance = String(crypto.getRandomValues(new Uint32Array(1))[0]).slice(0, 6);
  const names = proposeNames([...handles, displayName], chance);
  const [taken] = await ctx.db.batch([
    ctx.db.select({ name: people.name }).from(people).where(inList(people.name, names)),
  ]);
  const isTaken = new Set(taken.map((row) => row.name));
  return names.find((name) => !isTaken.has(name)) ?? '';
}

/** Creates an account for a person whose address a provider verified. Throws `sign_in_expired` or `name_taken`. */
export async function joinWithProvider(
  ctx: Context,
  sealed: string | null,
  input: Joining,
): Promise<Arrival> {
  const newcomer = await openNewcomer(ctx, sealed);
  if (newcomer.linkTo !== null) throw new AppError('sign_in_expired');
  const pending = await findPending(ctx, newcomer.email);
  const statements = pending
    ? takeOver(ctx, newcomer, input, pending.id)
    : openAccount(ctx, newcomer, input, ctx.ids.next());
  const broken = await runBatch(ctx.db, statements).then(
    () => null,
    (error: unknown) => onConflict(ctx, error),
  );
  // The account signs in by its new identity. It may exist already: the same form sent twice, or a sign-up meanwhile.
  const arrival = await settle(ctx, newcomer, newcomer.next);
  if (broken === 'people.name' && arrival.kind === 'join') throw new AppError('name_taken');
  if (arrival.kind === 'join') throw new AppError('version_conflict');
  return arrival;
}

function openAccount(ctx: Context, newcomer: Newcomer, input: Joining, personId: string): Statement[] {
  const now = ctx.clock.now();
  const { email } = newcomer;
  const person = { ...details(ctx, newcomer, input), id: personId, email, createdAt: now };
  return [
    ctx.db.insert(people).values(person),
    ctx.db.insert(identities).values(identityRow(newcomer, personId, now)),
    ctx.events.record(personVerified, { personId }),
  ];
}

/**
 * Gives an unverified sign-up with this address to the person who has proved the address. The password is deleted, because a
 * stranger may have chosen it.
 */
function takeOver(ctx: Context, newcomer: Newcomer, input: Joining, personId: string): Statement[] {
  const now = ctx.clock.now();
  const { provider, subject, email } = newcomer;
  const isTheirs = sql`EXISTS (SELECT 1 FROM identities WHERE provider = ${provider} AND subject = ${subject}
    AND person_id = ${personId})`;
  return [
    ctx.db
      .update(people)
      .set(details(ctx, newcomer, input))
      .where(and(eq(people.id, personId), isNull(people.emailVerifiedAt))),
    ctx.db
      .insert(identities)
      .select(
        sql`SELECT ${provider}, ${subject}, ${personId}, ${email}, ${now}, ${now} WHERE ${whenChanged}`,
      ),
    ctx.events.recordWhenChanged(personVerified, { personId }),
    ctx.db.delete(passwords).where(and(eq(passwords.personId, personId), isTheirs)),
    closeLinks(ctx, 'verify', personId, isTheirs),
    dropLinks(ctx, 'reset', personId, isTheirs),
  ];
}

function details(ctx: Context, { displayName }: Newcomer, input: Joining) {
  const now = ctx.clock.now();
  return {
    name: input.name,
    displayName: input.displayName ?? (toDisplayName(displayName) || input.name),
    emailVerifiedAt: now,
    updatedAt: now,
    locale: ctx.locale,
    timeZone: input.timeZone ?? ctx.session.timeZone ?? 'UTC',
  };
}

/** Returns a provider's text as a name that can be seen, or an empty one. */
function toDisplayName(text: string): string {
  const name = cutText(toLine(text), MAX_DISPLAY_NAME);
  return isVisible(name) ? name : '';
}

function identityRow({ provider, subject, email }: Newcomer, personId: string, now: number) {
  return { provider, subject, personId, email, createdAt: now, lastUsedAt: now };
}

async function findPending(ctx: Context, email: string): Promise<{ id: string } | null> {
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.email, email), isNull(people.emailVerifiedAt)))
      .limit(1),
  ]);
  return rows[0] ?? null;
}

/** Returns the unique column on which a simultaneous request was faster. */
function onConflict(ctx: Context, error: unknown): string {
  const constraint = brokenConstraint(error);
  ctx.events.takePending();
  if (constraint === null) throw error;
  return constraint;
}
