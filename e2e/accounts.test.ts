import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, credentials, screenshot, signIn, takeTroubles, visitor } from './browser.ts';

const PASSWORD = 'seven slow herons at dusk';

async function register(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.goto('/register');
  await page.locator('input[name=email]').fill(`${name}@example.com`);
  await page.locator('input[name=name]').fill(name);
  const displayName = page.locator('input[name=displayName]');
  if (await displayName.count()) await displayName.fill('Dora');
  await page.locator('input[name=password]').fill(password);
  await page.locator('form[action$="/register"] button[type=submit]').click();
  await page.locator(`text=${name}@example.com`).waitFor();
}

/** Opens the newest email to an address in the development inbox and returns the link in it. */
async function linkInEmail(page: Page, to: string, path: string): Promise<string> {
  await page.goto('/dev/mail');
  await page.locator('li', { hasText: to }).first().locator('a').click();
  const href = await page.locator(`pre a[href*="${path}"]`).first().getAttribute('href');
  if (!href) throw new Error(`The email to ${to} has no link to ${path}`);
  return href;
}

describe('a newcomer', () => {
  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('joins, verifies the address, signs out and in again, %s', async (_, javaScriptEnabled) => {
    const name = javaScriptEnabled ? 'nora' : 'dan';
    const page = await visitor({ javaScriptEnabled });
    await register(page, name);
    const link = await linkInEmail(page, `${name}@example.com`, '/verify');
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await page.goto(link);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    expect(await page.content()).not.toContain(`${name}@example.com`);
    const password = page.locator('input[name=password][autocomplete=current-password]');
    await password.fill('not the right one at all');
    await password.press('Enter');
    await page.locator('[role=alert]').waitFor();
    if (javaScriptEnabled) {
      expect(await axeFindings(page)).toEqual([]);
      expect(takeTroubles(page).filter((trouble) => !trouble.includes('401'))).toEqual([]);
    }
    expect(await password.inputValue()).toBe('');
    expect(await page.locator('main a[href="/forgot-password"]').count()).toBe(1);
    await screenshot(page, `verify-${name}`);
    await password.fill(PASSWORD);
    await password.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator('form[action="/logout"] button:visible').first().click();
    await page.locator('header a[href="/login"]').first().waitFor({ state: 'attached' });
    await signInAs(page, name);
    await page.locator('form[action="/logout"]').first().waitFor({ state: 'attached' });
    if (javaScriptEnabled) expect(takeTroubles(page)).toEqual([]);
  });

  test('whose password a stranger replaced can sign in with a new one, and the stranger cannot', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await register(page, 'fern', 'a stranger chose this one');
    const link = await linkInEmail(page, 'fern@example.com', '/verify');
    await page.goto(link);
    await page.locator('main a[href="/forgot-password"]').click();
    await page.locator('input[name=email]').fill('fern@example.com');
    await page.locator('input[name=email]').press('Enter');
    await page.locator('text=fern@example.com').waitFor();
    await page.goto(await linkInEmail(page, 'fern@example.com', '/reset-password'));
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL((url) => url.pathname === '/login');
    await signInAs(page, 'fern');

    const stranger = await visitor({ javaScriptEnabled: false });
    await stranger.goto(link);
    await stranger.locator('form[action="/register"], main a[href="/login"]').first().waitFor();
    expect(await stranger.locator('input[name=password]').count()).toBe(0);
    expect(await stranger.locator('form[action="/logout"]').count()).toBe(0);
  });

  async function signInAs(page: Page, name: string): Promise<void> {
    await page.goto('/login');
    await page.locator('input[name=email]').fill(`${name}@example.com`);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/login'));
  }

  test('sees the error beside the field, and the form keeps its values', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto('/register');
    await page.locator('input[name=email]').fill('eve@example.com');
    await page.locator('input[name=name]').fill('eve');
    const displayName = page.locator('input[name=displayName]');
    if (await displayName.count()) await displayName.fill('Eve');
    await page.locator('input[name=password]').fill('short');
    await page.locator('input[name=password]').press('Enter');
    await page.locator('input[name=password][aria-invalid=true]').waitFor();
    expect(await page.locator('input[name=email]').inputValue()).toBe('eve@example.com');
    expect(await page.locator('input[name=password]').inputValue()).toBe('');
    await screenshot(page, 'register-problem');
  });
});

