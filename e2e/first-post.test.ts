import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  axeFindings,
  DESKTOP,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

const PASSWORD = 'a lighthouse made of paper';

/** A browser of a person who has just signed up and verified their address: a member. */
async function newcomer(name: string, options: BrowserContextOptions): Promise<Page> {
  const page = await visitor(options);
  const email = `${name}@example.com`;
  await page.goto('/register');
  await page.locator('input[name=name]').fill(name);
  const displayName = page.locator('input[name=displayName]');
  if (await displayName.count()) await displayName.fill(name.toUpperCase());
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('form[action$="/register"] button[type=submit]').click();
  await page.locator(`text=${email}`).waitFor();
  await page.goto('/dev/mail');
  await page.locator('li', { hasText: email }).first().locator('a').click();
  const link = await page.locator('pre a[href*="/verify"]').first().getAttribute('href');
  await page.goto(link ?? '');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

async function isWell(page: Page): Promise<void> {
  expect([await axeFindings(page), await overflow(page)]).toEqual([[], []]);
  expect(takeTroubles(page)).toEqual([]);
}

/** Writes a post from the desk, and sends it to the moderators. Returns the address of the editor. */
async function writeAndSend(page: Page, title: string, language = ''): Promise<string> {
  await page.goto(`${language}/write`);
  await page.locator('main form[method=post] button').first().click();
  await page.waitForURL(/\/write\/[\w-]+/);
  await page.locator('#title').fill(title);
  await page.locator('#markdown').fill('The sea *comes and goes*.');
  await page.locator('button[name=intent][value=publish]').first().click();
  await page
    .locator('main [role=status]', { hasText: /Waiting for a moderator|等待版主核准/ })
    .first()
    .waitFor();
  return page.url();
}

describe.each([
  ['with JavaScript, at a desk', 'gwen', true, DESKTOP],
  ['without JavaScript, on a phone', 'glen', false, PHONE],
])('%s', (_, name, javaScriptEnabled, viewport) => {
  test('a newcomer writes, a moderator approves, the post is public and the newcomer is an author', async () => {
    const author = await newcomer(name, { javaScriptEnabled, viewport });
    await author.goto('/write');
    await author.getByText('Your first post is approved by a moderator').waitFor();
    const title = `First tide of ${name}`;
    await writeAndSend(author, title);
    if (javaScriptEnabled) await isWell(author);
    const path = `/posts/first-tide-of-${name}`;
    const reader = await visitor({ javaScriptEnabled });
    expect((await reader.context().request.get(path)).status()).toBe(404);

    const moderator = await visitor({ javaScriptEnabled, viewport });
    await signIn(moderator, 'alice');
    await moderator.goto('/discussion/pending');
    if (javaScriptEnabled) await isWell(moderator);
    await moderator.getByRole('link', { name: title }).click();
    await moderator.locator('.prose em', { hasText: 'comes and goes' }).waitFor();
    await screenshot(moderator, `first-post-review-${name}`);
    if (javaScriptEnabled) await isWell(moderator);
    await moderator.getByRole('button', { name: 'Approve' }).click();
    await moderator.locator('main [role=status]', { hasText: 'Approved' }).waitFor();

    await reader.goto(path);
    await reader.getByRole('heading', { name: title }).waitFor();
    await author.goto('/write');
    expect(await author.getByText('Your first post is approved').count()).toBe(0);
    await author.locator('main li', { hasText: title }).getByText('Published').waitFor();
    await author.goto('/notifications');
    await author.getByText(`“${title}” was approved`).waitFor();
  });
});

test('a moderator rejects with a reason, which the author reads above the draft', async () => {
  const author = await newcomer('gita', { viewport: PHONE });
  const editor = await writeAndSend(author, 'Tide without sources', '/zh-TW');
  const moderator = await visitor();
  await signIn(moderator, 'alice');
  await moderator.goto('/discussion/pending');
  await moderator.getByRole('link', { name: 'Tide without sources' }).click();
  await moderator.locator('input[name=reason]').fill('Please name your sources.');
  await moderator.getByRole('button', { name: 'Reject' }).click();
  await moderator.locator('main [role=status]', { hasText: 'Rejected' }).waitFor();

  await author.goto(editor);
  await author.getByText('Please name your sources.').waitFor();
  await isWell(author);
  await screenshot(author, 'first-post-rejected');
});
