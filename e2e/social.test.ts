import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BYPASS_HEADER } from '#src/shared/page-cache.ts';
import { axeFindings, origin, overflow, PHONE, signIn, takeTroubles, token, visitor } from './browser.ts';

/** Calls the API as the admin alice. */
async function call(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(origin + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

test.each(['/people/bob', '/people/bob/followers', '/zh-TW/people/bob/following', '/people/bob/comments'])(
  '%s asks the database once and ships no framework',
  async (path) => {
    const response = await fetch(origin + path, { headers: { [BYPASS_HEADER]: '1' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('Server-Timing')).toContain('1 trips');
    expect(await response.text()).not.toContain('__reactRouterContext');
  },
);

describe('without JavaScript', () => {
  test('a person is followed and unfollowed', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'carol');
    await page.goto('/people/alice');
    await page.getByRole('button', { name: 'Follow Alice Lagoon', exact: true }).click();
    const unfollow = page.getByRole('button', { name: /Unfollow Alice Lagoon/ });
    await unfollow.waitFor();
    await page.goto('/people/alice/followers');
    expect(await page.locator('main').textContent()).toContain('Carol Reef');
    await page.goto('/people/alice');
    await unfollow.click();
    await page.getByRole('button', { name: 'Follow Alice Lagoon', exact: true }).waitFor();
    expect(takeTroubles(page)).toEqual([]);
  });

  test('a person is muted from the menu and unmuted', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'carol');
    await page.goto('/feed');
    expect(await page.locator('main article').count()).toBeGreaterThan(0);
    await page.goto('/people/bob');
    await page.locator('summary', { hasText: 'More options for' }).click();
    await page.getByRole('button', { name: /^Mute/ }).click();
    await page.getByText('You muted Bob').waitFor();
    await page.goto('/feed');
    await page.getByText('Nothing new yet').waitFor();
    await page.goto('/settings/people');
    await page.getByRole('button', { name: /^Unmute/ }).click();
    await page.getByText('You haven’t muted or blocked anyone').waitFor();
    await page.goto('/feed');
    expect(await page.locator('main article').count()).toBeGreaterThan(0);
  });
});

test('two people connect, and a block ends the connection', async () => {
  await call('DELETE', '/api/v1/people/carol/restriction');
  await call('PUT', '/api/v1/people/carol/connection');
  await call('PUT', '/api/v1/people/carol/follow');

  const carol = await visitor();
  await signIn(carol, 'carol');
  await carol.goto('/connections');
  await carol.getByRole('button', { name: 'Accept Alice Lagoon' }).click();
  await carol.getByText('No requests').waitFor();
  await carol.getByRole('status').filter({ hasText: '“Alice Lagoon” is no longer in this list' }).waitFor();
  expect(await carol.evaluate(() => document.activeElement?.id)).toBe('list');
  await carol.getByRole('link', { name: 'Connected' }).click();
  await carol.getByRole('button', { name: 'Disconnect from Alice Lagoon' }).waitFor();

  await carol.goto('/people/alice');
  await carol.getByText('Follows you').waitFor();
  await carol.locator('summary', { hasText: 'More options for' }).click();
  await carol.getByRole('button', { name: /^Block/ }).click();
  await carol.getByRole('dialog').getByRole('button', { name: 'Block Alice Lagoon' }).click();
  await carol.waitForURL('**/settings/people');
  await carol.getByRole('button', { name: 'Unblock Alice Lagoon' }).waitFor();
  expect((await carol.goto('/people/alice'))?.status()).toBe(404);
  takeTroubles(carol);
  expect((await call('GET', '/api/v1/people/carol/relation')).status).toBe(404);

  await carol.goto('/settings/people');
  await carol.getByRole('button', { name: 'Unblock Alice Lagoon' }).press('Enter');
  await carol.getByText('You haven’t muted or blocked anyone').waitFor();
  expect(await carol.evaluate(() => document.activeElement?.id)).toBe('people');
  const relation = await (await call('GET', '/api/v1/people/carol/relation')).json();
  expect(relation).toMatchObject({ data: { following: false, connection: 'none', restriction: null } });
  expect(takeTroubles(carol)).toEqual([]);
});

