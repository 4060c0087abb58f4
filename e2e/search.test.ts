import { describe, expect, test } from 'vitest';
import { screenshot, takeTroubles, visitor } from './browser.ts';

describe('the search', () => {
  test('is one key away and finds words of a post', async () => {
    const page = await visitor();
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('syllables');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=syllables/);
    await page.locator('main a[href="/posts/the-curve-and-the-calendar"]').first().waitFor();
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    await screenshot(page, 'search');
    expect(takeTroubles(page)).toEqual([]);
  });

  test('finds Chinese words of two characters', async () => {
    const page = await visitor();
    await page.goto('/zh-TW/search?q=遺忘');
    await page.locator('main a[href="/zh-TW/posts/the-curve-and-the-calendar"]').first().waitFor();
  });

  test.each([
    ['a quotation mark', '"'],
    ['a bracket', '('],
    ['an operator', 'a AND'],
    ['a hyphen', '-'],
    ['a duck', '🦆'],
    ['every sign of the query language', '""*^:{}'],
    ['a zero byte', '\u0000'],
    ['3000 characters', 'x'.repeat(3000)],
  ])('takes %s for what it is', async (_, query) => {
    const page = await visitor();
    const response = await page.goto(`/search?q=${encodeURIComponent(query)}`);
    expect(response?.status()).toBeLessThan(500);
    expect(await page.locator('h1').count()).toBe(1);
  });
});
