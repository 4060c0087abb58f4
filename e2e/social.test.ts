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
    await page.getByRole('button', { name: 'Follow Alice Lagoon' }).click();
    const unfollow = page.getByRole('button', { name: /Stop following Alice Lagoon/ });
    await unfollow.waitFor();
    await page.goto('/people/alice/followers');
    expect(await page.locator('main').textContent()).toContain('Carol Reef');
    await page.goto('/people/alice');
    await unfollow.click();
    await page.getByRole('button', { name: 'Follow Alice Lagoon' }).waitFor();
    expect(takeTroubles(page)).toEqual([]);
  });

  test('a person is muted from the menu and unmuted', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'carol');
    await page.goto('/feed');
    expect(await page.locator('main article').count()).toBeGreaterThan(0);
    await page.goto('/people/bob');
    await page.locator('summary', { hasText: 'More about you and' }).click();
    await page.getByRole('button', { name: /^Mute/ }).click();
    await page.getByText('You muted Bob').waitFor();
    await page.goto('/feed');
    await page.getByText('Nothing new here yet').waitFor();
    await page.goto('/settings/people');
    await page.getByRole('button', { name: /^Unmute/ }).click();
    await page.getByText('You have turned away from nobody').waitFor();
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
  await carol.getByText('Nobody is waiting for your answer').waitFor();
  await carol.getByRole('status').filter({ hasText: '“Alice Lagoon” is no longer in this list' }).waitFor();
  expect(await carol.evaluate(() => document.activeElement?.id)).toBe('list');
  await carol.getByRole('link', { name: 'Connected' }).click();
  await carol.getByRole('button', { name: 'Disconnect from Alice Lagoon' }).waitFor();

  await carol.goto('/people/alice');
  await carol.getByText('Follows you').waitFor();
  await carol.locator('summary', { hasText: 'More about you and' }).click();
  await carol.getByRole('button', { name: /^Block/ }).click();
  await carol.getByRole('dialog').getByRole('button', { name: 'Block Alice Lagoon' }).click();
  await carol.waitForURL('**/settings/people');
  await carol.getByRole('button', { name: 'Unblock Alice Lagoon' }).waitFor();
  expect((await carol.goto('/people/alice'))?.status()).toBe(404);
  takeTroubles(carol);
  expect((await call('GET', '/api/v1/people/carol/relation')).status).toBe(404);

  await carol.goto('/settings/people');
  await carol.getByRole('button', { name: 'Unblock Alice Lagoon' }).press('Enter');
  await carol.getByText('You have turned away from nobody').waitFor();
  expect(await carol.evaluate(() => document.activeElement?.id)).toBe('people');
  const relation = await (await call('GET', '/api/v1/people/carol/relation')).json();
  expect(relation).toMatchObject({ data: { following: false, connection: 'none', restriction: null } });
  expect(takeTroubles(carol)).toEqual([]);
});

test('a person who follows nobody gets suggestions, and then finds those people in the feed', async () => {
  const alice = await visitor({ viewport: PHONE });
  await signIn(alice, 'alice');
  await alice.goto('/people/bob');
  const stop = alice.getByRole('button', { name: /Stop following/ });
  if (await stop.count()) await stop.click();
  await alice.getByRole('button', { name: /^Follow Bob/ }).waitFor();
  await alice.goto('/feed');
  await alice.getByRole('heading', { name: 'People who are read a lot' }).waitFor();
  expect(await overflow(alice)).toEqual([]);
  expect(await axeFindings(alice)).toEqual([]);
  await alice.getByRole('button', { name: /^Follow Bob/ }).click();
  await alice.getByRole('list', { name: 'What is new' }).waitFor();
  expect(await alice.locator('main article').count()).toBeGreaterThan(0);
  expect(takeTroubles(alice)).toEqual([]);
});
