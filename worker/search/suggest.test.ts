import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { personVerified } from '#src/accounts/events.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { suggest } from '#worker/search/suggest.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished, givenUnpublished } from '#worker/testing/published-posts.ts';
import { onlySearch } from '#worker/testing/search-index.ts';

const ctx = testContext();

/** The suggestions for a text, as `kind: title`. */
async function suggestions(q: string, locale?: 'en' | 'zh-TW') {
  const found = await suggest(ctx, { q, locale });
  return found.map(({ kind, title }) => `${kind}: ${title.map(({ text }) => text).join('')}`);
}

beforeAll(async () => {
  const bob = await givenPerson('bob');
  await givenPublished(ctx, {
    by: bob,
    texts: { en: { title: 'A lantern', text: 'borrow' }, 'zh-TW': { title: '燈籠', text: '借' } },
    tags: ['Borrowing'],
  });
  await givenPublished(ctx, { by: bob, texts: { en: { title: 'Lanterns at sea', text: '' } } });
  await givenPublished(ctx, { by: bob, texts: { 'zh-TW': { title: '學習編譯器', text: '' } } });
});

test('one letter, or one Chinese character, is enough', async () => {
  expect(await suggestions('l')).toEqual(['post: Lanterns at sea', 'post: A lantern']);
  expect(await suggestions('學')).toEqual(['post: 學習編譯器']);
  expect(await suggestions('编译')).toEqual(['post: 學習編譯器']);
  expect(await suggestions('編譯器')).toEqual(['post: 學習編譯器']);
});

test('names match, and words in the text do not', async () => {
  expect(await suggestions('borr')).toEqual(['tag: Borrowing']);
  expect(await suggestions('bo')).toEqual(expect.arrayContaining(['person: Bob', 'tag: Borrowing']));
});

test('what begins with the text comes before what contains it', async () => {
  expect((await suggestions('lantern'))[0]).toBe('post: Lanterns at sea');
  expect((await suggestions('a lantern'))[0]).toBe('post: A lantern');
});

test('a name that begins with the text is found, however many newer names have its last word', async () => {
  const bob = await givenPerson('bob');
  await givenPublished(ctx, { by: bob, texts: { en: { title: 'The coral garden' } } });
  for (let number = 0; number < 14; number += 1)
    await givenPublished(ctx, { by: bob, texts: { en: { title: `Notes on corals ${number}` } } });
  expect((await suggestions('the coral'))[0]).toBe('post: The coral garden');
});

test('a post with two translations is suggested once, in the language asked for', async () => {
  const bob = await givenPerson('bob');
  const texts = { en: { title: 'Wave 2026' }, 'zh-TW': { title: '波浪 2026' } };
  await givenPublished(ctx, { by: bob, texts, slug: 'wave' });
  expect(await suggestions('2026', 'en')).toEqual(['post: Wave 2026']);
  expect(await suggestions('2026', 'zh-TW')).toEqual(['post: 波浪 2026']);
});

test('what is not public is not suggested', async () => {
  const bob = await givenPerson('bob');
  const id = await givenPublished(ctx, { by: bob, texts: { en: { title: 'Octopus' } } });
  expect(await suggestions('octo')).toEqual(['post: Octopus']);
  await givenUnpublished(ctx, id);
  await givenPublished(ctx, { by: bob, texts: { en: { title: 'Octopus soon' } }, at: TEST_NOW + 60_000 });
  expect(await suggestions('octo')).toEqual([]);
});

test('there are at most eight, and the kinds mix', async () => {
  const bob = await givenPerson('bob');
  for (let number = 0; number < 12; number += 1) {
    const texts = { en: { title: `Mangrove ${number}` } };
    await givenPublished(ctx, { by: bob, texts, tags: [`Mangrove ${number}`] });
  }
  const mangrove = await givenPerson('mangrove');
  await runBatch(ctx.db, [ctx.events.record(personVerified, { personId: mangrove.personId })]);
  await deliverPending(ctx, onlySearch);
  const found = await suggestions('mang');
  expect(found).toHaveLength(8);
  expect(new Set(found.map((one) => one.split(':')[0]))).toEqual(new Set(['post', 'tag', 'person']));
});

test('one round trip answers', async () => {
  const before = ctx.db.stats.roundTrips;
  await suggestions('lan');
  expect(ctx.db.stats.roundTrips - before).toBe(1);
});

test('no text is an error', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('"', 'AND', '*', '^', 'facets:', '-', '海', '🙂', '\u0000', '{a b}', '1.6'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      expect(Array.isArray(await suggest(ctx, { q: parts.join(' ') }))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the API suggests, and the answer to a short text is cached for everybody', async () => {
  const { status, body, headers } = await call('GET', '/api/v1/search/suggestions?q=lan&locale=en');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: [
      { kind: 'post', path: '/posts/lanterns-at-sea', locale: 'en' },
      { kind: 'post', path: '/posts/a-lantern', title: [{ text: 'A ' }, { text: 'lantern', hit: true }] },
    ],
  });
  expect(headers.get('Cache-Control')).toContain('public');
  const long = await call('GET', `/api/v1/search/suggestions?q=${'a'.repeat(10_000)}`);
  expect(long.status).toBe(200);
  expect(long.headers.get('Cache-Control')).toContain('no-store');
  expect((await call('GET', '/api/v1/search/suggestions?q=')).body).toMatchObject({ data: [] });
  expect((await call('GET', '/api/v1/search/suggestions')).status).toBe(422);
});
