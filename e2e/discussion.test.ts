import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  type Name,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

const POST = '/posts/welcome-to-the-lagoon';

async function at(path: string, name: Name, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  await signIn(page, name);
  await page.goto(path);
  return page;
}

/** Writes below the post; answers the id of what was written. */
async function write(page: Page, text: string): Promise<string> {
  await page.locator('#discussion').getByLabel('Your comment').fill(text);
  await page.locator('#discussion').getByRole('button', { name: 'Send' }).first().click();
  await page.waitForURL(/[?&]wrote=/);
  await page.locator('.comment-text', { hasText: text }).waitFor();
  return new URL(page.url()).searchParams.get('wrote') ?? '';
}

/** Somebody anonymous sees a text on a page, as soon as the cache knows of it. */
async function seenByAnybody(path: string, text: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto(path);
    if ((await page.getByText(text).count()) > 0) return page;
    await page.waitForTimeout(500);
  }
  throw new Error(`${text} never appeared on ${path}`);
}

describe.each([
  ['with', true],
  ['without', false],
] as const)('a discussion %s scripts', (_, javaScriptEnabled) => {
  test('is joined, answered, edited and left', async () => {
    const stamp = `${Date.now()}${javaScriptEnabled}`;
    const page = await at(POST, 'carol', { javaScriptEnabled });
    const id = await write(page, `The lagoon ${stamp}`);
    const mine = page.locator(`#c-${id}`);

    await mine.getByRole('link', { name: 'Answer' }).click();
    const answer = mine.getByLabel('Your answer to Carol Reef');
    if (javaScriptEnabled)
      expect(await answer.evaluate((field) => field === document.activeElement)).toBe(true);
    await answer.fill('.');
    await mine.getByRole('button', { name: 'Send' }).click();
    await mine.getByText('Please write a word or two.').waitFor();
    expect(await answer.inputValue()).toBe('.');
    await answer.fill(`Its answer ${stamp}`);
    await mine.getByRole('button', { name: 'Send' }).click();
    await mine.locator('.comment .comment-text', { hasText: `Its answer ${stamp}` }).waitFor();

    await mine.getByRole('link', { name: 'Edit' }).first().click();
    await mine.getByLabel('Change your comment').fill(`The reef ${stamp}`);
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.locator('.comment-text', { hasText: `The reef ${stamp}` }).waitFor();

    const reader = await seenByAnybody(POST, `The reef ${stamp}`, { javaScriptEnabled: false });
    await reader.locator(`#c-${id} > article`).getByRole('link', { name: 'edited' }).click();
    await reader.getByText(`The lagoon ${stamp}`).waitFor();

    await mine.getByRole('link', { name: 'Delete' }).first().click();
    await mine.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('The comment is deleted.').waitFor();
    await page.locator(`#c-${id}`).getByText('Deleted by its author.').waitFor();
    expect(await page.getByText(`Its answer ${stamp}`).count()).toBe(1);
    expect(takeTroubles(page).filter((trouble) => !trouble.includes('422'))).toEqual([]);
  });
});

test('a comment has a page of its own, which leads to the whole discussion', async () => {
  const text = `Here for good ${Date.now()}`;
  const page = await at(POST, 'bob');
  const id = await write(page, text);
  const reader = await visitor();
  await reader.goto(`/comments/${id}`);
  await reader.waitForURL(`**${POST}/comments/${id}`);
  await reader.locator('.comment-text', { hasText: text }).waitFor();
  expect(await axeFindings(reader)).toEqual([]);
  expect(await reader.locator('script[type=module][src*="entry"]').count()).toBe(0);
  await reader.getByRole('link', { name: 'The whole discussion' }).click();
  await reader.waitForURL(`**${POST}#discussion`);
});

test('the author lets comments in, or does not', async () => {
  const author = await at('/posts/explain-it-to-a-duck', 'bob');
  const path = new URL(author.url()).pathname;
  const owner = await at(path, 'alice');
  await owner.getByText('Who may join: Everybody').click();
  await owner.getByLabel('Who may join').selectOption('approve');
  await owner.getByRole('button', { name: 'Save' }).click();
  await owner.getByText('Saved.').waitFor();

  const [welcome, unwelcome] = [`Let me in ${Date.now()}`, `Keep me out ${Date.now()}`];
  const carol = await at(path, 'carol');
  await write(carol, welcome);
  await carol.getByText('Waiting for approval').first().waitFor();
  await write(carol, unwelcome);
  const reader = await visitor();
  await reader.goto(path);
  expect(await reader.getByText(welcome).count()).toBe(0);

  await owner.goto('/discussion/pending');
  await screenshot(owner, 'pending');
  expect(await axeFindings(owner)).toEqual([]);
  const waiting = (text: string) => owner.locator('main li', { hasText: text });
  await waiting(welcome).getByRole('button', { name: 'Let it in' }).click();
  await owner.getByText('The comment is public now.').waitFor();
  await waiting(unwelcome).getByRole('button', { name: 'Refuse' }).click();
  await owner.getByText('The comment is refused.').waitFor();
  await seenByAnybody(path, welcome);
  await carol.goto(path);
  expect(await carol.getByText(unwelcome).count()).toBe(0);

  await owner.goto(path);
  const accepted = owner.locator('.comment', { hasText: welcome }).last();
  await accepted.getByRole('link', { name: 'Remove' }).click();
  await accepted.getByLabel('Off topic').check();
  await accepted.getByRole('button', { name: 'Remove it' }).click();
  await owner.getByText('The comment is removed.').waitFor();
  expect(await owner.getByText(welcome).count()).toBe(0);
});

test('a discussion fits a phone in both languages', async () => {
  for (const path of ['/posts/ten-minutes-a-day', '/zh-TW/posts/ten-minutes-a-day']) {
    const page = await visitor({ viewport: PHONE, colorScheme: 'dark' });
    await page.goto(path);
    await page.locator('#discussion .comment').first().waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  }
});
