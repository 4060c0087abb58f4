import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { registerAccount } from '#worker/accounts/register.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { verifyAddress } from '#worker/accounts/verify-address.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { emailsTo, mailedToken, PASSWORD } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenSession } from '#worker/testing/sessions.ts';

test.each([
  ['developers', 'en', 'Welcome to Atoll: learn in the open'],
  ['schools', 'zh-TW', '歡迎加入 Atoll，和全班一起讀'],
  ['no-such-group', 'en', 'Welcome to Atoll'],
  [undefined, 'zh-TW', '歡迎加入 Atoll'],
] as const)(
  'a newcomer of the referral group «%s» is welcomed in %s in the words for the group',
  async (referral, locale, subject) => {
    const ctx = testContext();
    const name = `ref-${referral ?? 'none'}`;
    const email = `${name}@example.com`;
    await registerAccount(ctx, { name, email, password: PASSWORD, locale, ...(referral && { referral }) });
    await deliverAll(ctx);
    await verifyAddress(ctx, await mailedToken(ctx, email), PASSWORD);
    await deliverAll(ctx);
    expect((await emailsTo(ctx, email)).map((message) => message.subject)).toContain(subject);
  },
);

test('the time a person was last seen is updated at most once an hour', async () => {
  const carol = await givenPerson('carol');
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const seen = async () =>
    (await env.DB.prepare('SELECT last_seen_at AS at FROM people WHERE id = ?').bind(carol.personId).first())
      ?.at;
  const { refresh } = await givenSession(ctx, carol);
  expect(await seen()).toBe(TEST_NOW);
  clock.advance(30 * 60_000);
  const renewed = await renewSession(ctx, refresh);
  expect(await seen()).toBe(TEST_NOW);
  clock.advance(30 * 60_000);
  await renewSession(ctx, renewed?.tokens.refresh?.token ?? '');
  expect(await seen()).toBe(TEST_NOW + 60 * 60_000);
});
