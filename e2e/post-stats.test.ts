import { expect, test } from 'vitest';
import { BYPASS_HEADER } from '#src/shared/page-cache.ts';
import { axeFindings, overflow, PHONE, screenshot, signIn, takeTroubles, visitor } from './browser.ts';

const POST = '/posts/mix-your-practice';
/** Programs are not counted, and a headless browser identifies itself as one. */
const READER = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

test('a post that somebody reads for ten seconds is counted, and becomes popular', async () => {
  const page = await visitor(READER);
  await page.goto(POST);
  const counted = await page.waitForResponse(
    (response) => response.url().endsWith(`${POST}/reads`) && response.request().method() === 'POST',
  );
  expect(counted.status()).toBe(202);
  await page.setExtraHTTPHeaders({ [BYPASS_HEADER]: '1' });
  await page.goto('/posts?sort=popular');
  expect(await page.locator(`main a[href="${POST}"]`).count()).toBeGreaterThan(0);
  expect(takeTroubles(page)).toEqual([]);
});

test('a reader answers that a post was helpful without leaving it', async () => {
  const page = await visitor({ viewport: PHONE });
  await page.goto(POST);
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByRole('status').filter({ hasText: 'Thanks!' }).waitFor();
  expect(await overflow(page)).toEqual([]);
});

test('a reader without JavaScript is asked and thanked too', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto(`/zh-TW${POST}`);
  await page.getByRole('button', { name: '沒有' }).click();
  await page.waitForURL(/helpful=thanks/);
  expect(await page.locator('form[data-read]').textContent()).toContain('謝謝');
});

test('the author sees the stats of a post', async () => {
  const page = await visitor();
  await signIn(page, 'bob');
  await page.goto(POST);
  await page.getByRole('link', { name: 'Stats' }).click();
  await page.waitForURL(/\/stats$/);
  expect(await page.locator('dl').textContent()).toMatch(/[1-9]\d*\s*Reads|Reads\s*[1-9]/);
  await page.getByText('Show as a table').click();
  expect(await page.locator('table tbody tr').count()).toBe(30);
  expect(await axeFindings(page)).toEqual([]);
  await screenshot(page, 'post-stats');
  expect(takeTroubles(page)).toEqual([]);
});
