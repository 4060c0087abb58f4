import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { personVerified } from '#src/accounts/events.ts';
import type { SearchHit } from '#src/search/model.ts';
import { searchQuerySchema } from '#src/search/model.ts';
import { people } from '#worker/accounts/tables.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { search } from '#worker/search/service.ts';
import { suggest } from '#worker/search/suggest.ts';
import { selectSeriesStates, statementsToDeleteSeries } from '#worker/series/queries.ts';
import { ensureTags } from '#worker/tags/queries.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDeleted, givenPublished, givenUnpublished } from '#worker/testing/published-posts.ts';
import { onlySearch } from '#worker/testing/search-index.ts';
import { givenSeries } from '#worker/testing/series.ts';

const ctx = testContext();

/** The hits of a query as plain titles. */
async function titles(q: string, more: Partial<Record<string, string>> = {}) {
  const { items } = await search(ctx, searchQuerySchema.parse({ q, ...more }));
  return items.map(titleOf);
}

const titleOf = (hit: SearchHit) => hit.title.map((segment) => segment.text).join('');

beforeAll(async () => {
  const bob = await givenPerson('bob');
  const alice = await givenPerson('alice');
  await givenPublished(ctx, {
    by: bob,
    texts: { en: { title: 'Compiling at the reef', text: 'How the borrow checker reads a café menu.' } },
    tags: ['Compilers'],
  });
  await givenPublished(ctx, {
    by: alice,
    texts: {
      en: { title: 'Tides', text: 'The sea comes and goes. The moon pulls it.' },
      'zh-TW': { title: '潮汐', text: '海水來了又走。用Rust語言寫的潮汐編譯器,頭髮濕了。' },
    },
    tags: ['Sea', '海洋'],
  });
  await givenPublished(ctx, {
    by: bob,
    texts: { 'zh-TW': { title: '學習的方法', text: '每天讀一點書。' } },
  });
});

test('English is found in any form, case and accent', async () => {
  expect(await titles('compiled')).toContain('Compiling at the reef');
  expect(await titles('CAFE')).toEqual(['Compiling at the reef']);
  expect(await titles('borr')).toEqual(['Compiling at the reef']);
});

test('Chinese is found by one, two and more characters, in either script, beside English too', async () => {
  expect(await titles('潮汐')).toEqual(['潮汐']);
  expect(await titles('書')).toEqual(['學習的方法']);
  expect(await titles('学习')).toEqual(['學習的方法']);
  expect(await titles('头发')).toEqual(['潮汐']);
  expect(await titles('編譯器')).toEqual(['潮汐']);
  expect(await titles('rust')).toEqual(['潮汐']);
  expect(await titles('汐海')).toEqual([]);
});

test('a title weighs more than a tag, a tag more than the text', async () => {
  const carol = await givenPerson('carol');
  await givenPublished(ctx, {
    by: carol,
    texts: { en: { title: 'In the text', text: 'A lagoon lies here.' } },
  });
  await givenPublished(ctx, { by: carol, texts: { en: { title: 'A lagoon', text: 'Water lies here.' } } });
  expect((await titles('lagoon')).slice(0, 2)).toEqual(['A lagoon', 'In the text']);
});

test('tags and people are found too', async () => {
  expect(await titles('sea', { kind: 'tag' })).toEqual(['Sea']);
  expect(await titles('海洋', { kind: 'tag' })).toEqual(['海洋']);
  expect(await titles('alice', { kind: 'person' })).toEqual(['Alice']);
});

test('a person who just verified an address is found, a person who is no member is not', async () => {
  const mona = await givenPerson('mona');
  expect(await titles('mona')).toEqual([]);
  await runBatch(ctx.db, [ctx.events.record(personVerified, { personId: mona.personId })]);
  await deliverPending(ctx, onlySearch);
  expect(await titles('mona')).toEqual(['Mona']);
});

test('a post with two translations is one hit, in the language of the reader', async () => {
  const taiwan = testContext({ locale: 'zh-TW' });
  const bob = await givenPerson('bob');
  await givenPublished(ctx, {
    by: bob,
    texts: { en: { title: 'Coral polyp', text: 'polyp' }, 'zh-TW': { title: '珊瑚 polyp', text: 'polyp' } },
  });
  expect(await titles('polyp')).toEqual(['Coral polyp']);
  const { items } = await search(taiwan, searchQuerySchema.parse({ q: 'polyp' }));
  expect(items.map(titleOf)).toEqual(['珊瑚 polyp']);
  expect(await titles('polyp', { locale: 'zh-TW' })).toEqual(['珊瑚 polyp']);
});

test('filters keep a language, a tag, an author', async () => {
  expect(await titles('tides', { locale: 'zh-TW' })).toEqual([]);
  expect(await titles('the', { tag: 'sea' })).toEqual(['Tides']);
  expect(await titles('the', { author: 'bob' })).toEqual(['Compiling at the reef']);
  expect(await titles('the', { author: 'bob', tag: 'sea' })).toEqual([]);
  expect(await titles('the', { tag: 'no-such-tag' })).toEqual([]);
});

