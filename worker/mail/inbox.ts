import { desc, eq } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { letters } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';

const MOST = 100;

/** The letters of the development inbox, newest first. In production there is none: `not_found`. */
export async function listLetters(ctx: Context) {
  requireDevelopment(ctx);
  const { key, recipient, subject, status, createdAt } = letters;
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ key, recipient, subject, status, createdAt })
      .from(letters)
      .orderBy(desc(letters.createdAt))
      .limit(MOST),
  ]);
  return rows;
}

/** One letter with its text and HTML; throws `not_found`. */
export async function getLetter(ctx: Context, key: string) {
  requireDevelopment(ctx);
  const [rows] = await ctx.db.batch([ctx.db.select().from(letters).where(eq(letters.key, key)).limit(1)]);
  const row = rows[0];
  if (!row) throw new AppError('not_found');
  const { recipient, subject, text, html, status, createdAt } = row;
  return { recipient, subject, text: text ?? '', html: html ?? '', status, createdAt };
}

function requireDevelopment(ctx: Context): void {
  if (ctx.config.environment === 'production') throw new AppError('not_found');
}
