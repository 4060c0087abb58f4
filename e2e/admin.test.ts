import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  credentials,
  DESKTOP,
  origin,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

/** Checks that a page has no axe findings, no overflow and no errors in the console. */
async function isWell(page: Page): Promise<void> {
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], []]);
  expect(takeTroubles(page).filter((trouble) => !/40[49]|422/.test(trouble))).toEqual([]);
}

const submit = (page: Page, intent: string) =>
  page.locator(`form:has(input[name=intent][value=${intent}]) button:not([type=button])`).last().click();

async function confirm(page: Page, intent: string): Promise<void> {
  await page.locator(`form:has(input[value=${intent}]) input[name=confirm]`).check();
  await submit(page, intent);
}

const said = (page: Page) => page.locator('main [role=status]').first().waitFor();

describe.each([
  ['with JavaScript, at a desk', true, DESKTOP],
  ['without JavaScript, on a phone', false, PHONE],
])('an admin %s', (_, javaScriptEnabled, viewport) => {
  const mark = javaScriptEnabled ? 'a' : 'b';

  test('merges two tags, and the old address redirects', async () => {
    const page = await visitor({ javaScriptEnabled, viewport });
    await signIn(page, 'alice');
    await givenTag(page, `Old ${mark}`);
    await givenTag(page, `New ${mark}`);

    await page.goto(`/admin/tags?q=old-${mark}`);
    await page.locator(`main a[href="/admin/tags/old-${mark}"]`).click();
    await page.locator('input[name=into]').fill(`new-${mark}`);
    await confirm(page, 'merge');
    await page.waitForURL(`**/admin/tags/new-${mark}?done=merged`);
    await said(page);
    expect(await page.locator('main li').textContent()).toContain(`Old ${mark}`);
    if (javaScriptEnabled) await isWell(page);

    await page.locator('input[name=synonymName]').fill('Programming');
    await submit(page, 'add');
    await page.locator('#synonymName-error').waitFor();
    await page.goto(`/zh-TW/tags/old-${mark}`);
    expect(new URL(page.url()).pathname).toBe(`/zh-TW/tags/new-${mark}`);
  });

  test('adds a redirect, and circular ones are refused', async () => {
    const page = await visitor({ javaScriptEnabled, viewport });
    await signIn(page, 'alice');
    const add = async (from: string, to: string) => {
      await page.goto('/admin/redirects');
      await page.locator('input[name=from]').fill(from);
      await page.locator('input[name=to]').fill(to);
      await submit(page, 'add');
    };
    await add(`/2019/Three-${mark}.html`, '/posts/three-passes');
    await said(page);
    await add('/loop', '/LOOP/');
    await page.locator('#to-error').waitFor();
    expect(await page.locator('input[name=from]').inputValue()).toBe('/loop');
    if (javaScriptEnabled) await isWell(page);
    await screenshot(page, `admin-redirects-${mark}`);
    const reader = await visitor();
    await reader.goto(`/2019/three-${mark}.HTML/?utm_source=x`);
    expect(new URL(reader.url()).pathname).toBe('/posts/three-passes');
  });

  test('suspends a person, who is signed out at once, and ends the suspension', async () => {
    const carol = await visitor();
    await signIn(carol, 'carol');
    const page = await visitor({ javaScriptEnabled, viewport });
    await signIn(page, 'alice');
    await page.goto('/admin/people?q=carol@');
    await page.locator('main a[href="/admin/people/carol"]').click();
    await page.locator('textarea[name=reason]').fill('A test of the lock.');
    await submit(page, 'suspend');
    await said(page);
    expect(await page.locator('main dl').textContent()).toContain('A test of the lock.');

    await carol.goto('/settings');
    expect(new URL(carol.url()).pathname).toBe('/login');
    const { email, password } = credentials('carol');
    await carol.locator('input[name=email]').fill(email);
    await carol.locator('input[name=password]').fill(password);
    await carol.locator('input[name=password]').press('Enter');
    await carol.locator('[role=alert]').waitFor();
    expect(await carol.locator('[role=alert]').textContent()).toContain('suspended');

    await page.locator('button[value=unsuspend]').click();
    await page.waitForURL('**/admin/people/carol?done=unsuspended');
    await signIn(carol, 'carol');
  });

  test('unpublishes and deletes a post', async () => {
    const page = await visitor({ javaScriptEnabled, viewport });
    await signIn(page, 'alice');
    const id = await givenPost(page, `Advert ${mark}`);
    await page.goto(`/admin/posts?title=advert+${mark}`);
    await page.locator(`main a[href="/admin/posts/${id}"]`).click();
    await page.locator('button[value=takeBack]').click();
    await page.waitForURL(`**/admin/posts/${id}?done=takenBack`);
    if (javaScriptEnabled) await isWell(page);
    await confirm(page, 'delete');
    await page.waitForURL('**/admin/posts?done=deleted');
    expect((await page.request.get(`/admin/posts/${id}`)).status()).toBe(404);
  });
});

