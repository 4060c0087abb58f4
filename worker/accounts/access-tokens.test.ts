import { beforeAll, expect, test } from 'vitest';
import { MAX_TOKENS } from '#src/accounts/model.ts';
import type { Scope } from '#src/shared/roles.ts';
import { createToken, listTokens, revokeToken } from '#worker/accounts/access-tokens.ts';
import type { Member } from '#worker/platform/actor.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenSession } from '#worker/testing/sessions.ts';

let bob: Member;
let mallory: Member;
beforeAll(async () => {
  bob = await givenPerson('bob');
  mallory = await givenPerson('mallory');
});

const as = (person: Member) => testContext({ as: person, clock: systemClock });
const made = (person: Member, scopes: Scope[], expiresInDays: number | null = 30) =>
  createToken(as(person), { name: 'A script', scopes, expiresInDays });

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
