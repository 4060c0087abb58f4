import { eq } from 'drizzle-orm';
import { newsletterAsked, newsletterConfirmed } from '#src/newsletter/events.ts';
import { confirmationLetter, welcomeLetter } from '#src/newsletter/letters.ts';
import { referralOf } from '#src/newsletter/rules.ts';
import { localePath } from '#src/shared/locale.ts';
import { confirmToken } from '#worker/mail/newsletter/subscribe.ts';
import { sendLetter } from '#worker/mail/service.ts';
import { newsletterSubscribers as subscribers } from '#worker/mail/tables.ts';
import { listHeaders, unsubscribeUrl } from '#worker/mail/unsubscribe-token.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Effect, effect } from '#worker/platform/feature.ts';

/** The letters to who asked for the newsletter, and to who confirmed. */
export const newsletterEffects: Effect[] = [
  effect('newsletter.confirmation_letter', [newsletterAsked], async (ctx, { payload }, key) => {
    const subscriber = await find(ctx, payload.subscriberId);
    if (subscriber?.state !== 'pending' || (subscriber.expiresAt ?? 0) <= ctx.clock.now()) return;
    const { address: to, locale } = subscriber;
    const path = `/newsletter/confirm?token=${encodeURIComponent(await confirmToken(ctx, subscriber))}`;
    const url = ctx.config.publicOrigin + localePath(locale, path);
    const kind = 'newsletter-confirmation';
    await sendLetter(ctx, { key, kind, to, locale, template: confirmationLetter, params: { url } });
  }),
  effect('newsletter.welcome_letter', [newsletterConfirmed], async (ctx, { payload }, key) => {
    const subscriber = await find(ctx, payload.subscriberId);
    if (subscriber?.state !== 'confirmed') return;
    const { id, address: to, locale, referral } = subscriber;
    const subscription = { list: 'newsletter', subjectId: id } as const;
    await sendLetter(ctx, {
      ...{ key, to, locale },
      kind: 'newsletter',
      template: welcomeLetter,
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
