import { eq } from 'drizzle-orm';
import { confirmationEmail, languageEmail, welcomeEmail } from '#src/newsletter/emails.ts';
import { newsletterAsked, newsletterConfirmed, newsletterLanguageAsked } from '#src/newsletter/events.ts';
import { referralOf } from '#src/newsletter/rules.ts';
import { localePath } from '#src/shared/locale.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import { languageToken } from '#worker/mail/newsletter/change-language.ts';
import { confirmToken } from '#worker/mail/newsletter/subscribe.ts';
import { sendEmail } from '#worker/mail/service.ts';
import { newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Effect, effect } from '#worker/platform/feature.ts';

/** Send the confirmation email after a sign-up, the welcome email after the confirmation, and the email for another language. */
export const newsletterEffects: Effect[] = [
  effect('newsletter.confirmation_email', [newsletterAsked], async (ctx, { payload }, key) => {
    const subscriber = await find(ctx, payload.subscriberId);
    if (subscriber?.state !== 'pending' || (subscriber.expiresAt ?? 0) <= ctx.clock.now()) return;
    const { address: to, locale } = subscriber;
    const path = `/newsletter/confirm?token=${encodeURIComponent(await confirmToken(ctx, subscriber))}`;
    const url = ctx.config.publicOrigin + localePath(locale, path);
    const kind = 'newsletter-confirmation';
    await sendEmail(ctx, { key, kind, to, locale, template: confirmationEmail, params: { url } });
  }),
  effect('newsletter.language_email', [newsletterLanguageAsked], async (ctx, { payload }, key) => {
    const { subscriberId: id, locale, at } = payload;
    const subscriber = await find(ctx, id);
    if (subscriber?.state !== 'confirmed' || subscriber.locale === locale) return;
    const token = encodeURIComponent(await languageToken(ctx, { id, locale, at }));
    const subscription = { list: 'newsletter', subjectId: id } as const;
    await sendEmail(ctx, {
      ...{ key, locale, to: subscriber.address },
      kind: 'newsletter',
      template: languageEmail,
      params: {
        url: ctx.config.publicOrigin + localePath(locale, `/newsletter/confirm?token=${token}`),
        leaveUrl: await unsubscribeUrl(ctx, subscription, locale),
      },
      headers: await listHeaders(ctx, subscription),
    });
  }),
  effect('newsletter.welcome_email', [newsletterConfirmed], async (ctx, { payload }, key) => {
    const subscriber = await find(ctx, payload.subscriberId);
    if (subscriber?.state !== 'confirmed') return;
    const { id, address: to, locale, referral } = subscriber;
    const subscription = { list: 'newsletter', subjectId: id } as const;
    await sendEmail(ctx, {
      ...{ key, to, locale },
      kind: 'newsletter',
      template: welcomeEmail,
      params: {
        referral: referralOf(referral),
        url: ctx.config.publicOrigin + localePath(locale, '/posts'),
        leaveUrl: await unsubscribeUrl(ctx, subscription, locale),
      },
      headers: await listHeaders(ctx, subscription),
    });
  }),
];

async function find(ctx: Context, id: string) {
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(subscribers).where(eq(subscribers.id, id)).limit(1),
  ]);
  return rows[0] ?? null;
}
