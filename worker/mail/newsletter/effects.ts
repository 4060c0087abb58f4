import { eq } from 'drizzle-orm';
import { confirmationEmail, welcomeEmail } from '#src/newsletter/emails.ts';
import { newsletterAsked, newsletterConfirmed } from '#src/newsletter/events.ts';
import { referralOf } from '#src/newsletter/rules.ts';
import { localePath } from '#src/shared/locale.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/lists/unsubscribe-token.ts';
import { confirmToken } from '#worker/mail/newsletter/subscribe.ts';
import { sendEmail } from '#worker/mail/service.ts';
import { newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Effect, effect } from '#worker/platform/feature.ts';

/** Send the confirmation email after a sign-up, and the welcome email after the confirmation. */
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
