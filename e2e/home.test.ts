import { describe, expect, test } from 'vitest';
import { takeTroubles, visitor } from './browser.ts';

describe('the landing page', () => {
  test('welcomes a visitor in English', async () => {
    const page = await visitor();
    const response = await page.goto('/');
    expect(response?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').count()).toBe(1);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('and in Traditional Chinese', async () => {
    const page = await visitor();
    await page.goto('/zh-TW');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
    expect(await page.locator('h1').textContent()).toMatch(/\p{Script=Han}/u);
  });
});