test('a hit says where it is and marks the words of the query', async () => {
  const { items } = await search(ctx, searchQuerySchema.parse({ q: 'moon' }));
  expect(items).toMatchObject([
    {
      kind: 'post',
      path: '/posts/tides',
      locale: 'en',
      authors: [{ name: 'alice', displayName: 'Alice' }],
      tags: [{ slug: 'sea' }, { name: '海洋' }],
      excerpt: [
        { text: 'The sea comes and goes. The ', hit: false },
        { text: 'moon', hit: true },
        { text: ' pulls it.', hit: false },
      ],
    },
  ]);
});

test('one round trip answers a search', async () => {
  const before = ctx.db.stats.roundTrips;
  await titles('sea');
  expect(ctx.db.stats.roundTrips - before).toBe(1);
});

test('what is taken back, deleted or not due yet is not found', async () => {
  const bob = await givenPerson('bob');
  const texts = { en: { title: 'Seahorse', text: 'A seahorse swims.' } };
  const id = await givenPublished(ctx, { by: bob, texts });
  expect(await titles('seahorse')).toEqual(['Seahorse']);
  await givenUnpublished(ctx, id);
  expect(await titles('seahorse')).toEqual([]);

  const other = await givenPublished(ctx, { by: bob, texts, slug: 'seahorse-2' });
  expect(await titles('seahorse')).toEqual(['Seahorse']);
  await givenDeleted(ctx, other);
  expect(await titles('seahorse')).toEqual([]);

  await givenPublished(ctx, { by: bob, texts, slug: 'seahorse-3', at: TEST_NOW + 60_000 });
  expect(await titles('seahorse')).toEqual([]);
});

test('a tag that only drafts have is not found', async () => {
  await runBatch(ctx.db, ensureTags(ctx, [{ slug: 'secret-project', name: 'Secret project' }]));
  await deliverPending(ctx, onlySearch);
  expect(await titles('secret')).toEqual([]);
});

test('pages follow each other without gap or repetition, in both directions, and end', async () => {
  const bob = await givenPerson('bob');
  for (let number = 0; number < 7; number += 1) {
    const texts = { en: { title: `Barnacle ${number}`, text: 'barnacle '.repeat(number + 1) } };
    await givenPublished(ctx, { by: bob, texts });
  }
  const all = await titles('barnacle');
  expect(all).toHaveLength(7);
  const ask = (cursor?: string | null) =>
    search(ctx, searchQuerySchema.parse({ q: 'barnacle', limit: '3', ...(cursor && { cursor }) }));
  const first = await ask();
  const second = await ask(first.next);
  const third = await ask(second.next);
  expect([...first.items, ...second.items, ...third.items].map(titleOf)).toEqual(all);
  expect(third.next).toBeNull();
  expect((await ask(third.prev)).items).toEqual(second.items);
  expect((await ask(second.prev)).prev).toBeNull();
});

test('a series is found in the language of the reader, until it is taken back, and its chapter names it', async () => {
  const bob = await givenPerson('bob');
  const chapter = await givenPublished(ctx, {
    by: bob,
    texts: { en: { title: 'Anemone', text: 'clownfish' } },
  });
  const names = { en: 'A reef handbook', 'zh-TW': '珊瑚礁手冊' };
  const entries = [{ postId: chapter, depth: 0 }];
  const seriesId = await givenSeries(ctx, { by: bob, titles: names, entries });
  await deliverPending(ctx, onlySearch);
  const [series] = (await search(ctx, searchQuerySchema.parse({ q: 'handbook', kind: 'series' }))).items;
  expect(series).toMatchObject({
    kind: 'series',
    path: '/series/a-reef-handbook',
    form: 'series',
    partCount: 1,
  });
  const [hit] = (await search(ctx, searchQuerySchema.parse({ q: 'clownfish' }))).items;
  expect(hit).toMatchObject({ series: { path: '/series/a-reef-handbook', title: 'A reef handbook' } });
  const [state] = await ctx.db.batch([selectSeriesStates(ctx.db, [seriesId])]);
  if (!state[0]) throw new Error('the series is gone');
  await runBatch(ctx.db, statementsToDeleteSeries(ctx, state[0]));
  await deliverPending(ctx, onlySearch);
  expect(await titles('handbook')).toEqual([]);
});

test('a suspended person is not found', async () => {
  const mallory = await givenPerson('mallory');
  await runBatch(ctx.db, [ctx.events.record(personVerified, { personId: mallory.personId })]);
  await deliverPending(ctx, onlySearch);
  expect(await titles('mallory')).toEqual(['Mallory']);
  await ctx.db.batch([
    ctx.db.update(people).set({ suspendedAt: TEST_NOW }).where(eq(people.id, mallory.personId)),
  ]);
  expect(await titles('mallory')).toEqual([]);
  expect(await suggest(ctx, { q: 'mallory' })).toEqual([]);
});