test('for others the pages are not found, and nothing links to them', async () => {
  const page = await visitor();
  const statuses = async () => {
    const paths = [
      '/admin',
      '/admin/posts',
      '/admin/tags/programming',
      '/admin/people',
      '/zh-TW/admin/redirects',
    ];
    return Promise.all(paths.map(async (path) => (await page.request.get(path)).status()));
  };
  await page.goto('/zh-TW/admin/people?q=bo');
  expect(new URL(page.url()).pathname).toBe('/zh-TW/login');
  expect(new URL(page.url()).searchParams.get('next')).toBe('/admin/people?q=bo');
  await signIn(page, 'bob');
  expect(new Set(await statuses())).toEqual(new Set([404]));
  await page.goto('/');
  expect(await page.locator('a[href="/admin"]').count()).toBe(0);
  // The page goes first: its bell would connect anew without a session.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await signIn(page, 'alice');
  await page.goto('/');
  await page.locator('nav a[href="/admin"]').click();
  await page.locator('main h1').waitFor();
  await isWell(page);
});

test('a moderator sees the pages for moderators', async () => {
  const admin = await visitor();
  await signIn(admin, 'alice');
  const become = async (role: string) => {
    await admin.goto('/admin/people/bob');
    await admin.locator('select[name=role]').selectOption(role);
    await submit(admin, 'role');
    await said(admin);
  };
  const page = await visitor();
  await signIn(page, 'bob');
  await become('moderator');
  const statuses = async () => {
    const paths = [
      '/admin',
      '/admin/posts',
      '/admin/tags',
      '/admin/uploads',
      '/admin/people',
      '/admin/redirects',
    ];
    return Promise.all(paths.map(async (path) => (await page.request.get(path)).status()));
  };
  expect(await statuses()).toEqual([200, 200, 200, 200, 404, 404]);
  await page.goto('/admin');
  expect(await page.locator('main a[href="/admin/people"]').count()).toBe(0);
  await become('author');
  expect(new Set(await statuses())).toEqual(new Set([404]));
});

const AS_JSON = { headers: { Origin: origin, 'Content-Type': 'application/json' } };

async function givenTag(page: Page, name: string): Promise<void> {
  const answer = await page.request.post('/api/v1/tags', { ...AS_JSON, data: { name } });
  expect([201, 409]).toContain(answer.status());
}

async function givenPost(page: Page, title: string): Promise<string> {
  const data = { locale: 'en', title, markdown: 'Buy now.' };
  const made = await page.request.post('/api/v1/posts', { ...AS_JSON, data });
  const { id } = ((await made.json()) as { data: { id: string } }).data;
  await page.request.post(`/api/v1/me/posts/${id}/publication`, { ...AS_JSON, data: {} });
  return id;
}
