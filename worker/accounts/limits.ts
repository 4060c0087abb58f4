import { mailboxOf } from '#src/accounts/mailbox.ts';
import { findDevice } from '#worker/accounts/known-devices.ts';
import { requireAllowed } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';
import { hmac } from '#worker/platform/crypto.ts';

const QUARTER_HOUR = 15 * 60_000;
const HOUR = 60 * 60_000;
const MOST_TRIES = 10;
const MOST_EMAILS = 6;

/**
 * Counts a password attempt at the login before any hashing: for the browser, when the person signed in with it before,
 * otherwise for the address, known or not. So strangers who guess never lock the person out of a browser of their own.
 * Throws `rate_limited`.
 */
export async function countPasswordTry(
  ctx: Context,
  { email, personId }: { email: string; personId: string | null },
): Promise<void> {
  const device = personId && (await findDevice(ctx, personId));
  await countTry(ctx, device ? `device:${device}` : await limitedAddress(ctx, email));
}

/** Counts an attempt of a signed-in person at their own password. Throws `rate_limited`. */
export async function countOwnPasswordTry(ctx: Context, personId: string): Promise<void> {
  await countTry(ctx, `own-password:${personId}`);
}

/** Counts a password attempt by an emailed link, which strangers do not have. Throws `rate_limited`. */
export async function countLinkTry(ctx: Context, linkId: string): Promise<void> {
  await countTry(ctx, `link:${linkId}`);
}

/** Counts an email that somebody requests for an address, known or not. Throws `rate_limited`. */
export async function countEmail(ctx: Context, email: string): Promise<void> {
  requireAllowed(await hitEmail(ctx, email));
}

/** Counts an email that somebody requests for an address, known or not. Returns whether it is within the limit. */
export async function mayEmail(ctx: Context, email: string): Promise<boolean> {
  return (await hitEmail(ctx, email))?.allowed ?? true;
}

async function hitEmail(ctx: Context, email: string) {
  const caller = await limitedAddress(ctx, mailboxOf(email));
  return ctx.rateLimiter.hitExactly(caller, 'emails', MOST_EMAILS, HOUR, ctx.clock.now());
}

async function countTry(ctx: Context, caller: string): Promise<void> {
  const now = ctx.clock.now();
  requireAllowed(await ctx.rateLimiter.hitExactly(caller, 'password', MOST_TRIES, QUARTER_HOUR, now));
}

async function limitedAddress(ctx: Context, email: string): Promise<string> {
  return `address:${await hmac(ctx.config.secretKey, 'limited-address', email)}`;
}
