import { and, eq } from 'drizzle-orm';
import { CONFIRM_MS } from '#src/newsletter/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { equalsInConstantTime, hmac } from '#worker/platform/crypto.ts';
import { runBatch } from '#worker/platform/db.ts';

type Change = { id: string; locale: Locale; at: number };

/** Returns the token of a link that changes a subscriber's language: both, the time, and a signature. Nothing is stored. */
export async function languageToken(ctx: Context, { id, locale, at }: Change): Promise<string> {
  const since = at.toString(36);
  return [id, locale, since, await hmac(ctx.config.secretKey, 'newsletter-language', id, locale, since)].join(
    '.',
  );
}

/** Whether a token is one that changes a language; one that confirms a subscription has three parts. */
export function isLanguageToken(token: string): boolean {
  return token.split('.').length === 4;
}

/** Changes the language of a confirmed subscription. Throws `link_expired`. */
export async function changeLanguage(ctx: Context, token: string): Promise<void> {
  const [id = '', name = '', since = ''] = token.split('.');
  const at = Number.parseInt(since, 36) || 0;
  const isOld = ctx.clock.now() - at >= CONFIRM_MS;
  const locale = LOCALES.find((one) => one === name);
  if (!locale || isOld || !equalsInConstantTime(token, await languageToken(ctx, { id, locale, at })))
    throw new AppError('link_expired');
  const [changed] = await runBatch(ctx.db, [
    ctx.db
      .update(subscribers)
      .set({ locale })
      .where(and(eq(subscribers.id, id), eq(subscribers.state, 'confirmed'))),
  ]);
  if (!changed?.changes) throw new AppError('link_expired');
}
