import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, DESKTOP, overflow, PHONE, screenshot, signIn, visitor } from './browser.ts';

/** Opens a new draft of bob with a title and a text. */
async function atDraft(page: Page, name: string, prefix = ''): Promise<void> {
  await page.goto(`${prefix}/write`);
  await page.locator('main form[method=post] button').first().click();
  await page.waitForURL(/\/write\/[\w-]+/);
  await page.locator('#title').fill(name);
  await page.locator('#markdown').fill('The sea *comes and goes*.\n');
}

/** Waits for the first autosave, which shows that the page's script has run. */
const saved = (page: Page) =>
  page
    .getByRole('status')
    .first()
    .filter({ hasText: /Saved|已儲存/ })
    .waitFor({ state: 'attached' });
const seenBy = (page: Page) => page.locator('select[name=visibility]');

describe('the visibility of a post', () => {
  test('is chosen in the editor, hides the post from anonymous readers, and lets members read it', async () => {
    const page = await visitor();
    await signIn(page, 'bob');
    const name = `Lagoon ${Date.now()}`;
    await atDraft(page, name);
    await saved(page);
    await seenBy(page).selectOption('members');
    await page.getByText('Anyone with an account sees it').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForURL(/\/posts\/lagoon-\d+/);
    const path = new URL(page.url()).pathname;
    await page.getByText('Members only').first().waitFor();

    const stranger = await visitor();
    const refused = await stranger.goto(path);
    expect(refused?.status()).toBe(404);
    expect(await stranger.content()).not.toContain(name);
    await stranger.goto(`/people/bob`);
    expect(await stranger.content()).not.toContain(name);

    const carol = await visitor();
    await signIn(carol, 'carol');
    await carol.goto(path);
    await carol.getByRole('heading', { level: 1, name }).waitFor();
    await carol.goto('/people/bob');
    await carol.getByRole('link', { name }).waitFor();
  });

  test('works without JavaScript, and is explained in Chinese', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'bob');
    await atDraft(page, `環礁 ${Date.now()}`, '/zh-TW');
    await seenBy(page).selectOption('private');
    await page.getByRole('button', { name: '發布' }).first().click();
    await page.waitForURL(/\/posts\//);
    await page.getByText('僅限自己').first().waitFor();
    const stranger = await visitor();
    expect((await stranger.goto(page.url()))?.status()).toBe(404);
  });

  test.each([
    ['phone', PHONE, 'light', ''],
    ['desktop', DESKTOP, 'dark', '/zh-TW'],
  ] as const)('the field is usable on a %s', async (device, viewport, colorScheme, prefix) => {
    const page = await visitor({ viewport, colorScheme });
    await signIn(page, 'bob');
    await atDraft(page, 'Tide pools', prefix);
    await saved(page);
    await seenBy(page).selectOption('connections');
    await seenBy(page).scrollIntoViewIfNeeded();
    expect(await overflow(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, `visibility-${device}-${colorScheme}`);
  });
});
