import { beforeAll, expect, test } from 'vitest';
import { searchQuerySchema } from '#src/search/model.ts';
import { search } from '#worker/search/service.ts';
import { findWaysOn } from '#worker/search/ways-on.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const ctx = testContext();

async function find(q: string, more: Record<string, string> = {}) {
  const { items } = await search(ctx, searchQuerySchema.parse({ q, limit: '100', ...more }));
  return items.map((hit) => hit.title.map(({ text }) => text).join(''));
}

/** More posts with the word than are weighed one by one. */
const MANY = 420;

beforeAll(async () => {
  const bob = await givenPerson('bob');
  const post = (title: string, text = '', tags: string[] = []) =>
    givenPublished(ctx, { by: bob, texts: { en: { title, text } }, tags });
  await post('Kelp', 'A forest under water.');
  await post('Kelp forests of the north', 'Cold water.');
  await post('Under the kelp', 'Cold water.');
  await post('Side by side', 'Here kelp floats beside a boat. '.repeat(3));
  await post('A tagged one', 'Nothing else.', ['Kelp']);
  await givenPublished(ctx, { by: bob, texts: { 'zh-TW': { title: '海帶', text: '海帶長在水裡。' } } });
  await givenPublished(ctx, {
    by: bob,
    texts: { 'zh-TW': { title: '水裡的森林', text: '有海帶,也有帶海味的風。' } },
  });
  for (let number = 0; number < MANY; number += 1)
    await post(`Note ${number}`, `Some kelp, and boat ${number}.`);
  await post('Krill', 'Little things. A boat passes, then kelp.');
}, 120_000);

test('of many matches, titles that begin with the words come first, then titles that contain them', async () => {
  const found = await find('kelp');
  expect(found[0]).toBe('Kelp');
  expect(found.slice(0, 3)).toEqual(expect.arrayContaining(['Kelp', 'Kelp forests of the north']));
  expect(found.slice(0, 5)).toEqual(expect.arrayContaining(['Under the kelp']));
  expect(found[4]).toBe('A tagged one');
  expect(found[5]).toBe('Krill');
  expect(found).toHaveLength(100);
});

test('of many matches, adjacent words come before words apart', async () => {
  const [first] = await find('kelp boat');
  expect(first).toBe('Krill');
  expect((await find('kelp floats'))[0]).toBe('Side by side');
});

test('of few matches each is weighed: title before text, the whole word before its beginning', async () => {
  expect((await find('forest'))[0]).toMatch(/^Kelp/);
  expect(await find('kril')).toEqual(['Krill']);
  expect((await find('cold'))[0]).toBe('Under the kelp');
});

test('two Chinese characters are found where they are adjacent, in a title first', async () => {
  expect(await find('海帶')).toEqual(['海帶', '水裡的森林']);
  expect(await find('帶海')).toEqual(['水裡的森林']);
});

test('a kind and a language are found among many matches, wherever they rank', async () => {
  expect(await find('kelp', { kind: 'tag' })).toEqual(['Kelp']);
  expect(await find('海', { locale: 'zh-TW' })).toEqual(['海帶', '水裡的森林']);
  expect(await find('海', { locale: 'en' })).toEqual([]);
});

test('the cost of one word does not grow with the number of its matches', async () => {
  const cost = async (q: string) => {
    const before = ctx.db.stats.rowsRead;
    await find(q);
    return ctx.db.stats.rowsRead - before;
  };
  expect(await cost('kelp')).toBeLessThan(6000);
});

test('pages of many matches follow each other without gap or repetition', async () => {
  const all = await find('kelp');
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const query = searchQuerySchema.parse({ q: 'kelp', limit: '30', ...(cursor && { cursor }) });
    const page: Awaited<ReturnType<typeof search>> = await search(ctx, query);
    walked.push(...page.items.map((hit) => hit.title.map(({ text }) => text).join('')));
    cursor = page.next;
  } while (cursor);
  expect(walked).toEqual(all);
});

test('an excerpt is cut round the hit, however far into a long text it is', async () => {
  const bob = await givenPerson('bob');
  const text = `${'Sand and water. '.repeat(4000)}Then a nautilus came. ${'Sand again. '.repeat(500)}`;
  await givenPublished(ctx, { by: bob, texts: { en: { title: 'Far below', text } } });
  const { items } = await search(ctx, searchQuerySchema.parse({ q: 'nautilus' }));
  const shown = items[0]?.excerpt ?? [];
  expect(shown.find(({ hit }) => hit)?.text).toBe('nautilus');
  expect(shown[0]?.text.startsWith('…')).toBe(true);
});

test('a search without hits leads on with other spellings and fewer words', async () => {
  expect(await findWaysOn(ctx, 'kepl')).toEqual(['kelp']);
  expect(await findWaysOn(ctx, 'krill submarine')).toEqual(['krill']);
  expect(await findWaysOn(ctx, 'zzzzzz')).toEqual([]);
  expect(await findWaysOn(ctx, '🙂')).toEqual([]);
});

test('a search without hits is logged, without the person who searched', async () => {
  const lines: unknown[] = [];
  const listening = { ...ctx, log: { ...ctx.log, info: (...line: unknown[]) => lines.push(line) } };
  await search(listening, searchQuerySchema.parse({ q: 'Submarine volcanoes', kind: 'tag' }));
  await search(listening, searchQuerySchema.parse({ q: 'carol@example.com' }));
  expect(lines).toEqual([
    ['search found nothing', { query: 'submarine volcanoes', locale: 'en', filtered: ['kind'] }],
  ]);
});
