import { exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { notifyIndexNow, pingHub } from '#worker/feeds/announce.ts';
import { indexNowKey } from '#worker/feeds/index-now.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { feature } from '#worker/platform/feature.ts';
import { isSettled } from '#worker/platform/outbox.ts';
import { deletePost, publishPost, unpublishPost } from '#worker/posts/service.ts';
import { askQuestion, writeAnswer } from '#worker/questions/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft } from '#worker/testing/posts.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const HUB = 'https://hub.example/';
const ENDPOINT = 'https://index.example/indexnow';
const announcing = feature({ name: 'feeds', effects: [pingHub, notifyIndexNow] });

const bob = await givenPerson('bob');
let sent: { url: string; body: string }[] = [];
let status = 200;

beforeEach(() => {
  sent = [];
  status = 200;
});

/** A Context of a site that announces; its requests are only recorded here. */
function announcingContext(more: { hub?: string | null; endpoint?: string | null } = {}) {
  const ctx = testContext({ as: bob, clock: fixedClock(TEST_NOW) });
  ctx.config = { ...ctx.config, websubHub: HUB, indexNowEndpoint: ENDPOINT };
  if (more.hub !== undefined) ctx.config.websubHub = more.hub;
  if (more.endpoint !== undefined) ctx.config.indexNowEndpoint = more.endpoint;
  ctx.fetch = async (input, init) => {
    const request = new Request(input as RequestInfo, init as RequestInit);
    sent.push({ url: request.url, body: new TextDecoder().decode(await request.arrayBuffer()) });
    return new Response(null, { status });
  };
  return ctx;
}

type Site = ReturnType<typeof announcingContext>;

/** The feeds that the hub was notified of, as paths. */
const pinged = () =>
  sent
    .filter(({ url }) => url === HUB)
    .flatMap(({ body }) => new URLSearchParams(body).getAll('hub.url'))
    .map((url) => new URL(url).pathname);

const indexed = () =>
  sent
    .filter(({ url }) => url === ENDPOINT)
    .flatMap(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList)
    .map((url) => new URL(url).pathname);

async function publishIn(ctx: Site, title: string, tags: string[] = []): Promise<string> {
  const { id } = await givenDraft({ by: bob, title, tags, also: { 'zh-TW': `${title} 中文` } });
  await publishPost(ctx, id, {});
  await deliverPending(ctx, [announcing]);
  return id;
}

describe('a publication', () => {
  test('is announced to the hub: every feed that it affects, in each language and format', async () => {
    await publishIn(announcingContext(), 'Tides', ['Sea']);
    expect(sent.filter(({ url }) => url === HUB)).toHaveLength(1);
    expect(new URLSearchParams(sent[0]?.body).get('hub.mode')).toBe('publish');
    expect(pinged()).toHaveLength(3 * 3 * 2);
    for (const path of [
      '/feed.atom',
      '/zh-TW/feed.json',
      '/tags/sea/feed.rss',
      '/zh-TW/people/bob/feed.atom',
    ]) {
      expect(pinged()).toContain(path);
    }
  });

  test('is announced to search engines, with a key that the site serves', async () => {
    const ctx = announcingContext();
    await publishIn(ctx, 'Reef', ['Sea']);
    expect(indexed().slice(0, 2)).toEqual(['/posts/reef', '/zh-TW/posts/reef']);
    const message = JSON.parse(sent.find(({ url }) => url === ENDPOINT)?.body ?? '');
    expect(message).toMatchObject({ host: 'localhost:8787', key: await indexNowKey(ctx) });
    const file = await exports.default.fetch(
      new Request(message.keyLocation.replace('localhost:8787', 'localhost')),
    );
    expect(await file.text()).toBe(message.key);
    expect(message.key).toMatch(/^[A-Za-z0-9]{24,32}$/);
  });

  test('that is taken back or deleted is announced once more', async () => {
    const ctx = announcingContext();
    const id = await publishIn(ctx, 'Gone soon');
    sent = [];
    await unpublishPost(ctx, id);
    await deliverPending(ctx, [announcing]);
    expect(indexed()).toContain('/posts/gone-soon');
    expect(pinged()).toContain('/feed.atom');
    sent = [];
    await deletePost(ctx, id);
    await deliverPending(ctx, [announcing]);
    expect(indexed()).toContain('/posts/gone-soon');
  });

  test('of several posts together names each feed once', async () => {
    const ctx = announcingContext();
    for (const title of ['One', 'Two', 'Three']) {
      const { id } = await givenDraft({ by: bob, title, tags: ['Count'] });
      await publishPost(ctx, id, {});
    }
    await deliverPending(ctx, [announcing]);
    expect(sent.filter(({ url }) => url === HUB)).toHaveLength(1);
    expect(new Set(pinged()).size).toBe(pinged().length);
    expect(indexed()).toEqual(expect.arrayContaining(['/posts/one', '/posts/two', '/posts/three']));
  });

  test('that is scheduled is announced to nobody', async () => {
    const ctx = announcingContext();
    const at = ctx.clock.now() + 60_000;
    await givenPublished(ctx, { by: bob, at, texts: { en: { title: 'Secret until then' } } });
    await deliverPending(ctx, [announcing]);
    expect(sent).toEqual([]);
  });
});

describe('an announcement', () => {
  test('is sent to nobody when no recipient is configured', async () => {
    await publishIn(announcingContext({ hub: null, endpoint: null }), 'Quiet');
    expect(sent).toEqual([]);
    await publishIn(announcingContext({ hub: null }), 'Half quiet');
    expect(pinged()).toEqual([]);
    expect(indexed()).not.toEqual([]);
  });

  test.each([503, 429])('that fails with %i is sent again', async (failing) => {
    status = failing;
    const ctx = announcingContext();
    const { id } = await givenDraft({ by: bob, title: `Fails with ${failing}` });
    await publishPost(ctx, id, {});
    const [eventId = ''] = ctx.events.takePending();
    await expectDelivery(ctx, eventId, false);
    status = 202;
    sent = [];
    await expectDelivery(ctx, eventId, true);
    expect(pinged()).toContain('/feed.atom');
  });

  test('that is refused is not sent again', async () => {
    status = 403;
    const ctx = announcingContext();
    const { id } = await givenDraft({ by: bob, title: 'Refused' });
    await publishPost(ctx, id, {});
    const [eventId = ''] = ctx.events.takePending();
    await expectDelivery(ctx, eventId, true);
  });
});

async function expectDelivery(ctx: Site, eventId: string, through: boolean): Promise<void> {
  const { deliver } = await import('#worker/platform/deliver.ts');
  expect(await deliver(ctx, [announcing], [eventId])).toEqual(through ? [] : [eventId]);
  expect(await isSettled(ctx, eventId)).toBe(through);
}

test('no other file name leads to the key', async () => {
  const key = await indexNowKey(testContext());
  const other = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
  const { status: found } = await exports.default.fetch(new Request(`http://localhost/${other}.txt`));
  expect(found).toBe(404);
});

test('the hub is notified of the feeds of questions: of a new one in its lists, of an answer in its own', async () => {
  const ctx = announcingContext();
  const asked = {
    title: 'Why is the hub told?',
    markdown: 'Because.',
    tags: ['Hubs'],
    locale: 'en' as const,
  };
  const { slug } = await askQuestion(ctx, asked);
  await deliverPending(ctx, [announcing]);
  const pages = ['/questions', `/questions/${slug}`, '/tags/hubs/questions'];
  expect(pinged()).toEqual(
    pages.flatMap((page) => ['atom', 'rss', 'json'].map((end) => `${page}/feed.${end}`)),
  );
  expect(indexed()).toEqual(['/questions', `/questions/${slug}`]);
  sent = [];
  await writeAnswer(ctx, slug, { markdown: 'So that readers hear of it.' });
  await deliverPending(ctx, [announcing]);
  expect(new Set(pinged().map((path) => path.replace(/\/feed\.\w+$/, '')))).toEqual(
    new Set([`/questions/${slug}`]),
  );
});
