import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  DESKTOP,
  looks,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

const POST = '/posts/ten-minutes-a-day';
const SERIES = '/series/learn-to-learn';

/** Removes all that the reader of a page saved. */
async function removeAll(page: Page): Promise<void> {
  await page.goto('/saved');
  const { request } = page.context();
  const headers = { Origin: new URL(page.url()).origin };
  const answer = await request.get('/api/v1/bookmarks?limit=100');
  for (const { kind, id } of (await answer.json()).data)
    expect((await request.delete(`/api/v1/bookmarks/${kind}/${id}`, { headers })).status()).toBe(200);
}

/** Presses a button and waits until the API has taken the change. */
async function press(page: Page, name: RegExp, within = 'main'): Promise<void> {
  const taken = page.waitForResponse((response) => response.url().includes('/api/v1/bookmarks/'));
  await page.locator(within).getByRole('button', { name }).first().click();
  expect((await taken).status()).toBe(200);
}

describe('what a member saves', () => {
  test('is on one page: a post, a series, a comment and a post of a list', async () => {
    const page = await visitor();
    await signIn(page, 'carol');
    await removeAll(page);
    await page.reload();
    await page.getByText('Nothing saved yet').waitFor();

    await page.goto(POST);
    await press(page, /^Save “Ten minutes/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Saved');
    await press(page, /^Save “Comment by/, '#discussion');
    await page.goto(SERIES);
    await press(page, /^Save “Learn to learn/);
    await page.goto('/tags/memory');
    await press(page, /^Save “The curve/);

    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForURL('**/saved');
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    await expect.poll(() => page.locator('main li').count()).toBe(4);
    await page.getByRole('link', { name: 'Series', exact: true }).last().click();
    await page.waitForURL(/kind=series/);
    await expect
      .poll(() => page.locator('main li').allTextContents())
      .toEqual([expect.stringContaining('Learn to learn')]);
    await page.goto(POST);
    await page.getByRole('button', { name: /^Saved: remove “Ten minutes/ }).waitFor();
    expect(takeTroubles(page)).toEqual([]);
  });

  test('is removed, and saved again before the page is left', async () => {
    const page = await visitor();
    await signIn(page, 'carol');
    await removeAll(page);
    await page.goto(SERIES);
    await press(page, /^Save “Learn to learn/);
    await page.goto('/saved');
    await press(page, /^Remove “Learn to learn/);
    await page.getByText('Removed.').waitFor();
    await press(page, /^Undo: save “Learn to learn/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Remove');
    await page.reload();
    await press(page, /^Remove “Learn to learn/);
    await page.reload();
    await page.getByText('Nothing saved yet').waitFor();
    expect(takeTroubles(page)).toEqual([]);
  });

  test('is saved, removed and saved again without a script', async () => {
    const page = await visitor({ javaScriptEnabled: false, viewport: PHONE });
    await signIn(page, 'carol');
    await removeAll(page);
    await page.goto(`/zh-TW${POST}`);
    await page.locator('#after').getByRole('button', { name: /^收藏/ }).click();
    await page.waitForURL(/\/zh-TW\/posts\/ten-minutes-a-day#after$/);
    await page.getByRole('button', { name: /^已收藏/ }).waitFor();
    await page.goto('/saved');
    await page.getByRole('button', { name: /^Remove “/ }).click();
    await page.getByText('Nothing saved yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Saved again.').waitFor();
    expect(await page.locator('main li').count()).toBe(1);
  });

  test('begins for an anonymous reader with the login, which leads back', async () => {
    const page = await visitor();
    await page.goto(POST);
    await page.getByRole('link', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/login\?next=/);
    await page.goto('/saved');
    await page.waitForURL(/\/login\?next=%2Fsaved/);
  });

  test.each(
    looks<[string, typeof DESKTOP, 'light' | 'dark', string]>(
      ['desktop', DESKTOP, 'light', ''],
      ['phone', PHONE, 'dark', '/zh-TW'],
      ['phone-light', PHONE, 'light', ''],
      ['desktop-dark', DESKTOP, 'dark', '/zh-TW'],
    ),
  )('has no accessibility or layout errors on a %s', async (name, viewport, colorScheme, prefix) => {
    const page = await visitor({ viewport, colorScheme });
    await signIn(page, 'carol');
    await page.goto(SERIES);
    if (await page.getByRole('button', { name: /^Save “Learn/ }).count()) await press(page, /^Save “Learn/);
    await page.goto(`${prefix}/saved`);
    await press(page, prefix ? /^移除「/ : /^Remove “/);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await screenshot(page, `saved-${name}`);
    await press(page, prefix ? /^復原/ : /^Undo/);
    for (const path of [SERIES, POST, '/tags/memory']) {
      await page.goto(prefix + path);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    }
  });
});