test('a person who follows nobody gets suggestions, and then finds those people in the feed', async () => {
  const alice = await visitor({ viewport: PHONE });
  await signIn(alice, 'alice');
  await alice.goto('/people/bob');
  const stop = alice.getByRole('button', { name: /Unfollow/ });
  if (await stop.count()) await stop.click();
  await alice.getByRole('button', { name: /^Follow Bob/ }).waitFor();
  await alice.goto('/feed');
  await alice.getByRole('heading', { name: 'Popular authors' }).waitFor();
  expect(await overflow(alice)).toEqual([]);
  expect(await axeFindings(alice)).toEqual([]);
  await alice.getByRole('button', { name: /^Follow Bob/ }).click();
  await alice.getByRole('list', { name: 'Latest activity' }).waitFor();
  expect(await alice.locator('main article').count()).toBeGreaterThan(0);
  expect(takeTroubles(alice)).toEqual([]);
});

/** A word of some length, as German and handles have them. */
const word = (length: number) => 'Rechtsschutzversicherungsgesellschaften'.repeat(5).slice(0, length);

/** Publishes posts of people with long names, with long tags and titles, as a series. */
async function publishLongWords(): Promise<void> {
  const names = [word(35), `Anna ${word(28)}`, word(60)];
  const documents = names.map((name, index) => ({
    path: `${index}.md`,
    locale: 'en',
    slug: `long-${index}`,
    title: word(150 - index),
    summary: word(150),
    markdown: `## ${word(90)}\n\n${word(190)}`,
    authors: [name, ...names.filter((other) => other !== name)],
    tags: [word(50), word(38)],
  }));
  expect((await call('POST', '/api/v1/imports', { source: 'long', documents })).status).toBe(200);
  const entries = [{ heading: word(90) }, ...documents.map(({ path }) => ({ path }))];
  const series = { source: 'long', name: 'long', locale: 'en', slug: 'long', title: word(120), entries };
  expect((await call('POST', '/api/v1/imports/series', series)).status).toBe(200);
}

const tooWide = async (page: Page, paths: string[]) => {
  const findings: string[] = [];
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    findings.push(...(await overflow(page)).map((finding) => `${path} ${finding}`));
  }
  return findings;
};

test('the longest names, tags and titles make no page wider than a small phone', async () => {
  await publishLongWords();
  const narrow = { viewport: { width: 320, height: 700 } };
  const carol = await visitor(narrow);
  await signIn(carol, 'carol');
  const headers = { Origin: origin };
  const rename = (displayName: string) =>
    carol.request.patch('/api/v1/me', { headers, data: { displayName } });
  expect((await rename(word(60))).status()).toBe(200);
  await carol.goto('/posts/long-0');
  await carol.getByLabel('Your comment').fill(word(190));
  await carol.locator('#discussion').getByRole('button', { name: 'Send' }).click();
  const comment = carol.locator('.comment-text', { hasText: word(190) });
  await comment.waitFor();
  await carol.locator('#discussion .comment-action[href*="reply="]').click();
  await carol.getByLabel(/^Reply to/).waitFor();
  expect(await overflow(carol)).toEqual([]);

  const reader = await visitor(narrow);
  await reader.goto('/posts/long-0');
  const linked = await reader
    .locator('main a[href^="/people/"], main a[href^="/tags/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(linked.some((href) => href.startsWith('/people/rechts'))).toBe(true);
  expect(linked.some((href) => href.startsWith('/tags/rechts'))).toBe(true);
  const everybody = [
    ...new Set(linked),
    ...['/', '/posts', '/posts/long-0', '/series', '/series/long', '/tags', '/search?q=rechts'],
    ...['', '/followers', '/following', '/comments'].map((part) => `/people/carol${part}`),
  ];
  expect(await tooWide(reader, everybody)).toEqual([]);
  const members = ['/', '/posts/long-0', '/people/carol', '/series/long', '/write', '/settings', '/feed'];
  expect(await tooWide(carol, members)).toEqual([]);
  const alice = await visitor(narrow);
  await signIn(alice, 'alice');
  const work = [
    '/feed',
    '/people/carol',
    '/admin/people',
    '/admin/people/carol',
    '/admin/posts',
    '/admin/tags',
  ];
  expect(await tooWide(alice, work)).toEqual([]);
  expect((await rename('Carol Reef')).status()).toBe(200);
});
