import { eq } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { accessTokens, people, sessions } from '#worker/accounts/tables.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson, tokenOf } from '#worker/testing/people.ts';
import { cookiesOf, cookiesSet, givenSession } from '#worker/testing/sessions.ts';

// The Worker of `call` uses the real time.
const ctx = testContext({ clock: systemClock });
let bob: Awaited<ReturnType<typeof givenPerson>>;
beforeAll(async () => {
  bob = await givenPerson('bob');
});

const me = (headers: Record<string, string>) => call('GET', '/api/v1/me', { headers });
const rename = (headers: Record<string, string>) =>
  call('PATCH', '/api/v1/me', {
    headers: { Origin: 'http://localhost', ...headers },
    body: { bio: 'Hello.' },
  });

test('a JWT cookie authenticates, and the answer sets no cookie', async () => {
  const { tokens } = await givenSession(ctx, bob);
  const answer = await me({ Cookie: cookiesOf({ access: tokens.access }) });
  expect(answer).toMatchObject({ status: 200, body: { data: { name: 'bob' } } });
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('an expired JWT is renewed with the refresh cookie, within the same request', async () => {
  const { refresh } = await givenSession(ctx, bob);
  const answer = await me({ Cookie: cookiesOf({ refresh }) });
  expect(answer.status).toBe(200);
  const cookies = cookiesSet(answer.headers);
  expect(cookies['atoll-refresh']).not.toBe(refresh);
  expect(answer.headers.getSetCookie().every((line) => line.includes('HttpOnly; SameSite=Lax'))).toBe(true);
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store');

  const again = await me({ Cookie: cookiesOf({ access: cookies['atoll-session'] ?? '' }) });
  expect(again.status).toBe(200);
});

test('invalid cookies are removed', async () => {
  const answer = await me({ Cookie: cookiesOf({ access: 'nonsense', refresh: 'nonsense' }) });
  expect(answer.status).toBe(401);
  expect(cookiesSet(answer.headers)).toEqual({ 'atoll-session': '', 'atoll-refresh': '' });
});

test('a caller without cookies gets none', async () => {
  const answer = await call('GET', '/api/openapi.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('a revoked session can write nothing, although its JWT has not expired', async () => {
  const { tokens, sessionId } = await givenSession(ctx, bob);
  const cookie = { Cookie: cookiesOf({ access: tokens.access }) };
  expect((await rename(cookie)).status).toBe(200);
  await ctx.db.batch([
    ctx.db.update(sessions).set({ revokedAt: ctx.clock.now() }).where(eq(sessions.id, sessionId)),
  ]);
  expect((await rename(cookie)).status).toBe(401);
  expect((await rename({ Authorization: `Bearer ${tokens.access}` })).status).toBe(401);
});

test.each([
  '/api/v1/me',
  '/api/v1/me/posts',
  '/api/v1/me/posts/019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e',
  '/api/v1/me/uploads',
  '/api/v1/me/tokens',
  '/api/v1/sessions',
  '/api/v1/reading',
  '/api/v1/reading/series',
  '/api/v1/reading/statistics',
  '/api/v1/reading/posts/knots',
  '/api/v1/me/restrictions',
  '/api/v1/me/connections?state=connected',
  '/api/v1/me/feed',
  '/api/v1/me/tags',
  '/api/v1/me/followers',
  '/api/v1/me/following',
  '/api/v1/mentions/people?q=a',
])('a revoked session reads nothing private: %s', async (path) => {
  const { tokens, sessionId } = await givenSession(ctx, bob);
  await ctx.db.batch([
    ctx.db.update(sessions).set({ revokedAt: ctx.clock.now() }).where(eq(sessions.id, sessionId)),
  ]);
  const headers = { Cookie: cookiesOf({ access: tokens.access }) };
  expect((await call('GET', path, { headers })).status).toBe(401);
});

test('a JWT that is unsigned, signed with another key or with another algorithm is invalid', async () => {
  const claims = { sub: bob.personId, sid: 'x', name: 'bob', role: 'admin' };
  const forge = (alg: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg })
      .setIssuer(ctx.config.publicOrigin)
      .setAudience('atoll')
      .setExpirationTime('1h')
      .sign(
        new TextEncoder().encode('another key, also long enough for every algorithm that might be asked for'),
      );
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`.replaceAll('=', '');
  for (const jwt of [await forge('HS256'), await forge('HS512'), unsigned]) {
    expect((await me({ Authorization: `Bearer ${jwt}` })).status).toBe(401);
  }
});

test('a personal access token is valid until it is revoked, expires or its person is suspended', async () => {
  const eve = await givenPerson('eve');
  const Authorization = await tokenOf(eve);
  expect((await me({ Authorization })).status).toBe(200);

  const [rows] = await ctx.db.batch([
    ctx.db.select().from(accessTokens).where(eq(accessTokens.personId, eve.personId)),
  ]);
  expect(rows[0]?.lastUsedAt).toBeTypeOf('number');

  const set = (values: Partial<typeof accessTokens.$inferInsert>) =>
    ctx.db.batch([ctx.db.update(accessTokens).set(values).where(eq(accessTokens.personId, eve.personId))]);
  await set({ revokedAt: 1 });
  expect((await me({ Authorization })).status).toBe(401);
  await set({ revokedAt: null, expiresAt: ctx.clock.now() - 1 });
  expect((await me({ Authorization })).status).toBe(401);
  await set({ expiresAt: null });
  expect((await me({ Authorization })).status).toBe(200);
  await ctx.db.batch([ctx.db.update(people).set({ suspendedAt: 1 }).where(eq(people.id, eve.personId))]);
  expect((await me({ Authorization })).status).toBe(401);
});

test('a write with cookies must come from our own pages, even with another Authorization header', async () => {
  const { tokens } = await givenSession(ctx, bob);
  const Cookie = cookiesOf({ access: tokens.access });
  const strange: Record<string, string>[] = [
    {},
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Authorization: 'Basic eDp5' },
  ];
  for (const headers of strange) {
    const answer = await call('PATCH', '/api/v1/me', { headers: { Cookie, ...headers }, body: { bio: 'x' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
  }
});
