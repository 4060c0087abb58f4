import { describe, expect, test } from 'vitest';
import { complaintsAbout } from '#worker/testing/feed-complaints.ts';
import { axeFindings, origin, overflow, PHONE, screenshot, takeTroubles, visitor } from './browser.ts';

const get = (path: string) => fetch(origin + path);

/** The feeds that the head of a page links to. */
async function feedsOf(path: string): Promise<string[]> {
  const page = await visitor();
  await page.goto(path);
  const links = page.locator('head link[rel=alternate][type*="+"]');
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

describe('readers who want to subscribe', () => {
  test.each(['/', '/posts', '/tags/memory', '/people/bob', '/zh-TW/tags/memory'])(
    'finds three feeds in the head of %s, which a validator likes',
    async (path) => {
      const feeds = await feedsOf(path);
      expect(feeds.map((href) => href.split('.').at(-1))).toEqual(['atom', 'rss', 'json']);
      for (const href of feeds) {
        const answer = await get(href);
        expect(answer.status, href).toBe(200);
        expect(answer.headers.get('Link'), href).toContain(`${href}>; rel="self"`);
        const text = await answer.text();
        if (href.endsWith('.json')) expect(JSON.parse(text).items.length).toBeGreaterThan(0);
        else expect(complaintsAbout(text), href).toEqual([]);
      }
    },
  );

  test('open the addresses on a page, on a phone, too', async () => {
    const page = await visitor({ viewport: PHONE });
    await page.goto('/zh-TW/tags/memory');
    await page.locator('main summary').click();
    const link = page.getByRole('link', { name: 'JSON Feed' });
    expect(await link.getAttribute('href')).toBe('/zh-TW/tags/memory/feed.json');
    expect(await overflow(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await screenshot(page, 'subscribe-zh-phone');
    expect(takeTroubles(page)).toEqual([]);
  });

  test('open them without scripts', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto('/posts');
    await page.locator('main summary').click();
    expect(await page.locator('main').getByRole('link', { name: 'RSS' }).isVisible()).toBe(true);
  });
});

describe('a program', () => {
  test('finds the Markdown of a post in the headers of its page', async () => {
    const page = await get('/posts/the-curve-and-the-calendar');
    const link = page.headers.get('Link') ?? '';
    const [, path = ''] = /<([^>]+)>; rel="alternate"; type="text\/markdown"/.exec(link) ?? [];
    const text = await (await get(path)).text();
    expect(text).toContain('# The curve and the calendar');
    expect(await page.text()).not.toContain('.md"');
  });

  test('finds in llms.txt only existing pages', async () => {
    const text = await (await get('/llms.txt')).text();
    const urls = [...text.matchAll(/\]\((http[^)]+)\)/g)].map(([, url = '']) => new URL(url).pathname);
    expect(urls.length).toBeGreaterThan(10);
    for (const path of urls) expect((await get(path)).status, path).toBe(200);
  });
});
