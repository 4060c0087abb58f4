import { desc, eq, sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { noteSendingEvent } from '#worker/mail/delivery/feedback.ts';
import { emails, suppressions } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';

const MOST = 100;

/** Returns the emails of the development inbox, the newest first. Throws `not_found` in production. */
export async function listEmails(ctx: Context) {
  requireDevelopment(ctx);
  const { key, recipient, subject, status, createdAt } = emails;
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ key, recipient, subject, status, createdAt })
      .from(emails)
      .orderBy(desc(emails.createdAt))
      .limit(MOST),
  ]);
  return rows;
}

/** Returns one email with its text and HTML; throws `not_found`. */
export async function getEmail(ctx: Context, key: string) {
  requireDevelopment(ctx);
  const [rows, known] = await ctx.db.batch([
    ctx.db.select().from(emails).where(eq(emails.key, key)).limit(1),
    ctx.db
      .select({ score: suppressions.score, reason: suppressions.reason })
      .from(suppressions)
      .where(sql`address = (SELECT recipient FROM emails WHERE key = ${key})`),
  ]);
  const row = rows[0];
  if (!row) throw new AppError('not_found');
  const { recipient, subject, text, html, status, createdAt, kind, headers } = row;
  return {
    ...{ recipient, subject, status, createdAt, kind },
    text: text ?? '',
    html: html ?? '',
    headers: headers ?? {},
    known: known[0] ?? null,
  };
}

/** Simulates feedback on an email, through the same code as Cloudflare's events. */
export async function reportFeedback(
  ctx: Context,
  key: string,
  outcome: 'bounced' | 'complained' | 'delivered',
): Promise<void> {
  const { recipient } = await getEmail(ctx, key);
  await noteSendingEvent(ctx, {
    type: `cf.email.sending.message.${outcome}`,
    payload: { eventId: ctx.ids.next(), recipient, bounce: { type: 'hard' } },
  });
}

function requireDevelopment(ctx: Context): void {
  if (ctx.config.environment === 'production') throw new AppError('not_found');
}
