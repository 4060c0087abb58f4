import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, overflow, PHONE, screenshot, signIn, takeTroubles, visitor } from './browser.ts';

const POST = '/posts/the-curve-and-the-calendar';

const field = (page: Page) => page.locator('dialog[open] [role=combobox]');
const options = (page: Page) => page.locator('dialog[open] [role=option]');
const active = (page: Page) => page.locator('dialog[open] [role=option][aria-selected=true]');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await options(page).first().waitFor();
}

describe('the palette, with the keyboard', () => {
  test('opens anywhere, suggests while one types, and opens the chosen suggestion at Enter', async () => {
    const page = await visitor();
    await page.goto('/tags');
    await openPalette(page);
    await field(page).pressSequentially('curv');
    await page.locator(`dialog[open] a[href="${POST}"]`).waitFor();
    expect(await active(page).getAttribute('href')).toBe(POST);
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await active(page).getAttribute('id'),
    );
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'palette');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${POST}`);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('arrows, Home and End choose, Escape closes and restores the focus', async () => {
    const page = await visitor();
    await page.goto('/posts');
    const link = page.locator('header nav a[href="/tags"]').first();
    await link.focus();
    await openPalette(page);
    const first = await active(page).textContent();
    await page.keyboard.press('ArrowDown');
    expect(await active(page).textContent()).not.toBe(first);
    await page.keyboard.press('End');
    expect(await active(page).textContent()).toBe(await options(page).last().textContent());
    await page.keyboard.press('ArrowDown');
    expect(await active(page).textContent()).toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    expect(await active(page).textContent()).toBe(first);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('Ctrl and Enter search for everything, and the search is remembered until it is removed', async () => {
    const page = await visitor();
    await page.goto('/');
    await openPalette(page);
    await field(page).pressSequentially('memory');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/search?q=memory');
    await page.goto('/');
    await openPalette(page);
    expect(await active(page).textContent()).toBe('memory');
    await page.keyboard.press('Delete');
    await page.locator('dialog[open] a[href="/search?q=memory"]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('atoll-searches'))).toBe('[]');
  });

  test('Enter of an input method ends the composition and opens nothing', async () => {
    const page = await visitor();
    await page.goto('/zh-TW/posts');
    await openPalette(page);
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'ㄧˊ', selectionStart: 2, selectionEnd: 2 });
    const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await keys.send('Input.insertText', { text: '遺忘' });
    await page.locator(`dialog[open] a[href="/zh-TW${POST}"]`).waitFor();
    expect(new URL(page.url()).pathname).toBe('/zh-TW/posts');
    expect(await field(page).inputValue()).toBe('遺忘');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/zh-TW${POST}`);
  });

  test('changes the theme and the language', async () => {
    const page = await visitor();
    await page.goto('/posts');
    await openPalette(page);
    await field(page).pressSequentially('>dark');
    await page.keyboard.press('Enter');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await openPalette(page);
    await field(page).pressSequentially('>chinese');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh-TW/posts');
  });

  test('g and a letter navigate, ? lists the keys, and nothing happens in a text field', async () => {
    const page = await visitor();
    await page.goto('/');
    await page.keyboard.press('?');
    await page.locator('dialog[open] kbd').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL('**/tags');
    await page.goto('/search');
    await page.keyboard.press('/');
    await page.keyboard.type('g p?');
    expect(await page.locator('main input[name=q]').inputValue()).toBe('g p?');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('the palette, elsewhere', () => {
  test('navigates with the router for signed-in people, and offers what they may do', async () => {
    const page = await visitor();
    await signIn(page, 'bob');
    await page.goto('/posts');
    await page.waitForFunction('window.__reactRouterDataRouter?.state.initialized');
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await openPalette(page);
    await field(page).pressSequentially('>new post');
    expect(await active(page).textContent()).toContain('New post');
    await field(page).fill('>settings');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/settings');
    expect(loads).toBe(0);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('opens by the search button of a phone and works by touch', async () => {
    const page = await visitor({ viewport: PHONE, hasTouch: true, isMobile: true, colorScheme: 'dark' });
    await page.goto('/zh-TW');
    await page.locator('header a[data-palette]:visible').tap();
    await field(page).fill('學');
    await page.waitForResponse(/suggestions/);
    await page.locator('dialog[open] [role=option]').last().waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'palette-phone');
    await options(page).last().tap();
    await page.waitForURL(/\/zh-TW\/search\?q=/);
  });

  test('the search page suggests below its field, and Enter still searches', async () => {
    const page = await visitor();
    await page.goto('/search');
    await page.locator('main input[name=q]').pressSequentially('curv');
    await page.locator(`main [role=option][href="${POST}"]`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=curv**');
    await page.locator('main input[name=q]').fill('calend');
    await page.locator('main [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${POST}`);
  });

  test('without scripts its links lead to the search page', async () => {
    const page = await visitor({ javaScriptEnabled: false, viewport: PHONE });
    await page.goto('/');
    await page.locator('header a[data-palette]:visible').click();
    await page.waitForURL('**/search');
  });
});

describe('a search without hits', () => {
  test('offers queries with hits', async () => {
    const page = await visitor();
    await page.goto('/search?q=calender');
    await page.getByRole('link', { name: 'calendar', exact: true }).click();
    await page.waitForURL('**/search?q=calendar');
    await page.locator(`main a[href="${POST}"]`).first().waitFor();
  });
});
