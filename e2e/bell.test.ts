import type { Page, WebSocket } from 'playwright-core';
import { expect, test } from 'vitest';
import { BYPASS_HEADER } from '#src/shared/page-cache.ts';
import {
  axeFindings,
  origin,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

// Posts of bob's, in English.
const POST = '/posts/read-code-out-loud';
const OTHER_POST = '/posts/ten-minutes-a-day';

async function unreadOf(page: Page): Promise<number> {
  const badge = page.locator('nav a[href="/notifications"] [data-unread]');
  return (await badge.count()) === 0 ? 0 : Number(await badge.getAttribute('data-unread'));
}

/** Collects the sockets that a tab opens from now on. */
function socketsOf(page: Page): WebSocket[] {
  const sockets: WebSocket[] = [];
  page.on('websocket', (socket) => sockets.push(socket));
  return sockets;
}

async function waitForMoreThan(page: Page, before: number): Promise<void> {
  await page.waitForFunction(
    (least) =>
      Number(document.querySelector('a[href="/notifications"] [data-unread]')?.getAttribute('data-unread')) >
      least,
    before,
  );
}

test('the bell of a person who is mentioned changes without reload', async () => {
  const alice = await visitor();
  await signIn(alice, 'alice');
  const opened = alice.waitForEvent('websocket', (socket) => socket.url().includes('/api/v1/me/bell'));
  await alice.goto('/posts');
  await opened;
  const before = await unreadOf(alice);

  const bob = await visitor({ viewport: PHONE });
  await signIn(bob, 'bob');
  await bob.goto(POST);
  const field = bob.locator('#discussion textarea[name=markdown]').first();
  await field.pressSequentially('What do you think, @al');
  await bob.getByRole('option', { name: /Alice/ }).waitFor();
  expect(await field.getAttribute('aria-activedescendant')).toBeTruthy();
  await screenshot(bob, 'mention-phone');
  expect(await overflow(bob)).toEqual([]);
  await field.press('Enter');
  expect(await field.inputValue()).toBe('What do you think, @alice ');
  await bob.locator('#discussion button[name=send]').first().click();
  await bob.locator('#discussion a.mention[href="/people/alice"]').first().waitFor();

  await waitForMoreThan(alice, before);
  await alice
    .locator('[aria-live=polite]')
    .filter({ hasText: /unread/ })
    .waitFor({ state: 'attached' });
  await screenshot(alice, 'bell');
  await alice.locator('nav a[href="/notifications"]').last().click();
  await alice
    .getByText(/mentioned you/)
    .first()
    .waitFor();
  for (const page of [alice, bob]) expect(takeTroubles(page)).toEqual([]);
});

test('two tabs share one socket, and a tab that opens later knows the number, too', async () => {
  const first = await visitor();
  await signIn(first, 'alice');
  const sockets = socketsOf(first);
  await first.goto('/posts');
  await expect.poll(() => sockets.length).toBe(1);
  const second = await first.context().newPage();
  const socketsOfSecond = socketsOf(second);
  await second.goto('/tags');
  const before = [await unreadOf(first), await unreadOf(second)];

  const carol = await visitor();
  await signIn(carol, 'carol');
  await carol.goto(OTHER_POST);
  await carol.locator('#discussion textarea[name=markdown]').first().fill('Thank you @alice for asking.');
  await carol.locator('#discussion button[name=send]').first().click();
  await waitForMoreThan(first, before[0] ?? 0);
  await waitForMoreThan(second, before[1] ?? 0);
  // A socket that broke may have been replaced; there are never two open ones.
  expect(sockets.filter((socket) => !socket.isClosed())).toHaveLength(1);
  expect(socketsOfSecond).toEqual([]);

  // The tab with the socket is gone: the other takes over.
  const taken = second.waitForEvent('websocket');
  await first.close();
  expect((await taken).url()).toContain('/api/v1/me/bell?since=');
});

test('a socket that breaks is replaced, and nothing is missed meanwhile', async () => {
  const alice = await visitor();
  await signIn(alice, 'alice');
  const sockets = socketsOf(alice);
  await alice.goto('/posts');
  await expect.poll(() => sockets.length).toBe(1);
  const before = await unreadOf(alice);
  await alice.context().setOffline(true);
  await alice.evaluate(() => dispatchEvent(new Event('pagehide')));

  const bob = await visitor();
  await signIn(bob, 'bob');
  await bob.goto(OTHER_POST);
  await bob.locator('#discussion textarea[name=markdown]').first().fill('Are you there, @alice?');
  await bob.locator('#discussion button[name=send]').first().click();
  await bob.locator('#discussion a.mention').first().waitFor();
  expect(await unreadOf(alice)).toBe(before);

  await alice.context().setOffline(false);
  await alice.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await waitForMoreThan(alice, before);
});

test('signing out elsewhere closes the socket', async () => {
  const page = await visitor();
  await signIn(page, 'carol');
  const sockets = socketsOf(page);
  await page.goto('/posts');
  await expect.poll(() => sockets.at(-1)?.isClosed(), { timeout: 10_000 }).toBe(false);
  const other = await visitor();
  await signIn(other, 'carol');
  const out = await other.request.delete('/api/v1/sessions', { headers: { Origin: origin } });
  expect(out.status()).toBe(200);
  await expect.poll(() => sockets.at(-1)?.isClosed(), { timeout: 10_000 }).toBe(true);
});

test('a member reacts to a post and to a comment, and removes the reaction', async () => {
  const page = await visitor();
  await signIn(page, 'carol');
  await page.goto(POST);
  // A second choice is not lost while the first request is open.
  await page.route('**/api/v1/reactions/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  const insight = page.waitForResponse(
    (response) =>
      response.url().includes('/api/v1/reactions/') && response.request().postDataJSON().kind === 'insight',
  );
  const bar = page.locator('#reactions');
  const like = bar.getByRole('button', { name: /^Like/ });
  await like.click();
  await bar.getByRole('button', { name: 'Like: 1 person', pressed: true }).waitFor();
  await bar.getByRole('button', { name: /^Insightful/ }).click();
  await bar.getByRole('button', { name: 'Insightful: 1 person', pressed: true }).waitFor();
  expect(await like.getAttribute('aria-pressed')).toBe('false');
  await screenshot(page, 'reactions');
  expect(await axeFindings(page)).toEqual([]);

  await insight;
  const reader = await visitor({ extraHTTPHeaders: { [BYPASS_HEADER]: '1' } });
  await reader.goto(POST);
  expect(await reader.getByText('1 reaction', { exact: true }).count()).toBe(1);

  await page.reload();
  await bar.getByRole('button', { name: 'Insightful: 1 person', pressed: true }).click();
  await bar.getByRole('button', { name: 'Insightful', exact: true, pressed: false }).waitFor();
  expect(takeTroubles(page)).toEqual([]);
});

test('reacting works without script', async () => {
  const page = await visitor({ javaScriptEnabled: false, viewport: PHONE });
  await signIn(page, 'carol');
  await page.goto(`/zh-TW${POST}`);
  await page.locator('#reactions').getByRole('button', { name: '恭喜' }).click();
  await page.waitForURL(/#reactions$/);
  await page.locator('#reactions').getByRole('button', { name: '恭喜：1 人', pressed: true }).waitFor();
  expect(await overflow(page)).toEqual([]);
  await page.locator('#reactions').getByRole('button', { name: /^恭喜/ }).click();
  await page.locator('#reactions').getByRole('button', { name: '恭喜', exact: true }).waitFor();
});
