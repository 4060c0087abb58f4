import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { type Locale, splitLocale } from '#src/shared/locale.ts';
import { actAs } from '#worker/accounts/authenticate.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { leadToLanguage } from '#worker/http/lead-to-language.ts';
import { testContext } from '#worker/testing/context.ts';

const CAROL = { sessionId: 's', personId: 'p', name: 'carol', displayName: 'Carol', role: 'member' } as const;
const CLAIMS = { ...CAROL, avatarId: null, timeZone: 'UTC', theme: 'system', keyShortcuts: true } as const;

type Opened = { from?: string; chosen?: Locale; mode?: string; method?: string };

/** Opens an address as a browser does, and returns where it is led; null where the page is shown. */
async function ledTo(path: string, { from, chosen, mode = 'navigate', method }: Opened) {
  const app = new Hono<HonoEnv>();
  app.use(async (c, next) => {
    const ctx = testContext({ locale: splitLocale(path).locale });
    if (chosen) actAs(ctx, { ...CLAIMS, locale: chosen }, false);
    c.set('ctx', ctx);
    await next();
  });
  app.get('*', leadToLanguage);
  app.all('*', (c) => c.text('the page'));
  const headers = { ...(from && { 'Sec-Fetch-Site': from }), 'Sec-Fetch-Mode': mode };
  const { headers: answered } = await app.request(path, { method: method ?? 'GET', headers });
  return answered.get('Location');
}

test.each([
  ['/', 'none', '/zh-TW'],
  ['/posts?tag=sea&sort=new', 'none', '/zh-TW/posts?tag=sea&sort=new'],
  ['/posts/loop-c', 'cross-site', '/zh-TW/posts/loop-c'],
  ['/settings', 'same-site', '/zh-TW/settings'],
  ['/authors', 'none', '/zh-TW/authors'],
  ['/zh-TW/posts', 'none', null],
  // A link on our own page names what it leads to.
  ['/posts/loop-c', 'same-origin', null],
  // A journey to a provider holds its language itself.
  ['/auth/google/callback?code=x', 'cross-site', null],
])('a member who chose Chinese opens %s from %s: %s', async (path, from, to) => {
  expect(await ledTo(path, { from, chosen: 'zh-TW' })).toBe(to);
});

test.each<[string, string, Opened]>([
  ['a member who chose English', '/posts', { from: 'none', chosen: 'en' }],
  ['a member who chose English, to a Chinese address', '/zh-TW/posts', { from: 'none', chosen: 'en' }],
  ['an anonymous reader', '/posts', { from: 'none' }],
  ['a script', '/posts', { from: 'cross-site', chosen: 'zh-TW', mode: 'cors' }],
  ['an old browser', '/posts', { chosen: 'zh-TW' }],
  ['a form', '/posts', { from: 'none', chosen: 'zh-TW', method: 'POST' }],
])('%s is led nowhere', async (_, path, opened) => {
  expect(await ledTo(path, opened)).toBeNull();
});