describe('a sign-up that goes wrong', () => {
  test('says so beside the field, once, and keeps the password, with JavaScript', async () => {
    const page = await visitor();
    await page.goto('/register');
    await page.locator('input[name=email]').fill('gail@example.com');
    await page.locator('input[name=name]').fill('alice');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('form[action="/register"] button[type=submit]').click();
    await page.locator('input[name=name][aria-invalid=true]').waitFor();
    expect(await page.getByText('This name is taken').count()).toBe(1);
    expect(await page.locator('input[name=password]').inputValue()).toBe(PASSWORD);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
    expect(await axeFindings(page)).toEqual([]);
    takeTroubles(page);
    await page.locator('input[name=name]').fill('gail');
    await page.locator('form[action="/register"] button[type=submit]').click();
    await page.locator('text=gail@example.com').waitFor();
  });

  test.each([true, false])(
    'says so in the language of the page; JavaScript: %s',
    async (javaScriptEnabled) => {
      const page = await visitor({ javaScriptEnabled, locale: 'en-US' });
      await page.goto('/zh-TW/register');
      await page.locator('input[name=email]').fill('no address');
      await page.locator('form[action="/zh-TW/register"] button[type=submit]').click();
      for (const name of ['email', 'name', 'password'])
        expect(await page.locator(`[id="${name}-error"]`).textContent()).toMatch(/\p{Script=Han}/u);
      takeTroubles(page);
    },
  );
});

describe('a member', () => {
  test('is refused with a wrong password and with nothing else', async () => {
    const page = await visitor();
    await page.goto('/login');
    await page.locator('input[name=email]').fill(credentials('carol').email);
    await page.locator('input[name=password]').fill('not the right one at all');
    await page.locator('input[name=password]').press('Enter');
    await page.locator('[role=alert]').waitFor();
    const known = await page.locator('[role=alert]').textContent();
    const second = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('input[name=email]').fill('nobody@example.com');
    await page.locator('input[name=password]').fill('not the right one at all');
    await page.locator('input[name=password]').press('Enter');
    await second;
    expect(await page.locator('[role=alert]').textContent()).toBe(known);
  });

  test('never gets a cached page, and their pages are not cached', async () => {
    const page = await visitor();
    await signIn(page, 'carol');
    const response = await page.goto('/posts');
    expect(response?.headers()['cache-control']).toContain('no-store');
    const stranger = await visitor();
    await stranger.goto('/posts');
    expect(await stranger.locator('form[action="/logout"]').count()).toBe(0);
  });

  test.each(['/settings', '/write'])('is redirected to the page they requested: %s', async (wanted) => {
    const page = await visitor();
    await page.goto(wanted);
    await page.locator('input[name=email]').fill(credentials('carol').email);
    await page.locator('input[name=password]').fill(credentials('carol').password);
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL((url) => url.pathname === wanted);
  });
});

/** The language button of members. */
const SWITCH = 'form[data-language] button:visible';

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the language of a member, %s', (_, javaScriptEnabled) => {
  async function logIn(page: Page, path: string): Promise<void> {
    const { email, password } = credentials('carol');
    await page.goto(path);
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/login'));
  }
  const pathOf = (page: Page) => new URL(page.url()).pathname;

  test('is kept by the button on every page, and leads there from then on', async () => {
    const page = await visitor({ javaScriptEnabled });
    await logIn(page, '/zh-TW/login?next=/series');
    expect(pathOf(page)).toBe('/series');
    await page.goto('/posts?sort=new');
    await page.locator(SWITCH).click();
    await page.waitForURL('**/zh-TW/posts?sort=new');
    await page.goto('/tags');
    expect(pathOf(page)).toBe('/zh-TW/tags');

    const again = await visitor({ javaScriptEnabled });
    await logIn(again, '/login?next=/series');
    expect(pathOf(again)).toBe('/zh-TW/series');
    await again.locator(SWITCH).click();
    await again.waitForURL('**/series');
    await again.goto('/tags');
    expect(pathOf(again)).toBe('/tags');
  });
});

describe('a session that ended', () => {
  test('is said once on a page for everybody, and where it led to the login', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'bob');
    const cookies = await page.context().cookies();
    const broken = cookies.map((cookie) => ({ ...cookie, value: 'ended' }));
    await page.context().addCookies(broken);
    await page.goto('/');
    await page.getByText('your session has ended').waitFor();
    await page.goto('/');
    expect(await page.getByText('your session has ended').count()).toBe(0);
    await page.context().addCookies(broken);
    await page.goto('/admin');
    await page.waitForURL('**/login?next=%2Fadmin&ended=yes');
    await page.getByText('your session has ended').waitFor();
  });
});

test.each(['/register', '/login', '/zh-TW/register', '/zh-TW/login'])(
  'a password manager keeps what one logs in with, on %s',
  async (path) => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto(path);
    const fields = page.locator('main form').first().locator('input[autocomplete]');
    const kinds = await fields.evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name'), input.getAttribute('autocomplete')]),
    );
    expect(kinds).toContainEqual(['email', 'username']);
    expect(kinds.filter(([, kind]) => kind === 'username')).toHaveLength(1);
    expect(kinds).toContainEqual([
      'password',
      path.endsWith('/register') ? 'new-password' : 'current-password',
    ]);
  },
);
