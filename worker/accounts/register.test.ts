import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { askPasswordReset, resetPassword } from '#worker/accounts/passwords.ts';
import { registerAccount } from '#worker/accounts/register.ts';
import { signIn } from '#worker/accounts/sign-in.ts';
import { emailLinks, people } from '#worker/accounts/tables.ts';
import { resendVerification, verifyAddress } from '#worker/accounts/verify-address.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { emailsTo, givenAccount, mailedToken, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

const HOUR = 60 * 60_000;

async function personOf(ctx: ReturnType<typeof testContext>, email: string) {
  const [rows] = await ctx.db.batch([ctx.db.select().from(people).where(eq(people.email, email))]);
  return rows[0];
}

test('signing up sends a link, which verifies the address, signs in and welcomes, once', async () => {
  const ctx = testContext();
  const email = await signUp(ctx, 'wanda');
  expect(await personOf(ctx, email)).toMatchObject({ name: 'wanda', emailVerifiedAt: null });
  const token = await mailedToken(ctx, email);

  await verifyAddress(ctx, token, PASSWORD);
  await deliverAll(ctx);

  expect(ctx.actor).toMatchObject({ kind: 'member', name: 'wanda' });
  expect(ctx.session.change).toMatchObject({ access: expect.any(String) });
  expect((await personOf(ctx, email))?.emailVerifiedAt).toBe(TEST_NOW);
  const subjects = (await emailsTo(ctx, email)).map((message) => message.subject);
  expect(subjects).toEqual(['Welcome to Atoll', 'Verify your email for Atoll']);
  await expect(verifyAddress(testContext(), token, PASSWORD)).rejects.toMatchObject({ code: 'link_used' });
});

test('the email is in the language of the person, and so is its link', async () => {
  const ctx = testContext({ locale: 'zh-TW' });
  const [message] = await emailsTo(ctx, await signUp(ctx, 'xiao-ming'));
  expect(message?.subject).toContain('請驗證');
  expect(message?.text).toContain(`${ctx.config.publicOrigin}/zh-TW/verify?token=`);
});

test('of two simultaneous uses of one link, one signs in', async () => {
  const ctx = testContext();
  const token = await mailedToken(ctx, await signUp(ctx, 'twice'));
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => verifyAddress(testContext(), token, PASSWORD)),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('a link is expired after 48 hours, and when its secret is not right', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const email = await signUp(ctx, 'later');
  const first = await mailedToken(ctx, email);
  clock.advance(24 * HOUR);
  await resendVerification(ctx, email);
  await deliverAll(ctx);
  const second = await mailedToken(ctx, email);
  expect(second).not.toBe(first);
  const wrong = `${second.split('.')[0]}.${first.split('.')[1]}`;
  for (const token of [wrong, '', 'x.y', second.split('.')[0] ?? '', `${second}x`]) {
    await expect(verifyAddress(ctx, token, PASSWORD)).rejects.toMatchObject({ code: 'link_expired' });
  }
  clock.advance(48 * HOUR);
  await expect(verifyAddress(ctx, second, PASSWORD)).rejects.toMatchObject({ code: 'link_expired' });
});

test('an address that has an account gets the same response, and only its owner is notified', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'olga');
  const again = testContext();
  await registerAccount(again, { name: 'olga-two', email, password: 'quite another umbrella' });
  await deliverAll(again);
  expect((await emailsTo(ctx, email))[0]?.subject).toBe('You already have an Atoll account');
  expect(await personOf(ctx, email)).toMatchObject({ name: 'olga' });
  await expect(signIn(testContext(), { email, password: 'quite another umbrella' })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
});

test('a known and an unknown address cost the same round trips', async () => {
  const known = await givenAccount(testContext(), 'same-cost');
  const trips = async (name: string, email: string) => {
    const ctx = testContext();
    await registerAccount(ctx, { name, email, password: PASSWORD });
    return ctx.db.stats.roundTrips;
  };
  expect(await trips('same-cost-b', known)).toBe(await trips('same-cost-c', 'new@example.com'));
});

