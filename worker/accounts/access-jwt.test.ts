import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { readAccess, signAccess } from '#worker/accounts/access-jwt.ts';
import { testContext } from '#worker/testing/context.ts';

const claims = {
  sessionId: 'session',
  personId: 'person',
  name: 'carol',
  displayName: 'Carol',
  role: 'member',
  avatarId: null,
  timeZone: 'Asia/Taipei',
  locale: 'zh-TW',
  theme: 'dark',
  keyShortcuts: true,
} as const;

test('the token holds the claims and nothing else of a row that has more', async () => {
  const ctx = testContext();
  const jwt = await signAccess(ctx, {
    ...claims,
    passwordHash: 'scrypt$1$2$3',
    email: 'carol@example.com',
  } as typeof claims);
  expect(Object.keys(decodeJwt(jwt)).sort()).toEqual(
    [
      'aud',
      'avatarId',
      'displayName',
      'exp',
      'iat',
      'iss',
      'keyShortcuts',
      'locale',
      'name',
      'role',
      'sid',
      'sub',
      'theme',
      'timeZone',
    ].sort(),
  );
  expect(await readAccess(ctx, jwt)).toEqual(claims);
});

test('a token of another key, another algorithm or another time is refused', async () => {
  const ctx = testContext();
  const jwt = await signAccess(ctx, claims);
  const [, payload] = jwt.split('.');
  const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${payload}.`;
  const elsewhere = testContext();
  elsewhere.config = { ...elsewhere.config, secretKey: 'another-secret-another-secret-another-secret' };
  const later = testContext({ clock: { now: () => ctx.clock.now() + 16 * 60_000 } });
  expect(await readAccess(ctx, unsigned)).toBeNull();
  expect(await readAccess(elsewhere, jwt)).toBeNull();
  expect(await readAccess(later, jwt)).toBeNull();
});
