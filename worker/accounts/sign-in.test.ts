import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listSessions } from '#worker/accounts/devices.ts';
import { changePassword } from '#worker/accounts/passwords.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { refreshTokens, signIn, signOut, signOutEverywhere } from '#worker/accounts/sign-in.ts';
import { passwords, people } from '#worker/accounts/tables.ts';
import { rateLimiter } from '#worker/http/rate-limit.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { emailsTo, givenAccount, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

async function signedIn(email: string) {
  const ctx = testContext();
  const tokens = await signIn(ctx, { email, password: PASSWORD, mode: 'token' });
  return { ctx, refreshToken: tokens.refreshToken ?? '' };
}

test('the right password signs in, with cookies for a browser and tokens for a program', async () => {
  const email = await givenAccount(testContext(), 'ida');
  const browser = testContext();
  expect(await signIn(browser, { email, password: PASSWORD })).toEqual({
    person: expect.objectContaining({ name: 'ida', email }),
  });
  expect(browser.session.change).toMatchObject({ refresh: { seconds: 30 * 24 * 60 * 60 } });

  const program = testContext();
  const answer = await signIn(program, { email, password: PASSWORD, mode: 'token' });
  expect(program.session.change).toBeNull();
  expect(answer).toMatchObject({ accessToken: expect.any(String), expiresIn: 900 });
  expect(await refreshTokens(program, answer.refreshToken ?? '')).toMatchObject({ expiresIn: 900 });
});

test('an unknown address and a wrong password get the same response', async () => {
  const email = await givenAccount(testContext(), 'jane');
  const errors = [];
  for (const address of [email, 'nobody-at-all@example.com']) {
    const ctx = testContext();
    errors.push(
      await signIn(ctx, { email: address, password: 'not the right one' }).catch((error: unknown) => error),
    );
    expect(ctx.db.stats.roundTrips).toBe(1);
  }
  expect(errors[0]).toMatchObject({ code: 'wrong_credentials', fields: [] });
  expect(errors[1]).toEqual(errors[0]);
});

test('a password is the same in every Unicode composition', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'unicode');
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword: 'un café près du phare' });
  await signIn(testContext(), { email, password: 'un cafe\u0301 pre\u0300s du phare' });
});

test.each([
  ['wide', 'typed plain', 'ｆｅｒｒｙ　umbrella　ｓｅｖｅｎ＠9', 'ferry umbrella seven@9'],
  ['plain', 'typed wide', 'ferry umbrella seven@9', 'ｆｅｒｒｙ　ｕｍｂｒｅｌｌａ　ｓｅｖｅｎ＠９'],
])('a password that is set %s and %s is the same', async (set, _, newPassword, password) => {
  const ctx = testContext();
  const email = await givenAccount(ctx, `set-${set}`);
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword });
  await signIn(testContext(), { email, password });
  await expect(signIn(testContext(), { email, password: `${password}０` })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
});

test('an unverified address is reported only with the right password, and the email is sent again', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const email = await signUp(ctx, 'pending');
  clock.advance(60_000);
  await expect(signIn(testContext(), { email, password: 'not the right one' })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
  await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'address_unverified',
  });
  await deliverAll(ctx);
  expect(await emailsTo(ctx, email)).toHaveLength(2);
});

test('a suspended person cannot sign in', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'suspended');
  await ctx.db.batch([ctx.db.update(people).set({ suspendedAt: TEST_NOW }).where(eq(people.email, email))]);
  await expect(signIn(ctx, { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'account_suspended',
  });
});

test('the eleventh attempt within a quarter of an hour is refused before any hashing', async () => {
  const email = await givenAccount(testContext(), 'guessed');
  const strict = () =>
    Object.assign(testContext(), { rateLimiter: rateLimiter(env.RATE_LIMITER, env.BURST, 1) });
  for (let count = 0; count < 10; count += 1) {
    await expect(signIn(strict(), { email, password: 'not the right one' })).rejects.toMatchObject({
      code: 'wrong_credentials',
    });
  }
  await expect(signIn(strict(), { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'rate_limited',
    headers: { 'Retry-After': '900' },
  });
});

test('a hash of an older cost is renewed on signing in', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'older');
  const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : '';
  const { scryptSync } = await import('node:crypto');
  const salt = Buffer.from('0123456789abcdef');
  const key = scryptSync(PASSWORD, salt, 32, { N: 1024, r: 8, p: 1 });
  const old = `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
  await ctx.db.batch([ctx.db.update(passwords).set({ hash: old }).where(eq(passwords.personId, personId))]);

  await signIn(testContext(), { email, password: PASSWORD });
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(passwords).where(eq(passwords.personId, personId)),
  ]);
  expect(rows[0]?.hash).toMatch(/^scrypt\$16384\$8\$5\$/);
  await signIn(testContext(), { email, password: PASSWORD });
});

test('signing out ends this session, and signing out everywhere ends all', async () => {
  const email = await givenAccount(testContext(), 'leaver');
  const [phone, laptop, tablet] = [await signedIn(email), await signedIn(email), await signedIn(email)];

  await signOut(phone.ctx);
  expect(phone.ctx.session.change).toBe('clear');
  expect(await renewSession(testContext(), phone.refreshToken)).toBeNull();
  const listed = await listSessions(laptop.ctx);
  expect(listed.filter((session) => session.current)).toHaveLength(1);
  expect(listed).toHaveLength(3); // the one of signing up, laptop and tablet

  await signOutEverywhere(laptop.ctx);
  expect(await renewSession(testContext(), laptop.refreshToken)).toBeNull();
  expect(await renewSession(testContext(), tablet.refreshToken)).toBeNull();
});

test('a browser that signs in again ends its earlier session', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'again');
  await signIn(ctx, { email, password: PASSWORD });
  await signIn(ctx, { email, password: PASSWORD });
  expect(await listSessions(ctx)).toHaveLength(1);
});
