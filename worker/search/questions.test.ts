import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type SearchHit, searchQuerySchema } from '#src/search/model.ts';
import { TOKENS_VERSION } from '#src/search/tokens.ts';
import { retokenize } from '#worker/search/retokenize.ts';
import { search } from '#worker/search/service.ts';
import { searchDocuments } from '#worker/search/tables.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const ctx = testContext();

async function find(q: string, more: Record<string, string> = {}) {
  const { items } = await search(ctx, searchQuerySchema.parse({ q, limit: '100', ...more }));
  return items.map(titleOf);
}

function titleOf({ title }: SearchHit): string {
  return title.map(({ text }) => text).join('');
}

/** Posts that share the word which a question has in common with many. */
const COMMON = 60;

beforeAll(async () => {
  const bob = await givenPerson('bob');
  const post = (locale: 'en' | 'zh-TW', title: string, text: string) =>
    givenPublished(ctx, { by: bob, texts: { [locale]: { title, text } } });
  await post('en', 'Heat in slabs', 'Conduction of heat in composite slabs was solved.');
  await post('en', 'Slabs of stone', 'A slab of stone, heated by the sun.');
  await post('zh-TW', '梵語研究', '梵語的學術研究,由德國學者陸特和漢斯雷頓開創。');
  await post('zh-TW', '拉丁語', '拉丁語的文法書很多。');
  await post('zh-TW', '團隊', '每個專案都有幾位使用者。');
  await post('en', 'C', 'A small language.');
  await post('en', 'C++', 'Templates of C++17.');
  await post('en', 'C#', 'A language on .NET.');
  await post('en', 'Names', 'Søren, Łódź, đường, straße, æther, Þingvellir and Işık.');
  await post('zh-TW', 'हिंदी में जानकारी', 'यह हिंदी में है।');
  await post('en', 'Apart', 'Kelp grows here and otters swim.');
  await post('en', 'Beside', 'Here grows and kelp otters swim.');
  for (let number = 0; number < COMMON; number += 1)
    await post('en', `Stone ${number}`, 'A stone among stones. '.repeat(3));
}, 120_000);

test('a question finds what it is about, by its rare words, in either script', async () => {
  const [first, second] = await find(
    'What problems of heat conduction in composite slabs have been solved so far?',
  );
  expect([first, second]).toEqual(['Heat in slabs', 'Slabs of stone']);
  expect((await find('是誰開創了對梵語的學術研究？'))[0]).toBe('梵語研究');
  expect((await find('谁开创了梵语的研究'))[0]).toBe('梵語研究');
  expect(await find('專案使用者')).toEqual(['團隊']);
});

test('what has every word comes first, also beside what is shorter or says one word more often', async () => {
  expect((await find('stone slab'))[0]).toBe('Slabs of stone');
  expect((await find('stone slab')).length).toBeGreaterThan(COMMON);
});

test('pages of what has some of the words follow each other without gap or repetition', async () => {
  const all = await find('stone slab');
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const query = searchQuerySchema.parse({ q: 'stone slab', limit: '7', ...(cursor && { cursor }) });
    const page: Awaited<ReturnType<typeof search>> = await search(ctx, query);
    walked.push(...page.items.map(titleOf));
    cursor = page.next;
  } while (cursor);
  expect(walked).toEqual(all);
});

test('words side by side count more than words apart', async () => {
  expect(await find('kelp otters sleeping')).toEqual(['Beside', 'Apart']);
});

test('quoted words are required as written, and words with a minus are left out', async () => {
  expect(await find('"composite slabs"')).toEqual(['Heat in slabs']);
  expect(await find('slabs "composite slab"')).toEqual([]);
  expect(await find('slabs -conduction')).toEqual(['Slabs of stone']);
  expect(await find('slab -"composite slabs"')).toEqual(['Slabs of stone']);
  expect(await find('語 -"拉丁"')).toEqual(['梵語研究']);
  expect(await find('-slabs')).toEqual([]);
});

test.each([
  ['C', ['C']],
  ['C++', ['C++']],
  ['c#', ['C#']],
  ['.NET', ['C#']],
])('%s finds %j only', async (name, titles) => {
  expect(await find(name)).toEqual(titles);
});

test.each(['soren', 'lodz', 'duong', 'strasse', 'aether', 'thingvellir', 'isik', 'Søren', 'ŁÓDŹ', 'ĐƯỜNG'])(
  '%s is found, however its letters are written',
  async (word) => {
    expect(await find(word)).toEqual(['Names']);
  },
);

test('words keep the marks of their script', async () => {
  expect(await find('हिंदी')).toEqual(['हिंदी में जानकारी']);
  expect(await find('हदी')).toEqual([]);
});

test('documents indexed by older rules are found as well once the job ran', async () => {
  await ctx.db.batch([
    ctx.db.update(searchDocuments).set({
      titleTokens: '',
      bodyTokens: '',
      tagTokens: '',
      tokensVersion: TOKENS_VERSION - 1,
    }),
  ]);
  expect(await find('soren')).toEqual([]);
  let cursor: string | null = null;
  do cursor = (await retokenize.run(ctx, cursor))?.cursor ?? null;
  while (cursor !== null);
  expect(await find('soren')).toEqual(['Names']);
  const [old] = await ctx.db.batch([
    ctx.db
      .select({ left: sql<number>`count(*)`.as('left') })
      .from(searchDocuments)
      .where(sql`tokens_version < ${TOKENS_VERSION}`),
  ]);
  expect(old).toEqual([{ left: 0 }]);
});
