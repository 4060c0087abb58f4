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
