import { describe, expect, test } from 'vitest';
import { PHONE, screenshot, takeTroubles, visitor } from './browser.ts';

const POST = '/posts/the-curve-and-the-calendar';
/** Not /posts, where posts of other tests are newer. */
const LIST = '/tags/memory';

describe('a post', () => {
  test('is found in the list and read', async () => {
    const page = await visitor();
    await page.goto(LIST);
    await page.locator(`a[href="${POST}"]`).first().click();
    await page.waitForURL(`**${POST}`);
    expect(await page.locator('h1').textContent()).toBe('The curve and the calendar');
    expect(await page.locator('article table').count()).toBe(1);
    expect(await page.locator('article pre').textContent()).toContain('function review');
    const picture = page.locator('article img').first();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0)))
      .toBeGreaterThan(0);
    await screenshot(page, 'post');
    expect(takeTroubles(page)).toEqual([]);
  });

  test('is available in the other language, one link away', async () => {
    const page = await visitor();
    await page.goto(POST);
    await page.locator(`main a[href="/zh-TW${POST}"]`).first().click();
    await page.waitForURL(`**/zh-TW${POST}`);
    expect(await page.locator('h1').textContent()).toBe('遺忘曲線與行事曆');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
    await page.setViewportSize(PHONE);
    await screenshot(page, 'post-zh-phone');
  });

  test('without a translation is shown in its own language, and marked so', async () => {
    const page = await visitor();
    await page.goto('/posts/three-passes');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('article [lang="zh-TW"], article[lang="zh-TW"]').count()).toBeGreaterThan(0);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(canonical).toContain('/zh-TW/posts/three-passes');
  });

  test('names its translations and itself to search engines', async () => {
    const page = await visitor();
    await page.goto(POST);
    const languages = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
    expect(languages).toEqual(expect.arrayContaining(['en', 'zh-TW', 'x-default']));
    const data = await page.locator('script[type="application/ld+json"]').first().textContent();
    expect(JSON.parse(data ?? '{}')).toMatchObject({ headline: 'The curve and the calendar' });
  });

  test('is shared with a picture of its title', async () => {
    const page = await visitor();
    await page.goto(`/zh-TW${POST}`);
    const [card, alt] = await Promise.all(
      ['og:image', 'og:image:alt'].map((name) =>
        page.locator(`meta[property="${name}"]`).getAttribute('content'),
      ),
    );
    expect([new URL(card ?? '').pathname, alt]).toEqual([`/zh-TW${POST}/card.png`, '遺忘曲線與行事曆']);
    const size = await page.evaluate(
      async (src) => {
        const picture = Object.assign(new Image(), { src });
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      },
      new URL(card ?? '').pathname,
    );
    expect(size).toEqual([1200, 630]);
  });

  test('has code that can be copied', async () => {
    const page = await visitor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(POST);
    await page.locator('.copy-code').first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('function recallChance');
  });
});

describe('without JavaScript', () => {
  test('posts are listed, read and found', async () => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto(LIST);
    await page.locator(`a[href="${POST}"]`).first().click();
    expect(await page.locator('h1').textContent()).toBe('The curve and the calendar');
    await page.goto('/search');
    await page.locator('main input[name=q]').fill('duck');
    await page.locator('main input[name=q]').press('Enter');
    await page.waitForURL(/q=duck/);
    await page.locator('main a[href="/posts/explain-it-to-a-duck"]').first().waitFor();
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['/posts/never-written', 'en'],
    ['/zh-TW/no-such-place', 'zh-TW'],
  ])('%s answers 404 with a page that helps on', async (path, lang) => {
    const page = await visitor();
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
    await screenshot(page, `not-found-${lang}`);
  });
});
