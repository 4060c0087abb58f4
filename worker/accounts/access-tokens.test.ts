import { beforeAll, expect, test } from 'vitest';
import { MAX_TOKENS } from '#src/accounts/model.ts';
import { FRESH_SIGN_IN_MS } from '#src/accounts/session.ts';
import type { Scope } from '#src/shared/roles.ts';
import { createToken, listTokens, revokeToken } from '#worker/accounts/access-tokens.ts';
import { signIn, signOutEverywhere } from '#worker/accounts/sign-in.ts';
import { listNotices } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock, systemClock } from '#worker/platform/clock.ts';
import { emailsTo, givenAccount, PASSWORD } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenSession } from '#worker/testing/sessions.ts';

let bob: Member;
let mallory: Member;
beforeAll(async () => {
  bob = await givenPerson('bob');
  mallory = await givenPerson('mallory');
});

const as = (person: Member) => testContext({ as: person, clock: systemClock });

/** A person without a password, who signed in a moment ago. */
async function justSignedIn(person: Member): Promise<Member> {
  const { sessionId } = await givenSession(as(person), person);
  return { ...person, via: { session: sessionId } };
}

const made = async (person: Member, scopes: Scope[], expiresInDays: number | null = 30) =>
  createToken(as(await justSignedIn(person)), { name: 'A script', scopes, expiresInDays });

test('a token does what its scopes allow and no more', async () => {
  const reading = { Authorization: `Bearer ${(await made(bob, ['read'])).token}` };
  expect((await call('GET', '/api/v1/me', { headers: reading })).status).toBe(200);
  const writing = await call('PATCH', '/api/v1/me', { headers: reading, body: { bio: 'x' } });
  expect(writing).toMatchObject({ status: 403, body: { code: 'scope_missing' } });
});

test('no token, whatever its scopes, reaches sessions, tokens or the password', async () => {
  const headers = { Authorization: `Bearer ${(await made(bob, ['read', 'write', 'import'])).token}` };
  for (const [method, path] of [
    ['GET', '/api/v1/sessions'],
    ['DELETE', '/api/v1/sessions'],
    ['GET', '/api/v1/me/tokens'],
    ['POST', '/api/v1/me/tokens'],
    ['PUT', '/api/v1/me/password'],
  ] as const) {
    expect(await call(method, path, { headers, body: method === 'GET' ? undefined : {} })).toMatchObject({
      status: 403,
      body: { code: 'scope_missing' },
    });
  }
});

test('a token is listed without its secret, and revoked at once', async () => {
  const { token, id } = await made(bob, ['read'], null);
  const listed = await listTokens(as(bob));
  expect(listed.find((each) => each.id === id)).toMatchObject({ name: 'A script', expiresAt: null });
  expect(JSON.stringify(listed)).not.toContain(token);

  await expect(revokeToken(as(mallory), id)).rejects.toMatchObject({ code: 'not_found' });
  await revokeToken(as(bob), id);
  expect((await call('GET', '/api/v1/me', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(
    401,
  );
  await expect(revokeToken(as(bob), id)).rejects.toMatchObject({ code: 'not_found' });
});

test('only an admin can create a token with the admin scope', async () => {
  await expect(made(mallory, ['admin'])).rejects.toMatchObject({ fields: [{ pointer: '/scopes' }] });
  await made(await givenPerson('alice'), ['admin']);
});

test('the limit of tokens holds for simultaneous requests', async () => {
  const nina = await givenPerson('nina');
  const outcomes = await Promise.allSettled(
    Array.from({ length: MAX_TOKENS + 3 }, () => made(nina, ['read'])),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(MAX_TOKENS);
});

test('a session creates a token over the API, and the response has the secret', async () => {
  const { tokens } = await givenSession(as(bob), bob);
  const answer = await call('POST', '/api/v1/me/tokens', {
    headers: { Authorization: `Bearer ${tokens.access}` },
    body: { name: 'From a test', scopes: ['read', 'read'] },
  });
  expect(answer).toMatchObject({
    status: 201,
    body: {
      data: { name: 'From a test', scopes: ['read'], token: expect.stringMatching(/^atoll_[\w-]{43}$/) },
    },
  });
});

test('a new token needs the password, and its owner is told by email and on the bell', async () => {
  const ctx = testContext({ locale: 'zh-TW' });
  const email = await givenAccount(ctx, 'token-owner');
  const ask = (currentPassword?: string) =>
    createToken(ctx, { name: 'My import', scopes: ['read'], expiresInDays: null, currentPassword });
  await expect(ask()).rejects.toMatchObject({
    fields: [{ pointer: '/currentPassword', code: 'required' }],
  });
  await expect(ask('not the right one')).rejects.toMatchObject({ code: 'wrong_credentials' });
  await ask(PASSWORD);
  await deliverAll(ctx);
  const [told] = await emailsTo(ctx, email);
  expect(told).toMatchObject({ kind: 'account', subject: '你的 Atoll 帳號有新的存取權杖' });
  expect(told?.text).toContain('My import');
  expect(told?.text).toContain('/zh-TW/settings/tokens');
  const bell = await listNotices(ctx, { limit: 20, filter: 'all' });
  expect(JSON.stringify(bell)).toContain('My import');
});

test('a person without a password has to have signed in a moment ago', async () => {
  const clock = fixedClock(TEST_NOW);
  const olga = await givenPerson('olga');
  const { sessionId } = await givenSession(testContext({ clock }), olga);
  const ctx = testContext({ as: { ...olga, via: { session: sessionId } }, clock });
  const ask = () => createToken(ctx, { name: 'A script', scopes: ['read'], expiresInDays: 30 });
  clock.advance(FRESH_SIGN_IN_MS - 1);
  await ask();
  clock.advance(1);
  await expect(ask()).rejects.toMatchObject({ code: 'sign_in_again' });
});

test.each([false, true])('signing out everywhere with tokens kept: %s', async (keepTokens) => {
  const ctx = testContext();
  const email = await givenAccount(ctx, `everywhere-${keepTokens}`);
  await signIn(ctx, { email, password: PASSWORD });
  const { token } = await createToken(ctx, {
    name: 'A script',
    scopes: ['read'],
    expiresInDays: 30,
    currentPassword: PASSWORD,
  });
  await signOutEverywhere(ctx, { keepTokens });
  const status = async () =>
    (await call('GET', '/api/v1/me', { headers: { Authorization: `Bearer ${token}` } })).status;
  expect(await status()).toBe(keepTokens ? 200 : 401);
});
