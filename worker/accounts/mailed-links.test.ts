import { expect, test } from 'vitest';
import { askPasswordReset, resetPassword } from '#worker/accounts/passwords.ts';
import { registerAccount } from '#worker/accounts/register.ts';
import { getLinkState } from '#worker/accounts/service.ts';
import { signIn } from '#worker/accounts/sign-in.ts';
import { resendVerification, verifyAddress } from '#worker/accounts/verify-address.ts';
import { noteFeedback } from '#worker/mail/delivery/suppress.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { emailsTo, givenAccount, mailedToken, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

type Ctx = ReturnType<typeof testContext>;
const MINUTE = 60_000;
const NEW = 'another umbrella eight';

const signInUnverified = (ctx: Ctx, email: string) =>
  expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject({ code: 'address_unverified' });
const useVerify = (ctx: Ctx, token: string) => verifyAddress(ctx, token, PASSWORD);
const useReset = (ctx: Ctx, token: string) => resetPassword(ctx, { token, password: NEW });

/** The ways to ask for a link again: how the first is asked for, how the next, and how either is used. */
const WAYS = [
  {
    way: 'reset',
    purpose: 'reset',
    begin: async (ctx: Ctx, name: string) => {
      const email = await givenAccount(ctx, name);
      await askPasswordReset(ctx, email);
      await deliverAll(ctx);
      return email;
    },
    again: askPasswordReset,
    use: useReset,
    halfLife: 30 * MINUTE,
  },
  {
    way: 'resend',
    purpose: 'verify',
    begin: signUp,
    again: resendVerification,
    use: useVerify,
    halfLife: 24 * 60 * MINUTE,
  },
  {
    way: 'login',
    purpose: 'verify',
    begin: signUp,
    again: signInUnverified,
    use: useVerify,
    halfLife: 24 * 60 * MINUTE,
  },
  {
    way: 'sign-up',
    purpose: 'verify',
    begin: signUp,
    again: (ctx: Ctx, email: string) =>
      registerAccount(ctx, { name: email.split('@')[0] ?? '', email, password: PASSWORD }),
    use: useVerify,
    halfLife: 24 * 60 * MINUTE,
  },
] as const;

const mailed = async (ctx: Ctx, email: string) =>
  (await emailsTo(ctx, email)).filter(({ text }) => text?.includes('token=')).length;

test.each(WAYS)('$way: asked for twice, both emails have the same link, and it works', async (way) => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const email = await way.begin(ctx, `twice-${way.way}`);
  const first = await mailedToken(ctx, email);
  const before = await mailed(ctx, email);
  clock.advance(MINUTE);
  await way.again(ctx, email);
  await deliverAll(ctx);
  expect(await mailed(ctx, email)).toBe(before + 1);
  expect(await mailedToken(ctx, email)).toBe(first);
  await way.use(ctx, first);
});

test.each(WAYS)('$way: a new link leaves the older one valid; once one is used, both are', async (way) => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const email = await way.begin(ctx, `older-${way.way}`);
  const first = await mailedToken(ctx, email);
  clock.advance(way.halfLife);
  await way.again(ctx, email);
  await deliverAll(ctx);
  const second = await mailedToken(ctx, email);
  expect(second).not.toBe(first);
  await way.use(ctx, first);
  for (const token of [first, second]) {
    await expect(way.use(testContext({ clock }), token)).rejects.toMatchObject({ code: 'link_used' });
    expect(await getLinkState(ctx, way.purpose, token)).toBe('used');
  }
});

test.each(WAYS)('$way: a button that is pressed twice sends one email', async (way) => {
  const ctx = testContext();
  const email = await way.begin(ctx, `pressed-${way.way}`);
  const before = await mailed(ctx, email);
  await Promise.all([way.again(ctx, email), way.again(ctx, email)]);
  await deliverAll(ctx);
  expect(await mailed(ctx, email)).toBe(before);
});

test('looking at a link uses nothing up', async () => {
  const ctx = testContext();
  const token = await mailedToken(ctx, await signUp(ctx, 'looked-at'));
  expect(await getLinkState(ctx, 'verify', token)).toBe('usable');
  expect(await getLinkState(ctx, 'reset', token)).toBe('expired');
  expect(await getLinkState(ctx, 'verify', 'made-up')).toBe('expired');
  await useVerify(ctx, token);
});

test('two simultaneous requests for a new password make one link and one email', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'simultaneous');
  const before = await mailed(ctx, email);
  const presses = [testContext(), testContext()];
  await Promise.all(presses.map((press) => askPasswordReset(press, email)));
  for (const press of presses) await deliverAll(press);
  expect(await mailed(ctx, email)).toBe(before + 1);
});

test('a link for a new password is sent in spite of a full mailbox that bounced before', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'full-mailbox');
  for (let bounce = 0; bounce < 2; bounce += 1)
    await runBatch(ctx.db, noteFeedback(ctx, email, 'hard_bounce'));
  await askPasswordReset(ctx, email);
  await deliverAll(ctx);
  expect((await emailsTo(ctx, email))[0]).toMatchObject({ status: 'sent', kind: 'account' });
});
