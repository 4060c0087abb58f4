import { describe, expect, test } from 'vitest';
import type { PostListQuery } from '#src/posts/model.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import {
  getPersonWithPosts,
  getPost,
  getTagWithPosts,
  listPosts,
  unpublishPost,
} from '#worker/posts/service.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const olga = await givenPerson('olga', 'author');
const clock = fixedClock(Date.UTC(2025, 5, 1));

async function givenPosts(count: number, from: number): Promise<void> {
  for (let number = from; number < from + count; number += 1) {
    // Three posts at a time share an instant, so that the order within an instant is tested.
    if (number % 3 === 0) clock.advance(60_000);
    await givenPost({
      by: number % 4 === 0 ? olga : bob,
      title: `Number ${number}`,
      tags: number % 2 === 0 ? ['Even', 'All'] : ['All'],
      clock,
      also: number % 5 === 0 ? { 'zh-TW': `第 ${number} 篇` } : {},
    });
  }
}

async function walk(query: Partial<PostListQuery>) {
  const forth: string[][] = [];
  const back: string[][] = [];
  let page = await listPosts(testContext(), { limit: 7, ...query });
  for (;;) {
    forth.push(page.items.map((post) => post.slug));
    if (!page.next) break;
    page = await listPosts(testContext(), { limit: 7, ...query, cursor: page.next });
  }
  for (;;) {
    back.unshift(page.items.map((post) => post.slug));
    if (!page.prev) break;
    page = await listPosts(testContext(), { limit: 7, ...query, cursor: page.prev });
  }
  return { forth, back };
}

async function rowsRead(use: (ctx: ReturnType<typeof testContext>) => Promise<unknown>): Promise<number> {
  const ctx = testContext();
  await use(ctx);
  expect(ctx.db.stats.roundTrips).toBe(1);
  return ctx.db.stats.rowsRead;
}

const READS: [string, (ctx: ReturnType<typeof testContext>) => Promise<unknown>][] = [
  ['a post', (ctx) => getPost(ctx, 'number-0')],
  ['the list', (ctx) => listPosts(ctx, { limit: 10 })],
  ['a list by tag and author', (ctx) => listPosts(ctx, { limit: 5, tag: 'all', author: 'bob' })],
  ['a list by language', (ctx) => listPosts(ctx, { limit: 4, locale: 'zh-TW' })],
  ['a tag', (ctx) => getTagWithPosts(ctx, 'even', { limit: 10 })],
  ['a person', (ctx) => getPersonWithPosts(ctx, 'olga', { limit: 5 })],
  ['the second page', async (ctx) => listPosts(ctx, { limit: 5, cursor: await secondPage })],
];
let secondPage: Promise<string>;

const filled = givenPosts(24, 0);

describe('lists', () => {
  test.each<[string, Partial<PostListQuery>, (number: number) => boolean]>([
    ['of all posts', {}, () => true],
    ['of a tag', { tag: 'even' }, (number) => number % 2 === 0],
    ['of a person', { author: 'olga' }, (number) => number % 4 === 0],
    ['of a language', { locale: 'zh-TW' }, (number) => number % 5 === 0],
    [
      'of everything at once',
      { tag: 'all', author: 'bob', locale: 'zh-TW' },
      (number) => number % 5 === 0 && number % 4 !== 0,
    ],
  ])('%s walk every post once, forth and back over the same pages', async (_, query, belongs) => {
    await filled;
    const { forth, back } = await walk(query);
    const expected = Array.from({ length: 24 }, (_, number) => number).filter(belongs);
    expect(forth.flat().sort()).toEqual(expected.map((number) => `number-${number}`).sort());
    expect(back).toEqual(forth);
  });

  test('show a post in the language of the reader where there is one, and mark the others', async () => {
    await filled;
    const { items } = await listPosts(testContext({ locale: 'zh-TW' }), { limit: 24 });
    const titles = Object.fromEntries(items.map((post) => [post.slug, [post.shownLocale, post.title]]));
    expect(titles['number-20']).toEqual(['zh-TW', '第 20 篇']);
    expect(titles['number-21']).toEqual(['en', 'Number 21']);
  });

  test('show nothing that is not public yet', async () => {
    const later = await givenPost({
      by: bob,
      title: 'Tomorrow',
      clock: fixedClock(Date.UTC(2030, 0, 1)),
      tags: ['Later'],
    });
    expect((await listPosts(testContext(), { limit: 5, tag: 'later' })).items).toEqual([]);
    await unpublishPost(testContext({ as: bob }), later.id);
  });

  test.each([
    '?cursor=x.y',
    '?limit=0',
    '?limit=1000',
    '?locale=fr',
    '?tag=',
    `?author=${'a'.repeat(50)}`,
    '?limit=x',
  ])('refuse %s', async (query) => {
    expect((await call('GET', `/api/v1/posts${query}`)).status).toBeOneOf([400, 422]);
  });
});

test('readers at the same moment each get the post they asked for, in their own language', async () => {
  await filled;
  const wanted = Array.from({ length: 24 }, (_, number) => number);
  const read = await Promise.all(
    wanted.map((number) =>
      getPost(testContext({ locale: number % 2 === 0 ? 'zh-TW' : 'en' }), `number-${number}`),
    ),
  );
  expect(read.map((post) => post.title)).toEqual(
    wanted.map((number) => (number % 10 === 0 ? `第 ${number} 篇` : `Number ${number}`)),
  );
});

test('what a read costs does not grow with the number of posts', async () => {
  await filled;
  secondPage = listPosts(testContext(), { limit: 5 }).then((page) => page.next ?? '');
  const before: Record<string, number> = {};
  for (const [name, read] of READS) before[name] = await rowsRead(read);
  await givenPosts(276, 24);
  secondPage = listPosts(testContext(), { limit: 5 }).then((page) => page.next ?? '');
  for (const [name, read] of READS) {
    expect(await rowsRead(read), name).toBeLessThanOrEqual((before[name] ?? 0) + 6);
  }
}, 120_000);

test('a person is found however their handle is written', async () => {
  const { person, posts } = await getPersonWithPosts(testContext(), 'OLGA', { limit: 5 });
  expect(person.name).toBe('olga');
  expect(posts.items.length).toBeGreaterThan(0);
});
