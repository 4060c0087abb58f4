import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SAMPLES } from '#src/uploads/samples.ts';
import { axeFindings, credentials, DESKTOP, looks, overflow, PHONE, screenshot, visitor } from './browser.ts';

const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(SAMPLES.widePng) });

/** The editor of a new draft of Bob, an author. */
async function atNewDraft(options: BrowserContextOptions = {}, prefix = ''): Promise<Page> {
  const page = await visitor(options);
  const { email, password } = credentials('bob');
  const signedIn = await page.context().request.post('/api/v1/sessions', { data: { email, password } });
  expect(signedIn.ok()).toBe(true);
  await page.goto(`${prefix}/write`);
  await page.locator('main form[method=post] button').first().click();
  await page.waitForURL(/\/write\/[\w-]+/);
  return page;
}

const title = (page: Page) => page.locator('#title');
const text = (page: Page) => page.locator('#markdown');
const status = (page: Page) => page.getByRole('status').first();
const idOf = (page: Page) => /write\/([\w-]+)/.exec(page.url())?.[1] ?? '';

async function draftOnServer(page: Page) {
  const answer = await page.context().request.get(`/api/v1/me/posts/${idOf(page)}`);
  return (await answer.json()).data.drafts[0];
}

/** Saves another version of the open text, as another window would. */
async function changeElsewhere(page: Page, markdown: string): Promise<void> {
  const { version } = await draftOnServer(page);
  const path = `/api/v1/me/posts/${idOf(page)}/drafts/en`;
  const data = { title: 'Elsewhere', summary: '', markdown, version };
  const origin = new URL(page.url()).origin;
  const saved = await page.context().request.put(path, { data, headers: { Origin: origin } });
  expect(saved.ok()).toBe(true);
}

async function statusBecomes(page: Page, wanted: RegExp): Promise<void> {
  await status(page).filter({ hasText: wanted }).waitFor({ state: 'attached' });
}

describe('writing', () => {
  test('a draft is saved automatically, previewed, and becomes a post', async () => {
    const page = await atNewDraft();
    const name = `Tides ${Date.now()}`;
    await title(page).fill(name);
    await text(page).fill('The sea *comes and goes*.\n');
    await statusBecomes(page, /^Saved$/);
    expect((await draftOnServer(page)).markdown).toBe('The sea *comes and goes*.\n');
    await page.locator('.prose em', { hasText: 'comes and goes' }).waitFor();
    await page.locator('#tags').fill('Sea, Moon');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForURL(/\/posts\/tides-\d+/);
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Moon' }).count()).toBeGreaterThan(0);
  });

  test('images are added by button, paste and drop; other files are refused with a reason', async () => {
    const page = await atNewDraft();
    await text(page).fill('Look:');
    await page.setInputFiles('input[name=image]', picture('blue_lagoon.png'));
    await expect.poll(() => text(page).inputValue()).toContain('![blue lagoon](/media/');
    const bytes = [...SAMPLES.png];
    for (const way of ['paste', 'drop'] as const) {
      await page.evaluate(
        ([kind, data]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(data)], `${kind}.png`, { type: 'image/png' }));
          const common = { bubbles: true, cancelable: true };
          const event =
            kind === 'paste'
              ? new ClipboardEvent('paste', { ...common, clipboardData: transfer })
              : new DragEvent('drop', { ...common, dataTransfer: transfer });
          document.querySelector('#markdown')?.dispatchEvent(event);
        },
        [way, bytes] as const,
      );
    }
    await expect
      .poll(() => text(page).inputValue(), { timeout: 10_000 })
      .toMatch(
        /^Look:\n\n!\[blue lagoon\]\(\/media\/[^)]+\)\n\n!\[paste\]\(\/media[\s\S]+!\[drop\]\(\/media/,
      );
    await page.locator('.prose img[width="600"][height="300"]').waitFor();
    await page.setInputFiles('input[name=image]', { ...picture('page.png'), buffer: Buffer.from('<html>') });
    await page.getByText('page.png couldn’t be added').waitFor();
    expect(await text(page).inputValue()).not.toContain('#uploading');
  });

  test('a text that was changed elsewhere is never overwritten: both versions are shown, and one is chosen', async () => {
    const page = await atNewDraft();
    await text(page).fill('First.');
    await statusBecomes(page, /^Saved$/);
    await changeElsewhere(page, 'Theirs.');
    await text(page).fill('Mine.');
    await page.keyboard.press('Control+s');
    await page.getByText('This text was changed somewhere else').waitFor();
    expect(await page.locator('pre').allTextContents()).toEqual([
      expect.stringContaining('Mine.'),
      expect.stringContaining('Theirs.'),
    ]);
    expect((await draftOnServer(page)).markdown).toBe('Theirs.');
    await screenshot(page, 'writing-conflict');
    await page.getByRole('link', { name: 'Use saved version' }).click();
    expect(await text(page).inputValue()).toBe('Theirs.');
    await changeElsewhere(page, 'Theirs again.');
    // Two network failures are no reason to stop loading the other version.
    let failures = 0;
    await page.route(/\/api\/v1\/me\/posts\/[\w-]+$/, (route) => {
      failures += 1;
      return failures <= 2 ? route.abort() : route.continue();
    });
    await text(page).fill('Mine again.');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await statusBecomes(page, /^Saved$/);
    expect((await draftOnServer(page)).markdown).toBe('Mine again.');
    expect(failures).toBe(3);
  });

  test('text written without a connection is restored after the page was left, and saved then', async () => {
    const page = await atNewDraft();
    const url = page.url();
    await page.context().setOffline(true);
    await text(page).fill('Written in a tunnel.');
    await page.keyboard.press('Control+s');
    await statusBecomes(page, /no connection/);
    await page.context().setOffline(false);
    await page.goto('about:blank');
    await page.goto(url);
    await expect.poll(() => text(page).inputValue()).toBe('Written in a tunnel.');
    await statusBecomes(page, /^Saved$/);
    expect((await draftOnServer(page)).markdown).toBe('Written in a tunnel.');
  });

  test('a post is deleted only after a confirmation', async () => {
    const page = await atNewDraft();
    const id = idOf(page);
    await page.locator('main summary').click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete permanently' }).click();
    await page.waitForURL(/\/write$/);
    expect((await page.context().request.get(`/api/v1/me/posts/${id}`)).status()).toBe(404);
  });
});

