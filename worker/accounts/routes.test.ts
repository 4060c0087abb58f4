import { expect, test } from 'vitest';
import { readAccess } from '#worker/accounts/access-jwt.ts';
import { systemClock } from '#worker/platform/clock.ts';
import { emailsTo, mailedToken, PASSWORD } from '#worker/testing/accounts.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { cookiesOf, cookiesSet, givenSession } from '#worker/testing/sessions.ts';

const ctx = testContext({ clock: systemClock });
const Origin = 'http://localhost';

/** Returns the token in the last email, which is sent after the response. */
async function tokenInMail(email: string): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const sent = (await emailsTo(ctx, email)).filter((message) => message.status === 'sent');
    if (sent.length > 0) return mailedToken(ctx, email);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No email was sent');
}

function cookieHeader(headers: Headers): { Cookie: string; Origin: string } {
  const cookies = cookiesSet(headers);
  return {
    Cookie: cookiesOf({ access: cookies['atoll-session'] ?? '', refresh: cookies['atoll-refresh'] ?? '' }),
    Origin,
  };
}

test('an account works from signing up to signing out', async () => {
  const email = 'zoe@example.com';
  const body = { name: 'zoe', email, password: PASSWORD, timeZone: 'Asia/Taipei' };
  expect(await call('POST', '/api/v1/accounts', { body })).toMatchObject({
    status: 202,
    body: { data: { accepted: true } },
  });
  const token = await tokenInMail(email);
  expect((await call('POST', '/api/v1/sessions', { body: { email, password: PASSWORD } })).body.code).toBe(
    'address_unverified',
  );

  expect((await call('GET', `/api/v1/accounts/verifications?token=${token}`)).status).toBe(405);
  expect((await call('POST', '/api/v1/accounts/verifications', { body: { token } })).status).toBe(422);
  expect(
    await call('POST', '/api/v1/accounts/verifications', { body: { token, password: 'not the right one' } }),
  ).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
  const verified = await call('POST', '/api/v1/accounts/verifications', {
    body: { token, password: PASSWORD },
  });
  expect(verified.status).toBe(200);
  const again = await call('POST', '/api/v1/accounts/verifications', { body: { token, password: PASSWORD } });
  expect(again).toMatchObject({ status: 400, body: { code: 'link_used' } });

  const headers = cookieHeader(verified.headers);
  expect(await call('GET', '/api/v1/me', { headers })).toMatchObject({
    status: 200,
    body: { data: { name: 'zoe', email, timeZone: 'Asia/Taipei', role: 'member' } },
  });
  expect((await call('GET', '/api/v1/sessions', { headers })).body.data).toMatchObject([{ current: true }]);

  const out = await call('DELETE', '/api/v1/sessions/current', { headers });
  expect(out.status).toBe(200);
  expect(cookiesSet(out.headers)).toEqual({ 'atoll-session': '', 'atoll-refresh': '' });
  expect(cookiesSet(verified.headers)['atoll-device']).toContain('.');
  expect((await call('GET', '/api/v1/sessions', { headers })).status).toBe(401);
});

test('responses about known and unknown addresses are identical except for the time', async () => {
  await givenPerson('known');
  const same = async (path: string, bodyOf: (email: string, index: number) => unknown) => {
    const answers = await Promise.all(
      ['known@example.com', 'unknown@example.com'].map((email, index) =>
        call('POST', path, { body: bodyOf(email, index) }),
      ),
    );
    const shown = answers.map(({ status, body }) => {
      const { timestamp: _, requestId: __, ...rest } = body as unknown as Record<string, unknown>;
      return { status, rest };
    });
    expect(shown[0]).toEqual(shown[1]);
  };
  await same('/api/v1/accounts', (email, index) => ({ name: `fresh-${index}`, email, password: PASSWORD }));
  await same('/api/v1/accounts/verification-emails', (email) => ({ email }));
  await same('/api/v1/password-resets', (email) => ({ email }));
  await same('/api/v1/sessions', (email) => ({ email, password: 'not the right one' }));
});

