import { describe, expect, test } from 'vitest';
import { origin, signIn, takeTroubles, token, visitor } from './browser.ts';

const POST = 'the-curve-and-the-calendar';

/** Calls the API as an admin. */
async function call<T>(method: string, path: string, body: unknown): Promise<T> {
  const response = await fetch(origin + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  return ((await response.json()) as { data: T }).data;
}

async function publish(title: string, tags: string[]): Promise<{ id: string; slug: string }> {
  const draft = { locale: 'en', title, markdown: 'A short text.', tags };
  const { id } = await call<{ id: string }>('POST', '/api/v1/posts', draft);
  return call('POST', `/api/v1/me/posts/${id}/publication`, {});
}

test.each(['/', '/posts', '/posts?tag=practice', `/posts/${POST}`, '/tags', '/tags/practice', '/people/bob'])(
  '%s asks the database once',
  async (path) => {
    const fresh = `${path}${path.includes('?') ? '&' : '?'}once=${Date.now()}`;
    for (const prefix of ['', '/zh-TW']) {
      const response = await fetch(origin + prefix + fresh);
      expect(response.headers.get('Server-Timing')).toContain('1 trips');
      expect(await response.text()).not.toContain('__reactRouterContext');
    }
  },
);

test('an address from before leads on for good, in its own language', async () => {
  const { id, slug } = await publish('Moving house', []);
  await call('PATCH', `/api/v1/me/posts/${id}`, { slug: 'moved-house' });
  for (const prefix of ['', '/zh-TW']) {
    const response = await fetch(`${origin}${prefix}/posts/${slug}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([301, `${prefix}/posts/moved-house`]);
  }
});

describe('without JavaScript', () => {
  test('a long list is walked page by page, and back', async () => {
    for (let number = 1; number <= 21; number += 1) await publish(`Long list ${number}`, ['Long list']);
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto('/tags/long-list');
    expect(await page.locator('main article').count()).toBe(20);
    await page.locator('main a[rel=next]').click();
    expect(await page.locator('main article h2').allTextContents()).toEqual(['Long list 1']);
    await page.locator('main a[rel=prev]').click();
    expect(await page.locator('main article').count()).toBe(20);
    expect(await page.locator('main a[rel=prev]').count()).toBe(0);
  });

  test('a tag is followed, and no more', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await signIn(page, 'carol');
    await page.goto('/tags/practice');
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    const unfollow = page.getByRole('button', { name: /Following/ });
    await unfollow.waitFor();
    expect(await page.locator('main').textContent()).toContain('1 follower');
    await unfollow.click();
    await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
    expect(takeTroubles(page)).toEqual([]);
  });
});
