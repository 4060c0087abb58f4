import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Name } from '#web/examples.ts';
import { axeFindings, overflow, PHONE, screenshot, signIn, takeTroubles, visitor } from './browser.ts';

const POST = '/posts/welcome-to-the-lagoon';

async function at(path: string, name: Name, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  await signIn(page, name);
  await page.goto(path);
  return page;
}

/** Writes a comment below the post; returns its id. */
async function write(page: Page, text: string): Promise<string> {
  await page.locator('#discussion').getByLabel('Your comment').fill(text);
  await page.locator('#discussion').getByRole('button', { name: 'Send' }).first().click();
  await page.waitForURL(/[?&]wrote=/);
  await page.locator('.comment-text', { hasText: text }).waitFor();
  return new URL(page.url()).searchParams.get('wrote') ?? '';
}

/** Edits a comment of one's own on this page. */
async function rewrite(page: Page, id: string, text: string): Promise<void> {
  const mine = page.locator(`#c-${id}`);
  await mine.getByRole('link', { name: 'Edit', exact: true }).click();
  await mine.getByLabel('Edit your comment').fill(text);
  await mine.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.comment-text', { hasText: text }).waitFor();
}

/** Waits until an anonymous visitor sees a text on a page that may be cached; returns that page. */
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
  test('lets members comment, answer, edit and delete', async () => {
    const stamp = `${Date.now()}${javaScriptEnabled}`;
    const page = await at(POST, 'carol', { javaScriptEnabled });
    const id = await write(page, `The lagoon ${stamp}`);
    const mine = page.locator(`#c-${id}`);

    await mine.getByRole('link', { name: 'Reply', exact: true }).click();
    const answer = mine.getByLabel('Reply to Carol Reef');
    if (javaScriptEnabled)
      expect(await answer.evaluate((field) => field === document.activeElement)).toBe(true);
    await answer.fill('.');
    await mine.getByRole('button', { name: 'Send' }).click();
    await mine.getByText('Please write something.').waitFor();
    expect(await answer.inputValue()).toBe('.');
    await answer.fill(`Its answer ${stamp}`);
    await mine.getByRole('button', { name: 'Send' }).click();
    await mine.locator('.comment .comment-text', { hasText: `Its answer ${stamp}` }).waitFor();

    await mine.getByRole('link', { name: 'Edit' }).first().click();
    await mine.getByLabel('Edit your comment').fill(`The reef ${stamp}`);
    await mine.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.locator('.comment-text', { hasText: `The reef ${stamp}` }).waitFor();

    const reader = await seenByAnybody(POST, `The reef ${stamp}`, { javaScriptEnabled: false });
    const corrected = reader.locator(`#c-${id} > article`);
    expect(await corrected.getByRole('link', { name: 'edited' }).count()).toBe(0);
    await reader.goto(`/comments/${id}/history`);
    await reader.getByText('There are no earlier versions.').waitFor();
    expect(await reader.getByText(`The lagoon ${stamp}`).count()).toBe(0);

    await mine.getByRole('link', { name: 'Delete' }).first().click();
    await mine.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Comment deleted.').waitFor();
    await page.locator(`#c-${id}`).getByText('Deleted by its author.').waitFor();
    expect(await page.getByText(`Its answer ${stamp}`).count()).toBe(1);
    expect(takeTroubles(page).filter((trouble) => !trouble.includes('422'))).toEqual([]);
  });
});

