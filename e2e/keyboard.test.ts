import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, signIn, takeTroubles, visitor } from './browser.ts';

/** The focused element, and whether the focus is visible. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.tagName + ' ' + (element.getAttribute('href') ?? element.getAttribute('name') ?? element.textContent.trim().slice(0, 30)),
    seen: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    inside: box.width > 0 && box.height > 0,
  };
})()`;

type Focused = { name: string; seen: boolean; inside: boolean };

describe('with the keyboard alone', () => {
  test('the first stop skips to the content', async () => {
    const page = await visitor();
    await page.goto('/posts');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#./);
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  test.each(['/', '/posts', '/posts/the-curve-and-the-calendar', '/login', '/search?q=reef'])(
    'every focusable element of %s shows its focus, and none traps it',
    async (path) => {
      const page = await visitor();
      await page.goto(path);
      const stops: Focused[] = [];
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate('document.activeElement === document.body')) break;
        stops.push((await page.evaluate(FOCUSED)) as Focused);
      }
      expect(stops.length).toBeGreaterThan(4);
      expect(stops.filter((stop) => !stop.seen || !stop.inside).map((stop) => stop.name)).toEqual([]);
      const last = stops.at(-1)?.name;
      expect(stops.slice(-3).every((stop) => stop.name === last)).toBe(false);
    },
  );
});

/** Speaks or types what single keys would take for commands; then Ctrl K, which works in any case, and opens the list of keys. */
async function listKeys(page: Page): Promise<void> {
  const before = page.url();
  for (const key of ['/', '?', 'g', 't']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] [role=combobox]').fill('>keyboard shortcuts');
  const option = page.locator('dialog[open] [role=option]');
  expect(await option.count()).toBe(1);
  expect(await option.locator('kbd').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] h2').waitFor();
  expect(page.url()).toBe(before);
}

/** Opens a page as a member. Chromium drops keys before the first paint. */
async function openAsCarol(page: Page): Promise<void> {
  await signIn(page, 'carol');
  await page.goto('/posts');
  await page.waitForFunction('window.__reactRouterDataRouter?.state.initialized');
}

describe('keys without Ctrl', () => {
  test('are turned off by visitors in the list of keys, in this browser, and on again', async () => {
    const page = await visitor();
    await page.goto('/posts');
    await page.keyboard.press('?');
    const box = page.getByRole('checkbox', { name: 'Single-key shortcuts' });
    await box.uncheck();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await listKeys(page);
    await page.goto('/tags');
    await listKeys(page);
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForURL('**/posts');
    expect(takeTroubles(page)).toEqual([]);
  });

  test('are turned off by members in their preferences, wherever they log in', async () => {
    const page = await visitor();
    await openAsCarol(page);
    await page.keyboard.press('?');
    await page.getByRole('link', { name: 'Turn off single-key shortcuts' }).click();
    await page.waitForURL('**/settings/preferences**');
    await page.getByLabel('Single-key shortcuts').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('html[data-keys=off]').waitFor();
    await listKeys(page);
    await page.getByRole('link', { name: 'Turn on single-key shortcuts' }).waitFor();

    const elsewhere = await visitor();
    await openAsCarol(elsewhere);
    await listKeys(elsewhere);
    await elsewhere.getByRole('link', { name: 'Turn on single-key shortcuts' }).click();
    await elsewhere.getByLabel('Single-key shortcuts').check();
    await elsewhere.getByRole('button', { name: 'Save' }).click();
    await elsewhere.locator('html:not([data-keys])').waitFor();
    // A box takes no letters.
    await elsewhere.getByLabel('Single-key shortcuts').focus();
    await elsewhere.keyboard.press('g');
    await elsewhere.keyboard.press('p');
    await elsewhere.waitForURL('**/posts');
    expect(takeTroubles(page)).toEqual([]);
  });
});
