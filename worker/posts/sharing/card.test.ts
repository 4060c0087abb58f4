import { exports } from 'cloudflare:workers';
import { imageSize } from 'image-size';
import { beforeAll, describe, expect, test } from 'vitest';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { runBatch } from '#worker/platform/db.ts';
import { statementsToRedirect } from '#worker/redirects/queries.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const NOON = Date.UTC(2026, 0, 10, 12);
const bob = await givenPerson('bob');

async function get(path: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost${path}`, { redirect: 'manual', headers });
  const response = await exports.default.fetch(request);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function givenTitled(slug: string, title: string, at = NOON) {
  return givenPublished(testContext(), { by: bob, at, slug, texts: { en: { title } } });
}

beforeAll(async () => {
  const ctx = testContext();
  const texts = { en: { title: 'Tides' }, 'zh-TW': { title: '潮汐：什麼時候該複習？' } };
  const tides = await givenPublished(ctx, { by: bob, at: NOON, slug: 'tides', texts });
  await givenTitled('script', '<script>alert(1)</script> & "quotes"');
  await givenTitled('arabic', 'مرحبا بالعالم');
  await givenTitled('later', 'Later', Date.UTC(2096, 0));
  const old = { oldSlug: 'ebb', wasLiving: true, oldPaths: [], now: NOON };
  await runBatch(
    ctx.db,
    statementsToRedirect(ctx.db, { postId: tides, slug: 'tides', living: true, ...old }),
  );
});

describe('the card of a post', () => {
  test.each(LOCALES)('is a PNG of the usual size that the page cache keeps (%s)', async (locale) => {
    const { response, bytes } = await get(localePath(locale, '/posts/tides/card.png'));
    expect(response.status).toBe(200);
    expect(imageSize(bytes)).toMatchObject({ type: 'png', width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(40_000);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': CACHEABLE,
      'cross-origin-resource-policy': 'cross-origin',
      'x-cache': 'miss',
    });
    const again = await get(localePath(locale, '/posts/tides/card.png'));
    expect(again.response.headers.get('X-Cache')).toBe('hit');
    expect(again.bytes).toEqual(bytes);
  });

  test('is in the language of the post', async () => {
    const [en, zh] = await Promise.all(
      ['/posts/tides/card.png', '/zh-TW/posts/tides/card.png'].map((path) => get(path)),
    );
    expect(en?.bytes).not.toEqual(zh?.bytes);
    const [one, other] = await Promise.all(
      ['/posts/script/card.png', '/zh-TW/posts/script/card.png'].map((path) => get(path)),
    );
    expect(one?.bytes).toEqual(other?.bytes);
  });

  test('has nothing of the title but its drawn letters', async () => {
    const { response, bytes } = await get('/posts/script/card.png');
    expect(response.status).toBe(200);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('script');
  });

  test('of an old address is at the new one', async () => {
    const { response } = await get('/zh-TW/posts/ebb/card.png');
    expect([response.status, response.headers.get('Location')]).toEqual([301, '/zh-TW/posts/tides/card.png']);
  });

  test('whose title the site has no letters for is the picture of the site', async () => {
    const { response } = await get('/posts/arabic/card.png');
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/og.png']);
  });
});

describe('there is no card', () => {
  test.each(['later', 'unknown'])('of a post that is not out: %s', async (slug) => {
    const { response } = await get(`/posts/${slug}/card.png`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Cache-Control')).not.toContain('public');
  });
});
