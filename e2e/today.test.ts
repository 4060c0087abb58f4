import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  DESKTOP,
  looks,
  overflow,
  PHONE,
  screenshot,
  signedIn,
  takeTroubles,
} from './browser.ts';

async function startPractice(page: Page, action: string): Promise<void> {
  await page.goto('/practice/new');
  await page.getByLabel('What will you do?').fill(action);
  await page.getByRole('button', { name: 'Start practice' }).click();
  await page.waitForURL(/said=created/);
}

const unique = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`;

describe.each([true, false])('Today (scripts: %s)', (javaScriptEnabled) => {
  test('checks in by one tap, says so, and takes it back', async () => {
    const page = await signedIn('carol', { javaScriptEnabled, viewport: PHONE });
    const [one, two] = [unique('Stretch'), unique('Hum')];
    for (const name of [one, two]) await startPractice(page, name);
    await page.goto('/');
    const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    for (const name of [one, two]) {
      await page.getByRole('button', { name: `Check in: ${name}` }).click();
      await rowOf(name).getByRole('status').getByText('Checked in').waitFor();
    }
    await rowOf(two).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: `Check in: ${two}` }).waitFor();
    await page.getByText(/\d+ done today/).click();
    await rowOf(one).getByRole('link', { name: 'Add details' }).click();
    await page.waitForURL(/\/practice\/check-ins\/.+\/edit/);
    expect(takeTroubles(page)).toEqual([]);
  });

  test('has first steps that are found done, and can be put away', async () => {
    const page = await signedIn('carol', { javaScriptEnabled });
    await page.goto('/');
    const steps = page.getByRole('region', { name: 'First steps' });
    // The demo person is one for all tests of the site.
    if ((await steps.count()) > 0) {
      expect(await steps.textContent()).toMatch(/\d of 4 done/);
      await steps.getByRole('button', { name: 'Hide' }).click();
      await steps.waitFor({ state: 'detached' });
    }
    await page.goto('/');
    expect(await steps.count()).toBe(0);
    expect(takeTroubles(page)).toEqual([]);
  });
});

test.each([true, false])('a week is looked back on in writing (scripts: %s)', async (javaScriptEnabled) => {
  const page = await signedIn('carol', { javaScriptEnabled });
  await page.goto('/practice/review');
  const text = unique('Mornings work best');
  await page.getByLabel('What helped? What’s next?').fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  const written = page.url();
  await page.getByRole('link', { name: 'Previous week' }).click();
  await page.waitForURL((url) => url.href !== written);
  await page.getByRole('link', { name: 'Next week' }).click();
  await expect.poll(() => page.getByLabel('What helped? What’s next?').inputValue()).toBe(text);
  expect(takeTroubles(page)).toEqual([]);
});

test('Today, the review of a week and the statistics have no findings', async () => {
  const page = await signedIn('carol');
  const name = unique('Look up');
  await startPractice(page, name);
  await page.goto('/');
  await page.getByRole('button', { name: `Check in: ${name}` }).click();
  await page.getByRole('status').getByText('Checked in').waitFor();
  const week = new Date().toISOString().slice(0, 10);
  const paths = ['/', `/practice/review?week=${week}`, '/practice/stats'];
  const views = looks(
    { prefix: '', viewport: PHONE, colorScheme: 'light' as const },
    { prefix: '/zh-TW', viewport: DESKTOP, colorScheme: 'dark' as const },
  );
  for (const { prefix, viewport, colorScheme } of views) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const path of paths) {
      await page.goto((prefix + path).replace(/(.)\/$/, '$1'));
      expect(await axeFindings(page), path).toEqual([]);
      expect(await overflow(page), path).toEqual([]);
      await screenshot(page, `today-${viewport.width}${path.replaceAll(/\W/g, '-')}`);
    }
  }
});