test('until the address is verified, the last sign-up with it counts', async () => {
  const ctx = testContext();
  const email = await signUp(ctx, 'squatter', 'victim@example.com');
  const squatted = await mailedToken(ctx, email);
  await registerAccount(ctx, { name: 'victim', email, password: 'the real owner chose this' });
  await deliverAll(ctx);
  await expect(verifyAddress(ctx, squatted, PASSWORD)).rejects.toMatchObject({ code: 'link_expired' });
  await verifyAddress(ctx, await mailedToken(ctx, email), 'the real owner chose this');
  await expect(signIn(testContext(), { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
  await signIn(testContext(), { email, password: 'the real owner chose this' });
  await signUp(ctx, 'squatter', 'other@example.com');
});

test('a stranger who signs up last with an address gains nothing when its owner opens the link', async () => {
  const ctx = testContext();
  const email = await signUp(ctx, 'owner');
  await registerAccount(ctx, { name: 'owner', email, password: 'the stranger chose this' });
  await deliverAll(ctx);
  const token = await mailedToken(ctx, email);

  const clicked = testContext();
  await expect(verifyAddress(clicked, token, PASSWORD)).rejects.toMatchObject({ code: 'wrong_credentials' });
  expect(clicked.session.change).toBeNull();
  expect((await personOf(ctx, email))?.emailVerifiedAt).toBeNull();

  await askPasswordReset(ctx, email);
  await deliverAll(ctx);
  await resetPassword(ctx, { token: await mailedToken(ctx, email), password: 'the owner chose this one' });
  await signIn(testContext(), { email, password: 'the owner chose this one' });
  await expect(signIn(testContext(), { email, password: 'the stranger chose this' })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
  await expect(verifyAddress(testContext(), token, 'the owner chose this one')).rejects.toMatchObject({
    code: 'link_used',
  });
});

test('a wrong password leaves the link usable, and the eleventh attempt is refused before any hashing', async () => {
  const ctx = testContext();
  const email = await signUp(ctx, 'forgetful');
  const token = await mailedToken(ctx, email);
  const strict = () =>
    Object.assign(testContext(), { rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, 1) });
  for (let count = 0; count < 10; count += 1) {
    await expect(verifyAddress(strict(), token, 'not the right one')).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
  }
  const refused = { code: 'rate_limited', headers: { 'Retry-After': '900' } };
  await expect(verifyAddress(strict(), token, PASSWORD)).rejects.toMatchObject(refused);
  await verifyAddress(testContext(), token, PASSWORD);
});

test('a taken name is refused, whether the address is known or not', async () => {
  const ctx = testContext();
  const known = await givenAccount(ctx, 'first');
  for (const email of [known, 'nobody@example.com']) {
    await expect(registerAccount(ctx, { name: 'first', email, password: PASSWORD })).rejects.toMatchObject({
      code: 'name_taken',
    });
  }
});

test('a mistyped address is put right by signing up again with the same name and password', async () => {
  const ctx = testContext();
  const mistyped = await signUp(ctx, 'typo', 'typo@exmaple.com');
  const link = await mailedToken(ctx, mistyped);
  const email = await signUp(ctx, 'typo', 'typo@example.com');
  await expect(verifyAddress(ctx, link, PASSWORD)).rejects.toMatchObject({ code: 'link_expired' });
  expect(await personOf(ctx, mistyped)).toBeUndefined();
  await verifyAddress(ctx, await mailedToken(ctx, email), PASSWORD);
  expect(await personOf(ctx, email)).toMatchObject({ name: 'typo' });
  await expect(signUp(ctx, 'typo', 'third@example.com')).rejects.toMatchObject({ code: 'name_taken' });
});

test('a name of a pending account is free for others once its links have expired', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  await signUp(ctx, 'left-behind');
  const other = {
    name: 'left-behind',
    email: 'other-left@example.com',
    password: 'the other one chose this',
  };
  clock.advance(48 * HOUR - 1);
  await expect(registerAccount(ctx, other)).rejects.toMatchObject({ code: 'name_taken' });
  clock.advance(1);
  await registerAccount(ctx, other);
  expect(await personOf(ctx, other.email)).toMatchObject({ name: 'left-behind' });
});

test('putting an address right may end at one that has signed up before, or has an account', async () => {
  const ctx = testContext();
  await signUp(ctx, 'two-names', 'wrong-two@example.com');
  const email = await signUp(ctx, 'two-earlier', 'right-two@example.com');
  await signUp(ctx, 'two-names', email);
  expect(await personOf(ctx, email)).toMatchObject({ name: 'two-names', emailVerifiedAt: null });

  const known = await givenAccount(ctx, 'has-account');
  await signUp(ctx, 'two-names-b', 'wrong-b@example.com');
  await signUp(ctx, 'two-names-b', known);
  expect((await emailsTo(ctx, known))[0]?.subject).toBe('You already have an Atoll account');
  expect(await personOf(ctx, known)).toMatchObject({ name: 'has-account' });
});

test('of many simultaneous sign-ups with a name, one gets it', async () => {
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map((number) =>
      registerAccount(testContext(), {
        name: 'wanted',
        email: `wants${number}@example.com`,
        password: PASSWORD,
      }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'name_taken' });
  }
});

test('an easily guessed password is refused before anything is written', async () => {
  const ctx = testContext();
  const input = { name: 'weak', email: 'weak@example.com', password: 'passwordpassword' };
  await expect(registerAccount(ctx, input)).rejects.toMatchObject({ fields: [{ pointer: '/password' }] });
  expect(ctx.db.stats.roundTrips).toBe(0);
});

test('the link is not stored', async () => {
  const ctx = testContext();
  const secret = (await mailedToken(ctx, await signUp(ctx, 'hidden'))).split('.')[1] ?? '';
  const [rows] = await ctx.db.batch([ctx.db.select().from(emailLinks)]);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test.each([
  ['plus-addresses', (at: number) => `flooded+${at}@example.com`],
  ['dots of gmail', (at: number) => `flo${'.'.repeat(at % 2)}oded+${at}@gmail.com`],
])('twenty sign-ups send six emails to a mailbox that has many %s', async (_, addressOf) => {
  let sent = 0;
  for (let at = 0; at < 20; at += 1) {
    const ctx = Object.assign(testContext(), { rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, 1) });
    const email = addressOf(at);
    const signedUp = registerAccount(ctx, {
      name: email.replace(/[^a-z0-9]+/g, '-'),
      email,
      password: PASSWORD,
    });
    if (at < 6) await signedUp;
    else await expect(signedUp).rejects.toMatchObject({ code: 'rate_limited' });
    await deliverAll(ctx);
    sent += (await emailsTo(ctx, email)).length;
  }
  expect(sent).toBe(6);
});