test('an API client signs in without cookies and refreshes its tokens', async () => {
  const email = 'prog@example.com';
  await call('POST', '/api/v1/accounts', { body: { name: 'prog', email, password: PASSWORD } });
  await call('POST', '/api/v1/accounts/verifications', {
    body: { token: await tokenInMail(email), password: PASSWORD },
  });
  const answer = await call('POST', '/api/v1/sessions', {
    body: { email, password: PASSWORD, mode: 'token' },
  });
  expect(answer.headers.getSetCookie()).toEqual([]);
  const { accessToken, refreshToken } = answer.body.data as { accessToken: string; refreshToken: string };
  const me = await call('GET', '/api/v1/me', { headers: { Authorization: `Bearer ${accessToken}` } });
  expect(me.body.data).toMatchObject({ name: 'prog' });
  const refreshed = await call('POST', '/api/v1/sessions/refresh', { body: { refreshToken } });
  expect(refreshed.body.data).toMatchObject({ expiresIn: 900 });
  expect((await call('POST', '/api/v1/sessions/refresh', { body: { refreshToken: 'x' } })).status).toBe(401);
});

test('a profile changes within its rules', async () => {
  const dora = await givenPerson('dora');
  const good = {
    displayName: 'Dora 朵拉',
    bio: 'Line\nline',
    links: ['https://example.com'],
    dayStartMinutes: 0,
    theme: 'dark',
    keyShortcuts: false,
  };
  expect(await call('PATCH', '/api/v1/me', { as: dora, body: good })).toMatchObject({
    status: 200,
    body: { data: good },
  });
  const bad: Record<string, unknown>[] = [
    { displayName: '' },
    { displayName: 'x'.repeat(61) },
    { displayName: 'evil\u202etxt' },
    { bio: '\u0000' },
    { links: ['javascript:alert(1)'] },
    { links: Array(6).fill('https://example.com') },
    { timeZone: 'Mars/Olympus' },
    { dayStartMinutes: 1440 },
    { keyShortcuts: 'off' },
    { avatarId: '019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e' },
    { role: 'admin' },
    { email: 'x@example.com' },
    { __proto__: null, constructor: 1 },
  ];
  for (const body of bad) {
    expect((await call('PATCH', '/api/v1/me', { as: dora, body })).status, JSON.stringify(body)).toBe(422);
  }
});

test('a person is public by name, unless they never verified their address', async () => {
  await givenPerson('frida');
  const answer = await call('GET', '/api/v1/people/frida');
  expect(answer.body.data).toMatchObject({ name: 'frida', postCount: 0 });
  expect(JSON.stringify(answer.body)).not.toContain('@');
  await call('POST', '/api/v1/accounts', {
    body: { name: 'not-yet', email: 'not-yet@example.com', password: PASSWORD },
  });
  expect((await call('GET', '/api/v1/people/not-yet')).status).toBe(404);
});

test('a session of another person is not found', async () => {
  const bob = await givenSession(ctx, await givenPerson('bob'));
  const mallory = await givenSession(ctx, await givenPerson('mallory'));
  const headers = { Authorization: `Bearer ${mallory.tokens.access}` };
  expect((await call('DELETE', `/api/v1/sessions/${bob.sessionId}`, { headers })).status).toBe(404);
  expect((await call('DELETE', `/api/v1/sessions/${mallory.sessionId}`, { headers })).status).toBe(200);
});

test('what pages show of a person is in the cookie, and changes with the profile', async () => {
  const { tokens } = await givenSession(ctx, await givenPerson('gina'));
  const headers = { Cookie: cookiesOf({ access: tokens.access }), Origin };
  const answer = await call('PATCH', '/api/v1/me', { headers, body: { displayName: 'Gina the Great' } });
  const claims = await readAccess(ctx, cookiesSet(answer.headers)['atoll-session'] ?? '');
  expect(claims).toMatchObject({ name: 'gina', displayName: 'Gina the Great' });
});
