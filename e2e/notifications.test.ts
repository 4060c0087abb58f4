import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Name } from '#web/examples.ts';
import {
  axeFindings,
  looks,
  origin,
  overflow,
  PHONE,
  screenshot,
  signIn,
  takeTroubles,
  visitor,
} from './browser.ts';

/** Calls the API as the person who is signed in on a page. */
async function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await page.request.fetch(path, {
    method,
    headers: { Origin: origin },
    ...(body !== undefined && { data: body }),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()).data;
}

async function visitorAs(name: Name, options: Parameters<typeof visitor>[0] = {}): Promise<Page> {
  const page = await visitor(options);
  await signIn(page, name);
  return page;
}

/** Bob publishes a post without comments. */
async function givenPost(bob: Page, title: string): Promise<{ id: string; slug: string }> {
  const text = { locale: 'en', title, summary: 'For talk.', markdown: 'What do you say?', tags: [] };
  const { id } = await call<{ id: string }>(bob, 'POST', '/api/v1/posts', text);
  return call(bob, 'POST', `/api/v1/me/posts/${id}/publication`, {});
}

describe('a notice', () => {
  test('is there at once, leads to its target, and is read then', async () => {
    const [bob, carol] = [await visitorAs('bob'), await visitorAs('carol')];
    const post = await givenPost(bob, 'A post to talk about');
    await call(carol, 'POST', `/api/v1/threads/post/${post.id}/comments`, { markdown: 'Look here, @bob.' });
    await bob.goto('/notifications?filter=unread');
    const link = bob.locator('main li a', { hasText: 'Carol' }).first();
    await link.click();
    await bob.waitForURL(`**/posts/${post.slug}**`);
    await bob.goto('/notifications');
    const item = bob.locator('main li', { hasText: 'Look here' });
    expect(await item.count()).toBe(1);
    expect(await item.getByText('New', { exact: true }).count()).toBe(0);
    expect(takeTroubles(bob)).toEqual([]);
  });

  test('can be marked as read and dismissed without scripts, on a phone too', async () => {
    const [bob, carol] = [
      await visitorAs('bob', { javaScriptEnabled: false, viewport: PHONE }),
      await visitorAs('carol'),
    ];
    const post = await givenPost(bob, 'A second post to talk about');
    await call(carol, 'POST', `/api/v1/threads/post/${post.id}/comments`, { markdown: 'And here, @bob.' });
    await bob.goto('/notifications');
    const item = bob.locator('main li', { hasText: 'And here' });
    expect(await overflow(bob)).toEqual([]);
    await item.locator('button[value=read]').click();
    await bob.getByText('Marked as read.').waitFor();
    expect(await item.getByText('New', { exact: true }).count()).toBe(0);
    await item.locator('button[value=dismiss]').click();
    await bob.getByText('Dismissed.').waitFor();
    expect(await item.count()).toBe(0);
    await bob.goto('/notifications');
    const readAll = bob.locator('button[value=read-all]');
    if ((await readAll.count()) > 0) {
      await readAll.click();
      await bob.getByText('All caught up.').waitFor();
    }
    expect(await bob.locator('main li').getByText('New', { exact: true }).count()).toBe(0);
  });
});

test('a muted discussion creates no more notices, and its level is shown', async () => {
  const [bob, carol] = [await visitorAs('bob'), await visitorAs('carol')];
  const post = await givenPost(bob, 'A third post to talk about');
  await bob.goto(`/posts/${post.slug}`);
  const menu = bob.locator('#discussion summary', { hasText: 'Watching' });
  await menu.click();
  await bob.locator('button[name=level][value=muted]').click();
  await bob.locator('#discussion summary', { hasText: 'Muted' }).waitFor();
  await call(carol, 'POST', `/api/v1/threads/post/${post.id}/comments`, { markdown: 'Anybody, @bob?' });
  await bob.goto('/notifications');
  expect(await bob.locator('main li', { hasText: 'Anybody' }).count()).toBe(0);
  expect(takeTroubles(bob)).toEqual([]);
});

test('preferences for notices are kept, with or without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const carol = await visitorAs('carol', { javaScriptEnabled, viewport: PHONE });
    await carol.goto('/settings/notifications');
    const reactions = carol.locator('input[name="app:discussion.reaction"]');
    const before = await reactions.isChecked();
    await reactions.setChecked(!before);
    await carol.locator('#frequency-daily').check();
    await carol.locator('input[name=quiet]').setChecked(true);
    await carol.locator('input[name=quietFrom]').fill('21:30');
    await carol.locator('main form button[type=submit]').last().click();
    await carol.locator('[role=status]', { hasText: 'Saved' }).waitFor();
    await carol.goto('/settings/notifications');
    expect(await reactions.isChecked()).toBe(!before);
    expect(await carol.locator('#frequency-daily').isChecked()).toBe(true);
    expect(await carol.locator('input[name=quietFrom]').inputValue()).toBe('21:30');
    expect([await overflow(carol), takeTroubles(carol)]).toEqual([[], []]);
  }
});

test('an author reads what a moderator did with their post, and nothing of a comment that was deleted', async () => {
  const [alice, bob, carol] = [await visitorAs('alice'), await visitorAs('bob'), await visitorAs('carol')];
  const post = await givenPost(bob, 'A post that goes too far');
  const path = `/api/v1/threads/post/${post.id}/comments`;
  const { id } = await call<{ id: string }>(carol, 'POST', path, { markdown: 'Oh, @bob!' });
  await call(carol, 'DELETE', `/api/v1/comments/${id}`);
  await call(alice, 'DELETE', `/api/v1/admin/posts/${post.id}/publication`);
  await call(alice, 'DELETE', `/api/v1/admin/posts/${post.id}`);
  await bob.goto('/notifications?filter=unread');
  const notices = bob.locator('main li', { hasText: 'A post that goes too far' });
  expect(await notices.allInnerTexts()).toEqual([
    expect.stringContaining('A moderator deleted your post'),
    expect.stringContaining('A moderator unpublished your post'),
  ]);
  expect(await bob.locator('main li', { hasText: 'Oh,' }).count()).toBe(0);
  await notices.first().locator('a').click();
  await bob.waitForURL('**/write');
  expect([alice, bob, carol].flatMap(takeTroubles)).toEqual([]);
});

test('the pages have no faults in both languages and themes', async () => {
  const all = looks<['light' | 'dark', string]>(
    ['light', ''],
    ['dark', '/zh-TW'],
    ['light', '/zh-TW'],
    ['dark', ''],
  );
  for (const [colorScheme, prefix] of all) {
    const bob = await visitorAs('bob', { colorScheme });
    for (const path of ['/notifications', '/settings/notifications']) {
      await bob.goto(prefix + path);
      expect(await axeFindings(bob)).toEqual([]);
      await screenshot(bob, `notifications${prefix.slice(1)}${path.replaceAll('/', '-')}-${colorScheme}`);
    }
  }
});
