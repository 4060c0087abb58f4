import { describe, expect, test } from 'vitest';
import { PHONE, screenshot, takeTroubles, visitor } from './browser.ts';

const paper = 'getComputedStyle(document.documentElement).backgroundColor';

describe('the landing page', () => {
  test('welcomes a visitor in English', async () => {
    const page = await visitor();
    const response = await page.goto('/');
    expect(response?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').count()).toBe(1);
    await screenshot(page, 'landing');
    expect(takeTroubles(page)).toEqual([]);
  });

  test('welcomes a visitor in Traditional Chinese, one link away', async () => {
    const page = await visitor();
    await page.goto('/');
    await page.locator('header a[hreflang="zh-TW"]:visible').click();
    await page.waitForURL('**/zh-TW');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
    expect(await page.locator('h1').textContent()).toMatch(/\p{Script=Han}/u);
  });

  test('sends no framework to anonymous readers', async () => {
    const page = await visitor();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(scripts).toHaveLength(1);
    expect(await page.locator('script[src]').count()).toBe(1);
  });
});

describe('the theme', () => {
  test('follows the device', async () => {
    const page = await visitor({ colorScheme: 'light' });
    await page.goto('/');
    const light = await page.evaluate(paper);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(paper)).not.toBe(light);
  });

  test('is chosen with a button, and the choice is there before the first paint of the next page', async () => {
    const page = await visitor({ colorScheme: 'light' });
    await page.goto('/');
    const light = await page.evaluate(paper);
    const toggle = page.locator('[data-theme-toggle]:visible');
    await toggle.click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await toggle.click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto('/posts', { waitUntil: 'commit' });
    await page.waitForSelector('h1');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(paper)).not.toBe(light);
    await screenshot(page, 'posts-dark');
  });
});

describe('on a phone', () => {
  test('the menu opens, links to pages, and closes with Escape', async () => {
    const page = await visitor({ viewport: PHONE, hasTouch: true, isMobile: true });
    await page.goto('/');
    const menu = page.locator('header details[data-menu]');
    await menu.locator('summary').click();
    await page.locator('header details nav a[href="/posts"]').waitFor();
    await screenshot(page, 'menu-phone');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await menu.locator('summary').click();
    await page.locator('header details nav a[href="/posts"]').click();
    await page.waitForURL('**/posts');
  });
});
