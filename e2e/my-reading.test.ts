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

const SERIES = '/series/learn-to-learn';
/** Reads by programs are not counted, and a headless browser identifies itself as one. */
const READER = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

/** Returns the chapters on the page of the series: their paths and the text beside them. */
function chaptersOf(page: Page): Promise<{ path: string; text: string }[]> {
  return page
    .locator('section[aria-labelledby=chapters] li > a')
    .evaluateAll((links) =>
      links.map((link) => ({ path: link.getAttribute('href') ?? '', text: link.textContent ?? '' })),
    );
}

async function forgetAll(page: Page): Promise<void> {
  await page.goto('/settings/privacy');
  await page.getByLabel('Yes, delete it all').check();
  await page.getByRole('button', { name: 'Delete reading history' }).click();
  await page.getByText('Reading history deleted.').waitFor();
}

describe('a member’s reading', () => {
  test('can be continued, and shows in the series once it is read', async () => {
    const page = await visitor(READER);
    await signIn(page, 'carol');
    await forgetAll(page);
    await page.goto('/reading');
    await page.getByText('Nothing here yet').waitFor();
    await page.goto(SERIES);
    const [first, second] = await chaptersOf(page);
    expect(await page.getByRole('link', { name: 'Start reading' }).count()).toBe(1);

    await page.goto(first?.path ?? '');
    await page.waitForResponse((response) => response.url().endsWith('/reads'));
    await page.goto('/reading');
    const goOn = page.getByRole('region', { name: 'Continue' });
    expect(await goOn.getByRole('link', { name: /^Continue with/ }).getAttribute('href')).toBe(first?.path);
    expect(await goOn.textContent()).toMatch(/0 of \d+ read/);

    await goOn.getByRole('link', { name: /^Continue with/ }).click();
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByText('You’ve read this.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mark as unread');

    await page.goto('/reading');
    expect(await goOn.textContent()).toMatch(/1 of \d+ read/);
    expect(await goOn.getByRole('link', { name: /^Continue with/ }).getAttribute('href')).toBe(second?.path);
    await page.getByText('1 post read').waitFor();
    await page.goto(SERIES);
    expect((await chaptersOf(page))[0]?.text).toContain('Read');
    expect((await chaptersOf(page))[1]?.text).not.toContain('Read');
    await page.getByRole('link', { name: /^Continue with/ }).click();
    await page.waitForURL((url) => url.pathname === second?.path);

    await page.goto('/');
    expect(await page.getByRole('region', { name: 'Continue reading' }).textContent()).toMatch(
      /1 of \d+ read/,
    );
    expect(takeTroubles(page)).toEqual([]);
  });

  test('is marked as read at its end, unless the reader undoes that', async () => {
    const page = await visitor(READER);
    await signIn(page, 'carol');
    await forgetAll(page);
    await page.goto('/posts/ten-minutes-a-day');
    // The mark arrives after its reader has undone it.
    const undone = Promise.withResolvers<void>();
    await page.route('**/api/v1/reading/posts/*', async (route) => {
      if (route.request().postDataJSON().state === 'read') await undone.promise;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Mark as read' }).scrollIntoViewIfNeeded();
    await page.getByText('You’ve read this.').waitFor();
    await page.getByRole('button', { name: 'Mark as unread' }).click();
    await page.getByRole('button', { name: 'Mark as read' }).waitFor();
    const stored = page.waitForResponse((response) => response.request().postDataJSON()?.state === 'begun');
    undone.resolve();
    await stored;
    await page.goto('/reading?show=begun');
    await page.getByRole('link', { name: 'Ten minutes a day' }).first().waitFor();
    expect(takeTroubles(page)).toEqual([]);
  });

  test('is marked and forgotten without a script', async () => {
    const page = await visitor({ javaScriptEnabled: false, viewport: PHONE });
    await signIn(page, 'carol');
    await forgetAll(page);
    await page.goto('/zh-TW/posts/ten-minutes-a-day');
    await page.getByRole('button', { name: '標為已讀' }).click();
    await page.waitForURL(/\/zh-TW\/posts\/ten-minutes-a-day#reading$/);
    await page.getByText('你讀過這篇了。').waitFor();
    await page.goto('/reading');
    await page.getByRole('button', { name: /^Remove “/ }).click();
    await page.getByText('Removed.').waitFor();
    await page.getByText('Nothing here yet').waitFor();
  });

  test.each(
    looks<[string, typeof DESKTOP, 'light' | 'dark', string]>(
      ['desktop', DESKTOP, 'light', ''],
      ['phone', PHONE, 'dark', '/zh-TW'],
      ['phone-light', PHONE, 'light', ''],
      ['desktop-dark', { width: 1280, height: 800 }, 'dark', '/zh-TW'],
    ),
  )('has no accessibility or layout errors on a %s', async (name, viewport, colorScheme, prefix) => {
    const page = await visitor({ viewport, colorScheme });
    await signIn(page, 'carol');
    await page.goto(SERIES);
    const chapters = await chaptersOf(page);
    const slugs = chapters.map(({ path }) => path.split('/').at(-1));
    const marks = [
      [slugs[0], 'read'],
      [slugs[1], 'begun'],
      ['ten-minutes-a-day', 'begun'],
      ['three-passes', 'read'],
    ];
    for (const [slug, state] of marks) {
      const answer = await page.context().request.put(`/api/v1/reading/posts/${slug}`, {
        data: { state },
        headers: { Origin: new URL(page.url()).origin },
      });
      expect(answer.status()).toBe(200);
    }
    const paths = [
      '/reading',
      '/reading?show=begun',
      SERIES,
      chapters[0]?.path ?? '',
      '/',
      '/settings/privacy',
    ];
    for (const [index, path] of paths.entries()) {
      await page.goto(path === '/' ? prefix || '/' : prefix + path);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
      await screenshot(page, `my-reading-${name}-${index}`);
    }
  });
});
