import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { popularityAfterRead } from '#src/posts/stats-rules.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { countRead, getPostStats, listPosts, rateHelpful } from '#worker/posts/service.ts';
import { forgetReaders } from '#worker/posts/stats/stats.ts';
import { postReaders, posts } from '#worker/posts/tables.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const MAY_6 = Date.UTC(2026, 4, 6, 12);
const DAY = 86_400_000;
const bob = await givenPerson('bob', 'author');
const carol = await givenPerson('carol');

/** A reader at a time, from an address. */
function reader({ at = MAY_6, address = '192.0.2.1', userAgent = 'Mozilla/5.0 Firefox/140.0' } = {}) {
  const ctx = testContext({ clock: fixedClock(at) });
  ctx.address = address;
  ctx.session.userAgent = userAgent;
  return ctx;
}

const author = () => testContext({ as: bob, clock: fixedClock(MAY_6) });

describe('reads', () => {
  test('are counted for their day and in total', async () => {
    const post = await givenPost({ by: bob, title: 'Read twice' });
    await countRead(reader({ at: MAY_6 - DAY }), post.slug);
    await countRead(reader(), post.slug);
    await countRead(reader(), post.slug);
    const stats = await getPostStats(author(), post.id);
    expect(stats.readCount).toBe(3);
    expect(stats.reads.slice(-2)).toEqual([
      { day: '2026-05-05', count: 1 },
      { day: '2026-05-06', count: 2 },
    ]);
    expect(stats.reads).toHaveLength(30);
  });

  test('by programs are left out', async () => {
    const post = await givenPost({ by: bob, title: 'Crawled' });
    await countRead(reader({ userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' }), post.slug);
    expect((await getPostStats(author(), post.id)).readCount).toBe(0);
  });

  test('of what is not public are answered with not found', async () => {
    const draft = await givenDraft({ by: bob, title: 'Hidden' });
    for (const slug of [draft.id, 'no-such-post'])
      await expect(countRead(reader(), slug)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getPostStats(author(), draft.id)).readCount).toBe(0);
  });

  test('make a post as popular as the rule says', async () => {
    const post = await givenPost({ by: bob, title: 'Measured' });
    const times = [MAY_6 - 9 * DAY, MAY_6 - DAY, MAY_6];
    for (const at of times) await countRead(reader({ at }), post.slug);
    const { db } = testContext();
    const [[row]] = await db.batch([
      db.select({ popularity: posts.popularity }).from(posts).where(eq(posts.id, post.id)),
    ]);
    expect(row?.popularity).toBeCloseTo(times.reduce(popularityAfterRead, 0), 9);
  });

  test('put the most read posts first among the popular posts', async () => {
    const old = await givenPost({ by: bob, title: 'Popular long ago' });
    const fresh = await givenPost({ by: bob, title: 'Popular today' });
    for (let i = 0; i < 3; i += 1) await countRead(reader({ at: MAY_6 - 60 * DAY }), old.slug);
    for (let i = 0; i < 3; i += 1) await countRead(reader(), fresh.slug);
    const { items } = await listPosts(reader(), { sort: 'popular', limit: 20 });
    const slugs = items.map((post) => post.slug);
    expect(slugs.indexOf(fresh.slug)).toBeLessThan(slugs.indexOf(old.slug));
    expect(slugs).toContain(old.slug);
  });
});

test.each<[string, Parameters<typeof reader>[0][], number]>([
  [
    'one reader, whatever the browser says',
    Array.from({ length: 30 }, (_, at) => ({ userAgent: `Mozilla/5.0 Firefox/${at}` })),
    20,
  ],
  ['one network', Array.from({ length: 30 }, (_, at) => ({ address: `2001:db8::${at}` })), 20],
  ['two addresses', Array.from({ length: 50 }, (_, at) => ({ address: `192.0.2.${at % 2}` })), 40],
  ['two days', Array.from({ length: 50 }, (_, at) => ({ at: MAY_6 - (at % 2) * DAY })), 40],
])('reads of %s count at most twenty times a day and address', async (title, readers, expected) => {
  const post = await givenPost({ by: bob, title });
  for (const one of readers) await countRead(reader(one), post.slug);
  expect((await getPostStats(author(), post.id)).readCount).toBe(expected);
});

test('reads of a member count at most twenty times a day too', async () => {
  const post = await givenPost({ by: bob, title: 'Loved' });
  for (let time = 0; time < 25; time += 1)
    await countRead(testContext({ as: carol, clock: fixedClock(MAY_6) }), post.slug);
  expect((await getPostStats(author(), post.id)).readCount).toBe(20);
});

test('who was counted is forgotten after the day, and not before', async () => {
  const { db } = testContext();
  const kept = async () => (await db.batch([db.select().from(postReaders)]))[0].map(({ day }) => day);
  expect(new Set(await kept())).toContain('2026-05-06');
  await forgetReaders(testContext({ clock: fixedClock(MAY_6) }));
  expect(new Set(await kept())).toEqual(new Set(['2026-05-06']));
  expect(await forgetReaders(testContext({ clock: fixedClock(MAY_6 + DAY) }))).toMatchObject({
    cursor: null,
  });
  expect(await kept()).toEqual([]);
});

describe('whether a post was helpful', () => {
  test.each<[string, Parameters<typeof reader>[0][], number]>([
    [
      'one address with many browsers',
      Array.from({ length: 30 }, (_, at) => ({ userAgent: `Mozilla/5.0 Firefox/${at}` })),
      1,
    ],
    ['one network', [{ address: '2001:db8::1' }, { address: '2001:db8::2' }], 1],
    ['three addresses', [{ address: '192.0.2.1' }, { address: '192.0.2.2' }, { address: '192.0.2.3' }], 3],
    ['one address on two days', [{ at: MAY_6 - DAY }, {}, {}], 2],
  ])('has one vote an address and day: %s', async (title, readers, expected) => {
    const post = await givenPost({ by: bob, title });
    for (const one of readers) await rateHelpful(reader(one), post.slug, { helpful: false });
    expect(await getPostStats(author(), post.id)).toMatchObject({
      unhelpfulCount: expected,
      helpfulCount: 0,
    });
  });

  test('is answered once by each reader; the last answer counts', async () => {
    const post = await givenPost({ by: bob, title: 'Helpful' });
    await rateHelpful(reader(), post.slug, { helpful: true });
    await rateHelpful(reader(), post.slug, { helpful: true });
    await rateHelpful(reader({ address: '192.0.2.2' }), post.slug, { helpful: true });
    await rateHelpful(testContext({ as: carol, clock: fixedClock(MAY_6) }), post.slug, { helpful: false });
    expect(await getPostStats(author(), post.id)).toMatchObject({ helpfulCount: 2, unhelpfulCount: 1 });
    await rateHelpful(reader(), post.slug, { helpful: false });
    expect(await getPostStats(author(), post.id)).toMatchObject({ helpfulCount: 1, unhelpfulCount: 2 });
  });

  test('is not answered for a draft', async () => {
    const draft = await givenDraft({ by: bob, title: 'Nobody knows' });
    await expect(rateHelpful(reader(), draft.id, { helpful: true })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('is shown only to those who may edit the post', async () => {
    const post = await givenPost({ by: bob, title: 'Private reach' });
    await expect(getPostStats(testContext({ as: carol }), post.id)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
