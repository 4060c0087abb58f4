import { eq, sql } from 'drizzle-orm';
import { registerAccount } from '#worker/accounts/register.ts';
import { verifyAddress } from '#worker/accounts/verify-address.ts';
import { emails } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { deliverAll } from '#worker/testing/context.ts';

export const PASSWORD = 'ferry umbrella seven';

/** The emails to an address, newest first. */
export async function emailsTo(ctx: Context, email: string) {
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(emails).where(eq(emails.recipient, email)).orderBy(sql`rowid DESC`),
  ]);
  return rows;
}

/** The secret in the newest email to an address that has one. */
export async function mailedToken(ctx: Context, email: string): Promise<string> {
  for (const message of await emailsTo(ctx, email)) {
    const match = /token=([^\s]+)/.exec(message.text ?? '');
    if (match?.[1]) return decodeURIComponent(match[1]);
  }
  throw new Error(`No email with a link to ${email}`);
}

/** Signs a person up and sends the email. */
export async function signUp(ctx: Context, name: string, email = `${name}@example.com`): Promise<string> {
  await registerAccount(ctx, { name, email, password: PASSWORD });
  await deliverAll(ctx);
  return email;
}

/** Signs a person up and verifies their address. */
export async function givenAccount(ctx: Context, name: string): Promise<string> {
  const email = await signUp(ctx, name);
  await verifyAddress(ctx, await mailedToken(ctx, email), PASSWORD);
  await deliverAll(ctx);
  return email;
}