describe.each([
  ['with', true],
  ['without', false],
] as const)('a preview %s scripts', (_, javaScriptEnabled) => {
  test('shows what a comment would look like, and keeps what was written', async () => {
    const stamp = `${Date.now()}${javaScriptEnabled}`;
    const page = await at(POST, 'carol', { javaScriptEnabled });
    const section = page.locator('#discussion');
    const field = section.getByLabel('Your comment');
    const preview = section.getByRole('region', { name: 'Preview' });
    const ask = section.getByRole('button', { name: 'Preview' });
    await field.fill('.');
    await ask.click();
    await section.getByText('Please write something.').waitFor();
    await field.fill(`A *wave* ${stamp} <b>no tag</b>`);
    await ask.focus();
    await page.keyboard.press('Enter');
    await preview.locator('em', { hasText: 'wave' }).waitFor();
    expect(await field.inputValue()).toBe(`A *wave* ${stamp} <b>no tag</b>`);
    if (javaScriptEnabled) {
      expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
      await section.getByRole('status').filter({ hasText: 'The preview is below' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
    } else {
      expect(new URL(page.url()).hash).toBe('#preview-new');
    }
    await screenshot(page, `preview-${javaScriptEnabled}`);
    expect(await section.locator('.comment-text', { hasText: stamp }).count()).toBe(1);
    await section.getByRole('button', { name: 'Send' }).first().click();
    await page.waitForURL(/[?&]wrote=/);
    const id = new URL(page.url()).searchParams.get('wrote');
    const mine = page.locator(`#c-${id}`);
    await mine.locator('.comment-text em', { hasText: 'wave' }).waitFor();

    await mine.getByRole('link', { name: 'Edit' }).click();
    await mine.getByLabel('Edit your comment').fill(`A **flood** ${stamp}`);
    await mine.getByRole('button', { name: 'Preview' }).click();
    await mine.getByRole('region', { name: 'Preview' }).locator('strong', { hasText: 'flood' }).waitFor();
    await mine.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.locator('.comment-text strong', { hasText: 'flood' }).waitFor();
    expect(takeTroubles(page).filter((trouble) => !trouble.includes('422'))).toEqual([]);
  });
});

test('a collapsed comment stays collapsed on the next visit, and an address that points into it opens it', async () => {
  const stamp = `${Date.now()}`;
  const page = await at(POST, 'carol');
  const id = await write(page, `A long story ${stamp}`);
  const mine = page.locator(`#c-${id}`);
  await mine.getByRole('link', { name: 'Reply', exact: true }).click();
  await mine.getByLabel('Reply to Carol Reef').fill(`Its end ${stamp}`);
  await mine.getByRole('button', { name: 'Send' }).click();
  const answer = mine.locator('.comment .comment-text', { hasText: `Its end ${stamp}` });
  await answer.waitFor();
  const answerId = (await answer.locator('xpath=ancestor::li[1]').getAttribute('id')) ?? '';
  await page.goto(POST);
  await mine.locator('summary', { hasText: '1 reply' }).press('Enter');
  await answer.waitFor({ state: 'hidden' });
  await page.goto(POST);
  await mine.waitFor();
  await answer.waitFor({ state: 'hidden' });
  await page.goto('/posts');
  await page.goto(`${POST}#${answerId}`);
  await answer.waitFor();
  await page.goto('/posts');
  await page.goto(POST);
  await answer.waitFor({ state: 'hidden' });
  await mine.locator('summary', { hasText: '1 reply' }).click();
  await answer.waitFor();
  await page.reload();
  await answer.waitFor();
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const reader = await seenByAnybody(POST, `Its end ${stamp}`);
  await reader.locator(`#c-${id} summary`).click();
  await reader.reload();
  await reader.locator(`#c-${id}`).waitFor();
  await reader.getByText(`Its end ${stamp}`).waitFor({ state: 'hidden' });
});

test('deleting a comment moves the focus beside it, and is announced', async () => {
  const stamp = `${Date.now()}`;
  const page = await at(`${POST}?sort=new`, 'carol');
  const older = await write(page, `The older ${stamp}`);
  await page.goto(`${POST}?sort=new`);
  const newer = await write(page, `The newer ${stamp}`);
  await page.goto(`${POST}?sort=new`);
  const mine = page.locator(`#c-${newer}`);
  await mine.getByRole('link', { name: 'Delete' }).press('Enter');
  await mine.getByRole('button', { name: 'Delete' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Comment deleted.' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`c-${older}`);
});

test('a person’s comments have a page of their own', async () => {
  const text = `Said by Carol ${Date.now()}`;
  const page = await at(POST, 'carol');
  await write(page, text);
  const reader = await seenByAnybody('/people/carol/comments', text, { javaScriptEnabled: false });
  await screenshot(reader, 'comments-of-carol');
  await reader.locator('article', { hasText: text }).getByRole('link', { name: /On “/ }).click();
  await reader.waitForURL(`**${POST}`);
  await reader.goto('/people/carol');
  await reader.getByRole('link', { name: 'Comments' }).click();
  await reader.waitForURL('**/people/carol/comments');
  await reader.locator('article', { hasText: text }).locator('.comment-when').first().click();
  await reader.waitForURL(`**${POST}/comments/*`);
});

test('a comment has a page of its own, which links to the whole discussion', async () => {
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

test('the author of a post approves or refuses comments', async () => {
  const author = await at('/posts/explain-it-to-a-duck', 'bob');
  const path = new URL(author.url()).pathname;
  const owner = await at(path, 'alice');
  await owner.getByText('Who can comment: Everyone').click();
  await owner.getByLabel('Who can comment').selectOption('approve');
  await owner.locator('button[value=policy]').click();
  await owner.getByText('Saved.').waitFor();

  const [welcome, unwelcome] = [`Let me in ${Date.now()}`, `Keep me out ${Date.now()}`];
  const carol = await at(path, 'carol');
  const id = await write(carol, welcome);
  await carol.getByText('Waiting for approval').first().waitFor();
  await write(carol, unwelcome);
  const reader = await visitor();
  await reader.goto(path);
  expect(await reader.getByText(welcome).count()).toBe(0);

  const changed = owner.getByText('This comment was just edited');
  await owner.goto(path);
  await rewrite(carol, id, `${welcome} please`);
  const onPost = owner.locator(`#c-${id}`);
  await onPost.getByRole('button', { name: 'Reject' }).click();
  await changed.waitFor();
  await onPost.getByText(`${welcome} please`).waitFor();

  await owner.goto('/discussion/pending');
  await screenshot(owner, 'pending');
  expect(await axeFindings(owner)).toEqual([]);
  const pending = (text: string) => owner.locator('main li', { hasText: text });
  await rewrite(carol, id, `${welcome} after all`);
  await pending(welcome).getByRole('button', { name: 'Approve' }).click();
  await changed.waitFor();
  await pending(`${welcome} after all`).getByRole('button', { name: 'Approve' }).click();
  await owner.getByText('Comment approved.').waitFor();
  await pending(unwelcome).getByRole('button', { name: 'Reject' }).click();
  await owner.getByText('Comment rejected.').waitFor();
  await seenByAnybody(path, welcome);
  await carol.goto(path);
  expect(await carol.getByText(unwelcome).count()).toBe(0);

  await rewrite(carol, id, `${welcome} once more`);
  await owner.goto(path);
  await onPost.getByRole('link', { name: 'edited' }).click();
  await owner.getByText(`${welcome} after all`).waitFor();
  await owner.getByRole('link', { name: 'Back to the comment' }).click();
  await onPost.getByRole('button', { name: 'Approve' }).click();
  await owner.getByText('Comment approved.').waitFor();

  await owner.goto(path);
  const accepted = owner.locator('.comment', { hasText: welcome }).last();
  await accepted.getByRole('link', { name: 'Remove' }).click();
  await accepted.getByLabel('Off topic').check();
  await accepted.getByRole('button', { name: 'Remove' }).click();
  await owner.getByText('Comment removed.').waitFor();
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