test('without script an author saves, previews, adds an image, resolves a conflict and publishes', async () => {
  const page = await atNewDraft({ javaScriptEnabled: false });
  await title(page).fill('Without script');
  await text(page).fill('Hello **there**.\n\nTwo lines.');
  await page.getByRole('button', { name: 'Preview' }).click();
  expect(await page.locator('.prose strong').textContent()).toBe('there');
  await page.setInputFiles('input[name=image]', picture('sea.png'));
  await page.locator('#tags').fill('Sea, Script');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect(await text(page).inputValue()).toMatch(
    /^Hello \*\*there\*\*\.\n\nTwo lines\.\n\n!\[sea\]\(\/media\//,
  );
  expect(await page.locator('#tags').inputValue()).toBe('Sea, Script');
  await changeElsewhere(page, 'Theirs.');
  await text(page).fill('Mine.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => page.locator('pre').allTextContents()).toHaveLength(2);
  expect(await text(page).inputValue()).toBe('Mine.');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  expect((await draftOnServer(page)).markdown).toBe('Mine.');
  await page.locator('#slug').fill(`Without Script ${Date.now()}`);
  await page.getByRole('button', { name: 'Publish' }).click();
  expect(page.url()).toMatch(/\/posts\/without-script-\d+$/);
});

describe('the editor', () => {
  test.each(
    looks<[string, BrowserContextOptions, string]>(
      ['a desk by day', { viewport: DESKTOP }, ''],
      [
        'a small phone by night, in Chinese',
        { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
        '/zh-TW',
      ],
      ['a phone', { viewport: PHONE }, ''],
      ['a desk by night, in Chinese', { viewport: DESKTOP, colorScheme: 'dark' }, '/zh-TW'],
    ),
  )('fits %s and is open to everybody', async (name, options, prefix) => {
    const page = await atNewDraft(options, prefix);
    await title(page).fill(
      prefix ? '潮汐與月亮：一個很長很長的標題' : 'Tides and the moon, a title of some length',
    );
    await text(page).fill(
      prefix ? '海水*來了又走*。\n\n## 為什麼\n\n因為月亮。' : 'The sea *comes*.\n\n## Why\n\nThe moon.',
    );
    await statusBecomes(page, /^(Saved|已儲存)$/);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await screenshot(page, `writing ${name}`);
    await page.keyboard.press('Control+Enter');
    await page.locator('.prose h2').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${prefix}/write`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await screenshot(page, `writing list ${name}`);
  });
});
