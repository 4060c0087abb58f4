import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MutableRedirectUri, type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import type { BrowserContextOptions, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Journey } from '#src/accounts/oauth.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { seal } from '#worker/http/seal.ts';
import { migrate } from '../scripts/lib/migrations.ts';
import type { Site } from '../scripts/lib/site.ts';
import { seedPeople } from '../scripts/seed/people.ts';
import { axeFindings, credentials, screenshot, takeTroubles, visitor } from './browser.ts';
import { serveSite } from './sites.ts';

/** The built Worker and the OpenID server that it has keys for, both on this machine, each on its own port. */
const SECRET_KEY = randomBytes(48).toString('base64url');
const folder = mkdtempSync(join(tmpdir(), 'atoll-oauth-'));
const provider = new OAuth2Server();
let site: Site;
let providerPort = 0;

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  providerPort = provider.address().port;
  site = await serveSite(folder, {
    build: inject('build'),
    vars: {
      SECRET_KEY,
      GOOGLE_CLIENT_ID: 'atoll',
      GOOGLE_CLIENT_SECRET: 'between us',
      GOOGLE_ISSUER: String(provider.issuer.url),
    },
  });
  await migrate(site.db);
  await seedPeople(site.db);
});

afterAll(async () => {
  await site?.stop();
  if (provider.listening) await provider.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The claims that the provider returns; each test changes the ones that it needs. */
let claims: Record<string, unknown> = {};
beforeEach(() => {
  provider.service.removeAllListeners();
  claims = {};
  provider.service.on('beforeTokenSigning', (token: MutableToken) => Object.assign(token.payload, claims));
});

function somebody(name: string, more: Record<string, unknown> = {}): void {
  const email = `${name}@example.com`;
  claims = { sub: `sub-of-${name}`, email, email_verified: true, name: `${name} at Google`, ...more };
}

const visit = (options: BrowserContextOptions = {}) => visitor({ baseURL: site.origin, ...options });
const button = (page: Page) => page.locator('form[action$="/auth/google"] button');
const isSignedIn = async (page: Page) => (await page.locator('form[action$="/logout"]').count()) > 0;

async function people(): Promise<number> {
  return (await site.db.prepare('SELECT count(*) AS n FROM people').first<{ n: number }>())?.n ?? -1;
}

/** Goes to the provider and stops there. Returns the URL to which the provider would redirect. */
async function untilProvider(page: Page, login = '/login'): Promise<string> {
  let callback = '';
  provider.service.once('beforeAuthorizeRedirect', (redirect: MutableRedirectUri) => {
    callback = redirect.url.href;
    redirect.url.href = `${provider.issuer.url}/jwks`;
  });
  await page.goto(login);
  await button(page).click();
  await page.waitForURL('**/jwks');
  takeTroubles(page);
  return callback;
}

/** Joins as a new person, who is known from then on. */
async function joinAs(page: Page, name: string): Promise<void> {
  somebody(name);
  await page.goto('/login');
  await button(page).click();
  await page.waitForURL('**/auth/join');
  await page.locator('input[name=name]').fill(name);
  await page.locator('form[action$="/auth/join"] button').click();
  await page.waitForURL(`${site.origin}/`);
}

/** Expects the trouble page with the right status and a way on, nobody signed in and no account created. */
async function expectTrouble(
  page: Page,
  response: Response | null,
  status: number,
  text: string,
): Promise<void> {
  expect([response?.status(), new URL(page.url()).pathname]).toEqual([
    status,
    expect.stringMatching(/\/auth\/trouble$/),
  ]);
  expect(await page.locator('h1').textContent()).toContain(text);
  expect(page.url()).not.toContain('code=');
  expect(await page.locator('main a[href*="/login"]').count()).toBe(1);
  expect(await button(page).count()).toBe(1);
  expect(await isSignedIn(page)).toBe(false);
}

describe('a newcomer', () => {
  test.each(LOCALES)('joins through the provider and signs in with it later, in %s', async (locale) => {
    const name = `nora-${locale.toLowerCase()}`;
    somebody(name, { name: 'Nora Tide' });
    const page = await visit();
    await page.goto(localePath(locale, '/login?next=/posts'));
    await button(page).click();
    await page.waitForURL(`**${localePath(locale, '/auth/join')}`);
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, `oauth-join-${locale}`);
    const field = page.locator('input[name=name]');
    expect(await field.inputValue()).toMatch(/^nora-tide/);
    await field.fill('alice');
    await page.locator('form[action$="/auth/join"] button').click();
    await page.locator('input[name=name][aria-invalid=true]').waitFor();
    takeTroubles(page);
    await field.fill(name);
    await page.locator('form[action$="/auth/join"] button').click();
    await page.waitForURL(`${site.origin}${localePath(locale, '/posts')}`);
    await expect.poll(() => isSignedIn(page)).toBe(true);
    expect((await page.context().cookies()).map((cookie) => cookie.name).sort()).toEqual([
      'atoll-device',
      'atoll-refresh',
      'atoll-session',
    ]);
    expect(takeTroubles(page)).toEqual([]);

    const again = await visit({ javaScriptEnabled: false });
    await again.goto(localePath(locale, '/login'));
    await button(again).click();
    await again.waitForURL(`${site.origin}${localePath(locale, '/')}`);
    await expect.poll(() => isSignedIn(again)).toBe(true);
  });
});

describe('an existing member', () => {
  test('is linked only after logging in and confirming, is notified, and can unlink', async () => {
    somebody('carol');
    const page = await visit();
    await page.goto('/login?next=/posts');
    await button(page).click();
    await page.waitForURL('**/auth/link');
    expect(await isSignedIn(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('main a[href*="/login"]').click();
    await page.locator('input[name=email]').fill(credentials('carol').email);
    await page.locator('input[name=password]').fill(credentials('carol').password);
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL('**/auth/link');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('form[action$="/auth/link"] button').click();
    await page.waitForURL('**/posts');

    await page.goto('/settings/account');
    const unlink = page.locator('button[name=provider][value=google]');
    await unlink.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'oauth-account');
    const door = await visit();
    await door.goto('/login');
    await button(door).click();
    await door.waitForURL(`${site.origin}/`);
    await expect.poll(() => isSignedIn(door)).toBe(true);

    await unlink.click();
    await unlink.waitFor({ state: 'detached' });
    expect(await page.locator('form[action$="/auth/google"] button[name=link]').count()).toBe(1);
    await page.goto('/dev/mail');
    const subjects = (await page.locator('main li a').allTextContents()).filter((one) =>
      one.includes('Google'),
    );
    expect(subjects).toHaveLength(2);
    expect(takeTroubles(page)).toEqual([]);
  });
});

describe('signing in is refused', () => {
  test.each(LOCALES)('after refusing at the provider, in %s', async (locale) => {
    const before = await people();
    provider.service.once('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'access_denied');
    });
    const page = await visit();
    await page.goto(localePath(locale, '/login'));
    const [response] = await Promise.all([page.waitForResponse(/auth\/trouble/), button(page).click()]);
    await page.waitForURL(`**${localePath(locale, '/auth/trouble')}?**`);
    await expectTrouble(page, response, 403, locale === 'en' ? 'Login canceled' : '已取消登入');
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, `oauth-denied-${locale}`);
    expect(await people()).toBe(before);
  });

  test('with a used response, also at the same time', async () => {
    await joinAs(await visit(), 'ruth');
    const page = await visit();
    const callback = await untilProvider(page);
    const cookies = await page.context().cookies();
    const others = [await visit(), await visit()];
    for (const other of others) await other.context().addCookies(cookies);
    const all = [page, ...others];
    const statuses = (await Promise.all(all.map((one) => one.goto(callback)))).map((one) => one?.status());
    expect(statuses.sort()).toEqual([200, 400, 400]);
    expect((await Promise.all(all.map(isSignedIn))).filter(Boolean)).toHaveLength(1);
    const late = await visit();
    await late.context().addCookies(cookies);
    await expectTrouble(late, await late.goto(callback), 400, 'This login has expired');
  });

  test('after more than ten minutes', async () => {
    const page = await visit();
    const callback = new URL(await untilProvider(page));
    const state = callback.searchParams.get('state') ?? '';
    const journey: Journey = {
      provider: 'google',
      state,
      codeVerifier: 'v'.repeat(43),
      nonce: 'n',
      next: '/',
      locale: 'en',
      linkTo: null,
      expiresAt: Date.now() - 1,
    };
    const value = await seal(SECRET_KEY, `oauth-journey\n${state}`, JSON.stringify(journey));
    await page.context().addCookies([{ name: 'atoll-journey', value, url: site.origin }]);
    await expectTrouble(page, await page.goto(callback.href), 400, 'This login has expired');
  });

  test('in another browser, or with another state', async () => {
    const page = await visit();
    const callback = await untilProvider(page);
    const other = await visit({ locale: 'zh-TW' });
    await expectTrouble(other, await other.goto(callback), 400, '這次登入已經失效');
    const forged = callback.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`);
    await expectTrouble(page, await page.goto(forged), 400, 'This login has expired');
    // Another person's forged state does not stop the genuine one.
    somebody('wera');
    await page.goto(callback);
    expect(new URL(page.url()).pathname).toBe('/auth/join');
  });

  test.each([
    ['is for another client', { aud: 'another' }, 502, 'verify the response'],
    ['is from another issuer', { iss: 'https://evil.example' }, 502, 'verify the response'],
    ['has another nonce', { nonce: 'another' }, 502, 'verify the response'],
    ['expired long ago', { exp: Math.floor(Date.now() / 1000) - 600 }, 502, 'verify the response'],
    ['is from the future', { iat: Math.floor(Date.now() / 1000) + 600 }, 502, 'verify the response'],
    ['has an unverified address', { email_verified: false }, 403, 'verified yet'],
  ])('with a token that %s', async (_, change, status, text) => {
    const before = await people();
    const page = await visit();
    const callback = await untilProvider(page);
    somebody('mallory-elsewhere', change);
    await expectTrouble(page, await page.goto(callback), status, text);
    expect(await people()).toBe(before);
  });

  test('while the provider is down, before or after the redirect', async () => {
    const page = await visit();
    const callback = await untilProvider(page);
    await provider.stop();
    await expectTrouble(page, await page.goto(callback), 503, 'responding');
    await provider.start(providerPort, '127.0.0.1');
    const back = await visit();
    somebody('xenia');
    await back.goto('/login');
    await button(back).click();
    await back.waitForURL('**/auth/join');
  });
});

test('clocks that are a little off are tolerated', async () => {
  const page = await visit();
  await joinAs(page, 'tilda');
  for (const change of [{ iat: 45 }, { exp: -45 }]) {
    const [[name, seconds] = ['', 0]] = Object.entries(change);
    somebody('tilda', { [name]: Math.floor(Date.now() / 1000) + seconds });
    const one = await visit();
    await one.goto('/login');
    await button(one).click();
    await one.waitForURL(`${site.origin}/`);
    await expect.poll(() => isSignedIn(one)).toBe(true);
  }
});
