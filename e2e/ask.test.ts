import { describe, expect, test } from 'vitest';
import { axeFindings, DESKTOP, looks, overflow, PHONE, screenshot, signedIn } from './browser.ts';

describe.each([true, false])('a question to the site (scripts: %s)', (javaScriptEnabled) => {
  test('is answered with its source, followed up, judged, found again and deleted', async () => {
    const page = await signedIn('carol', { javaScriptEnabled, viewport: PHONE });
    await page.goto('/ask');
    await page
      .getByLabel('Your question', { exact: true })
      .fill('How many minutes a day are enough to read?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.waitForURL(/\/ask\/[\w-]{36}$/);
    await page.getByRole('heading', { name: 'How many minutes a day are enough to read?' }).waitFor();
    await page.getByText('no language model wrote this').waitFor();
    const cited = page.getByRole('link', { name: /^Source \d/ }).first();
    expect(await cited.getAttribute('href')).toMatch(/^\/(posts|questions|series|practice)\/.*:~:text=/);

    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await page.getByText('Thanks, noted.').waitFor();
    await page.getByLabel('Ask a follow-up question').fill('Who won the football championship in Brazil?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Nothing here answers this yet').waitFor();
    await page.getByRole('link', { name: 'Ask the community' }).click();
    await page.waitForURL(/\/questions\/ask\?title=Who/);

    await page.goto('/ask');
    await page.getByRole('link', { name: /^How many minutes a day/ }).click();
    await page.getByRole('button', { name: 'Delete this question' }).click();
    await page.getByText('The question was deleted.').waitFor();
    await page.getByRole('button', { name: 'Delete all questions' }).click();
    await page.getByText('Your questions show up here').waitFor();
  });
});

test('a post is asked by its link', async () => {
  const page = await signedIn('carol', { viewport: DESKTOP });
  await page.goto('/posts/ten-minutes-a-day');
  await page.getByRole('link', { name: 'Ask this post' }).click();
  await page.getByText(/^Only “.*” will be asked\.$/).waitFor();
});

test.each(
  looks<[string, typeof DESKTOP, 'light' | 'dark', string]>(
    ['desktop', DESKTOP, 'light', ''],
    ['phone', PHONE, 'dark', '/zh-TW'],
    ['phone-light', PHONE, 'light', ''],
    ['desktop-dark', DESKTOP, 'dark', '/zh-TW'],
  ),
)('answers have no accessibility or layout errors on a %s', async (name, viewport, colorScheme, prefix) => {
  const page = await signedIn('bob', { viewport, colorScheme });
  await page.goto(`${prefix}/ask`);
  await page.locator('[name=question]').fill('How many minutes a day are enough to read?');
  await page.locator('form:has([name=question]) button[type=submit]').click();
  await page.waitForURL(/\/ask\/[\w-]{36}$/);
  for (const [part, path] of [
    ['answer', page.url()],
    ['form', `${prefix}/ask`],
  ] as const) {
    await page.goto(path);
    expect([part, await axeFindings(page)]).toEqual([part, []]);
    expect([part, await overflow(page)]).toEqual([part, []]);
    await screenshot(page, `ask-${part}-${name}`);
  }
});
