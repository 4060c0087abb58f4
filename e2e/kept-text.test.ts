import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Name } from '#web/examples.ts';
import { overflow, PHONE, screenshot, signIn, takeTroubles, visitor } from './browser.ts';

const POST = '/posts/ten-minutes-a-day';

async function at(path: string, name: Name, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  await signIn(page, name);
  await page.goto(path);
  return page;
}

const boxOf = (page: Page) => page.locator('#discussion').getByLabel('Your comment');

/** Waits until a field has a text, which scripts put back after the page has loaded. */
async function reads(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLTextAreaElement>('#discussion textarea[id=markdown-new]')?.value === wanted,
    text,
  );
}

/** Logs in as somebody else, or nobody, in another tab of the same browser. */
async function becomes(page: Page, name: Name | null): Promise<void> {
  await page.context().clearCookies();
  if (name) await signIn(page, name);
}

const send = (page: Page) =>
  page.locator('#discussion').getByRole('button', { name: 'Send' }).first().click();

test('half a comment survives another order, a reload, another page and an answer, until it is sent', async () => {
  const [half, answer] = [`Half a thought ${Date.now()}`, `An answer ${Date.now()}`];
  const page = await at(POST, 'carol');
  await boxOf(page).fill(half);
  await page.getByRole('link', { name: 'Newest' }).click();
  await page.waitForURL(/sort=new/);
  await reads(page, half);
  await page.reload();
  await reads(page, half);
  await page.goto('/tags');
  await page.goBack();
  await reads(page, half);

  const comment = page.locator('.comment').first();
  await comment.locator('.comment-action[href*="reply="]').first().click();
  await comment.locator('textarea').fill(answer);
  await comment.getByRole('button', { name: 'Send' }).click();
  await page.locator('.comment-text', { hasText: answer }).waitFor();
  await reads(page, half);

  await send(page);
  await page.locator('.comment-text', { hasText: half }).waitFor();
  await reads(page, '');
  await page.goto(POST);
  await page.locator('.comment-text', { hasText: half }).waitFor();
  await reads(page, '');
  expect(takeTroubles(page)).toEqual([]);
});

test('nobody else in the same browser sees or sends it', async () => {
  const half = `Of Carol alone ${Date.now()}`;
  const page = await at(POST, 'carol');
  await boxOf(page).fill(half);
  await becomes(page, 'bob');
  await send(page);
  await page.getByRole('alert').filter({ hasText: 'Someone else is logged in' }).waitFor();
  expect(await boxOf(page).inputValue()).toBe(half);
  await page.goto(POST);
  await page.locator('#discussion textarea').first().focus();
  await reads(page, '');
  expect(await page.locator('.comment-text', { hasText: half }).count()).toBe(0);
  await becomes(page, 'carol');
  await page.goto(POST);
  await reads(page, half);
  takeTroubles(page);
});

test('a session that ended keeps the text and offers to log in', async () => {
  const half = `Out of time ${Date.now()}`;
  const page = await at(POST, 'carol');
  await boxOf(page).fill(half);
  await becomes(page, null);
  await send(page);
  const login = page.getByRole('alert').getByRole('link', { name: /^Log in/ });
  await login.waitFor();
  expect(await login.getAttribute('href')).toContain(encodeURIComponent(POST));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send');
  expect(await boxOf(page).inputValue()).toBe(half);
  await becomes(page, 'carol');
  await send(page);
  await page.locator('.comment-text', { hasText: half }).waitFor();
  takeTroubles(page);
});

describe('without script', () => {
  const plain = { javaScriptEnabled: false, viewport: PHONE } as const;
  const given = (page: Page) => page.getByLabel('Your text').inputValue();

  test('a refused comment comes back, and is sent by its author only', async () => {
    const half = `Without a script ${Date.now()}\n\nSecond paragraph`;
    const page = await at(POST, 'carol', plain);
    await boxOf(page).fill(half);
    await becomes(page, null);
    await send(page);
    await page.getByRole('heading', { name: 'Not sent' }).waitFor();
    expect(await given(page)).toBe(half);
    await screenshot(page, 'returned-form');
    await becomes(page, 'bob');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('Someone else is logged in').waitFor();
    expect(await given(page)).toBe(half);
    await becomes(page, 'carol');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.locator('.comment-text', { hasText: 'Second paragraph' }).first().waitFor();
    takeTroubles(page);
  });

  test('a form comes back in the language of its page, in the frame of who is logged in', async () => {
    const page = await at(`/zh-TW${POST}`, 'carol', plain);
    await page.locator('#markdown-new').fill('寫到一半的想法');
    await becomes(page, 'bob');
    await page.locator('form:has(#markdown-new) button[name=send]').click();
    await page.getByRole('heading', { name: '這份內容沒有送出' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
    expect(await page.getByLabel('你寫的內容').inputValue()).toBe('寫到一半的想法');
    await page.getByRole('button', { name: '登出' }).waitFor();
    expect(await overflow(page)).toEqual([]);
    takeTroubles(page);
  });

  test('an answer to a comment that is gone by now comes back', async () => {
    const first = `Soon gone ${Date.now()}`;
    const author = await at(POST, 'bob');
    await boxOf(author).fill(first);
    await send(author);
    await author.locator('.comment-text', { hasText: first }).waitFor();
    const id = new URL(author.url()).searchParams.get('wrote');
    const page = await at(`${POST}?reply=${id}`, 'carol', plain);
    await page.locator(`#c-${id} textarea`).fill('Too late');
    const mine = author.locator(`#c-${id}`);
    await mine.getByRole('link', { name: 'Delete' }).click();
    await mine.getByRole('button', { name: 'Delete' }).click();
    await author.getByText('Comment deleted.').waitFor();
    await page.locator(`#c-${id}`).getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Not sent' }).waitFor();
    expect(await given(page)).toBe('Too late');
    takeTroubles(page);
  });
});
