import { scryptSync } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createToken } from '#worker/accounts/access-tokens.ts';
import { authenticateBearer } from '#worker/accounts/authenticate.ts';
import { hashPassword, isOutdated, verifyPassword } from '#worker/accounts/password-hash.ts';
import { askPasswordReset, changePassword, resetPassword } from '#worker/accounts/passwords.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { signIn } from '#worker/accounts/sign-in.ts';
import { emailLinks } from '#worker/accounts/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { base64url } from '#worker/platform/crypto.ts';
import { emailsTo, givenAccount, mailedToken, PASSWORD, signUp } from '#worker/testing/accounts.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';

const NEW = 'another umbrella eight';

async function askedReset(ctx: ReturnType<typeof testContext>, email: string): Promise<string> {
  await askPasswordReset(ctx, email);
  await deliverAll(ctx);
  return mailedToken(ctx, email);
}

test('a hash includes its cost, is salted, and matches only its password', async () => {
  const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
  expect(one).toMatch(/^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(two);
  expect(isOutdated(one)).toBe(false);
  expect(await verifyPassword(PASSWORD, one)).toBe(true);
  expect(await verifyPassword(`${PASSWORD} `, one)).toBe(false);
  for (const nothing of [null, '', 'scrypt$1$1$1$$', 'bcrypt$x']) {
    expect(await verifyPassword(PASSWORD, nothing)).toBe(false);
  }
});

test('a hash of a password with wide characters from before their width was ignored still matches', async () => {
  const wide = 'ｆｅｒｒｙ umbrella seven';
  const salt = new Uint8Array(16);
  const key = scryptSync(wide, salt, 32, { N: 16_384, r: 8, p: 5, maxmem: 64 * 1024 * 1024 });
  const hash = ['scrypt', 16_384, 8, 5, base64url(salt), base64url(key)].join('$');
  expect(await verifyPassword(wide, hash)).toBe(true);
  expect(await verifyPassword(PASSWORD, hash)).toBe(false);
});

test('a reset link sets a new password, ends every session and notifies the person', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'rosa');
  const before = await signIn(testContext(), { email, password: PASSWORD, mode: 'token' });
  const token = await askedReset(ctx, email);

  await resetPassword(ctx, { token, password: NEW });
  await deliverAll(ctx);

  await expect(signIn(testContext(), { email, password: PASSWORD })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
  await signIn(testContext(), { email, password: NEW });
  expect(await renewSession(testContext(), before.refreshToken ?? '')).toBeNull();
  const subjects = (await emailsTo(ctx, email)).map((message) => message.subject);
  expect(subjects[0]).toBe('Your Atoll password was changed');
  expect(subjects.filter((subject) => subject === 'Welcome to Atoll')).toHaveLength(1);
  await expect(resetPassword(ctx, { token, password: 'and yet another umbrella' })).rejects.toMatchObject({
    code: 'link_used',
  });
});

test('a bad new password leaves the link usable', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'sofia');
  const token = await askedReset(ctx, email);
  await expect(resetPassword(ctx, { token, password: 'sofia sofia sofia 1' })).rejects.toMatchObject({
    code: 'validation_failed',
  });
  await resetPassword(ctx, { token, password: NEW });
});

test('of two simultaneous uses of one reset link, one sets the password', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'tess');
  const token = await askedReset(ctx, email);
  const outcomes = await Promise.allSettled([
    resetPassword(testContext(), { token, password: 'first umbrella of two' }),
    resetPassword(testContext(), { token, password: 'second umbrella of two' }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  const winner = outcomes[0]?.status === 'fulfilled' ? 'first umbrella of two' : 'second umbrella of two';
  await signIn(testContext(), { email, password: winner });
});

test('a reset link is valid for an hour and cannot verify, and a verification link cannot reset', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const email = await givenAccount(ctx, 'uma');
  const token = await askedReset(ctx, email);
  const verifying = await mailedToken(ctx, await signUp(testContext({ clock }), 'vera'));
  await expect(resetPassword(ctx, { token: verifying, password: NEW })).rejects.toMatchObject({
    code: 'link_expired',
  });
  clock.advance(60 * 60_000);
  await expect(resetPassword(ctx, { token, password: NEW })).rejects.toMatchObject({ code: 'link_expired' });
});

test('requesting a link for an unknown address has the same cost and response, and writes no email', async () => {
  const known = await givenAccount(testContext(), 'wilma');
  const unknown = 'nobody-here@example.com';
  const trips = [];
  for (const email of [known, unknown]) {
    const ctx = testContext();
    expect(await askPasswordReset(ctx, email)).toBeUndefined();
    trips.push(ctx.db.stats.roundTrips);
    await deliverAll(ctx);
  }
  expect(trips[0]).toBe(trips[1]);
  expect((await emailsTo(testContext(), known))[0]?.subject).toBe('Reset your Atoll password');
  expect(await emailsTo(testContext(), unknown)).toEqual([]);
});

test('a reset link verifies an unverified address, and the welcome is sent', async () => {
  const ctx = testContext();
  const email = await signUp(ctx, 'xenia');
  await resetPassword(ctx, { token: await askedReset(ctx, email), password: NEW });
  expect(ctx.session.change).toBeNull();
  await deliverAll(ctx);
  const subjects = (await emailsTo(ctx, email)).map((message) => message.subject);
  expect(subjects).toContain('Welcome to Atoll');
  expect(subjects).toContain('Your Atoll password was changed');
  await signIn(testContext(), { email, password: NEW });
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(emailLinks).where(eq(emailLinks.purpose, 'verify')),
  ]);
  expect(rows.filter((row) => row.email === email && row.usedAt === null)).toEqual([]);
});

test('changing the password needs the old one, keeps this session and ends the others', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'yara');
  const other = await signIn(testContext(), { email, password: PASSWORD, mode: 'token' });
  const here = await signIn(ctx, { email, password: PASSWORD, mode: 'token' });

  await expect(changePassword(ctx, { currentPassword: NEW, newPassword: NEW })).rejects.toMatchObject({
    code: 'wrong_credentials',
  });
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword: NEW });

  expect(await renewSession(testContext(), other.refreshToken ?? '')).toBeNull();
  expect(await renewSession(testContext(), here.refreshToken ?? '')).not.toBeNull();
  await signIn(testContext(), { email, password: NEW });
});

test('access tokens outlive a new password, unless they are revoked with it', async () => {
  const ctx = testContext();
  const email = await givenAccount(ctx, 'zelda');
  await signIn(ctx, { email, password: PASSWORD });
  const make = (currentPassword: string) =>
    createToken(ctx, { name: 'a script', scopes: ['read'], expiresInDays: 30, currentPassword });
  const bearer = async (token: string) => {
    const one = testContext();
    await authenticateBearer(one, token, false);
    return one.actor.kind;
  };
  const { token } = await make(PASSWORD);
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword: NEW });
  expect(await bearer(token)).toBe('member');

  await changePassword(ctx, { currentPassword: NEW, newPassword: PASSWORD, revokeTokens: true });
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  const { token: second } = await make(PASSWORD);
  await resetPassword(ctx, { token: await askedReset(ctx, email), password: NEW, revokeTokens: true });
  await expect(bearer(second)).rejects.toMatchObject({ code: 'unauthenticated' });
});
