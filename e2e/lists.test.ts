import { describe, expect, test } from 'vitest';
import { BYPASS_HEADER } from '#src/shared/page-cache.ts';
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
    for (const prefix of ['', '/zh-TW']) {
      const response = await fetch(origin + prefix + path, { headers: { [BYPASS_HEADER]: '1' } });
      expect(response.headers.get('Server-Timing')).toContain('1 trips');
      expect(await response.text()).not.toContain('__reactRouterContext');
    }
  },
);

test.each(['/posts', `/posts/${POST}`, '/tags', '/people/bob', '/people/bob/comments'])(
  '%s is kept once whatever is asked beside it, and never for a place in it that was made up',
  async (path) => {
    const outcome = async (query: string) => {
      const { status, headers } = await fetch(`${origin}${path}?${query}`);
      return [status, headers.get('X-Cache')];
    };
    await outcome('n=0');
    for (const query of ['n=1', 'utm_source=email', 'n=600&m=1'])
      expect(await outcome(query)).toEqual([200, 'hit']);
    for (let times = 0; times < 2; times += 1)
      expect(await outcome('cursor=made-up')).toEqual([400, 'bypass']);
  },
);

test('an old address redirects permanently, in its own language', async () => {
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

  test('a tag is followed and unfollowed', async () => {
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
