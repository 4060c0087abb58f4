import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { PostListQuery } from '#src/posts/model.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { listPosts } from '#worker/posts/service.ts';
import { restrictions } from '#worker/social/tables.ts';
import { listTags } from '#worker/tags/service.ts';
import { tags } from '#worker/tags/tables.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const [bob, carol, dan] = [
  await givenPerson('bob'),
  await givenPerson('carol'),
  await givenPerson('dan', 'author'),
];
const PAGE = 20;
const wanted = new Set<string>();
// Posts long before and long after those that fill the list between them.
for (let count = 0; count < 5; count += 1)
  wanted.add((await givenPost({ by: dan, title: `Old ${count}`, tags: ['Sea'] })).id);

const { db } = testContext();
await db.batch([
  db
    .insert(restrictions)
    .values({ personId: carol.personId, otherId: bob.personId, kind: 'block', createdAt: 1 }),
]);

/** Inserts posts of the blocked author, public and for members in turn, straight into the tables. */
async function givenBlocked(from: number, to: number) {
  const [tag] = (await db.batch([db.select({ id: tags.id }).from(tags).where(sql`slug = 'sea'`)]))[0];
  const rows = JSON.stringify(Array.from({ length: to - from }, (_, at) => from + at));
  const id = sql`'blocked' || printf('%07d', value)`;
  const at = sql`1710000000000 + value * 1000`;
  const listed = sql`iif(value % 2, ${at}, NULL)`;
  const restricted = sql`iif(value % 2, NULL, ${at})`;
  const visibility = sql`iif(value % 2, 'public', 'members')`;
  const run = (statement: ReturnType<typeof sql>) => rawStatement(db, statement);
  await db.batch([
    run(sql`INSERT INTO posts (id, slug, owner_id, original_locale, visibility, published_at, listed_at, restricted_at, announced_at, created_at, updated_at)
      SELECT ${id}, ${id}, ${bob.personId}, 'en', ${visibility}, ${at}, ${listed}, ${restricted}, 1, 1, 1 FROM json_each(${rows})`),
    run(sql`INSERT INTO post_translations (post_id, locale, title, summary, markdown, html, contents, plain_text, reading_minutes, words, visibility, published_at, restricted_at, updated_at)
      SELECT ${id}, 'en', 'T', '', '', '', '[]', '', 1, 1, ${visibility}, ${listed}, ${restricted}, 1 FROM json_each(${rows})`),
    run(sql`INSERT INTO post_tags (post_id, tag_id, position, visibility, published_at, restricted_at)
      SELECT ${id}, ${tag?.id}, 0, ${visibility}, ${listed}, ${restricted} FROM json_each(${rows})`),
  ]);
}

async function read(query: Partial<PostListQuery>) {
  const ctx = testContext({ as: carol });
  const page = await listPosts(ctx, { limit: PAGE, sort: 'newest', ...query } as PostListQuery);
  expect(ctx.db.stats.roundTrips).toBe(1);
  return { ...page, rows: ctx.db.stats.rowsRead };
}

/** Reads every page of a list, from its beginning. */
async function readAll(query: Partial<PostListQuery>) {
  const pages = [await read(query)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next ?? null)
    pages.push(await read({ ...query, cursor: next }));
  return pages;
}

await givenBlocked(0, 400);
const LISTS: Partial<PostListQuery>[] = [{}, { tag: 'sea' }, { locale: 'en' }];
const before = await Promise.all(LISTS.map((query) => read(query)));
await givenBlocked(400, 1500);
for (let count = 0; count < 3; count += 1) {
  const post = await givenPost({
    by: dan,
    title: `New ${count}`,
    tags: ['Sea'],
    visibility: count % 2 ? 'members' : 'public',
    clock: { now: () => Date.UTC(2026, 1, 1 + count) },
  });
  wanted.add(post.id);
}

test.each(LISTS.map((query, at) => [query, at] as const))(
  'a page of %j costs the same, however much of it somebody blocked wrote',
  async (query, at) => {
    const pages = await readAll(query);
    const most = Math.max(...pages.map(({ rows }) => rows));
    expect(most).toBeLessThan((before[at]?.rows ?? 0) + PAGE * 20);
    const found = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(found)).toEqual(wanted);
    expect(found).toHaveLength(wanted.size);
    expect(pages.length).toBeLessThan(20);
  },
);

test('such a list costs the same when walked backwards', async () => {
  const pages = await readAll({ tag: 'sea' });
  const back: string[] = [];
  let cursor = pages.at(-1)?.prev ?? null;
  for (let steps = 0; cursor && steps < 30; steps += 1) {
    const page = await read({ tag: 'sea', cursor });
    back.unshift(...page.items.map(({ id }) => id));
    cursor = page.prev;
  }
  const last = pages.at(-1)?.items.map(({ id }) => id) ?? [];
  expect(new Set([...back, ...last])).toEqual(wanted);
});

test('a reader who blocked nobody gets full pages, and pays nothing for hidden rows', async () => {
  const costOf = async (as: typeof dan | undefined) => {
    const ctx = testContext({ ...(as && { as }) });
    const { items, next } = await listPosts(ctx, {
      limit: PAGE,
      sort: 'newest',
      tag: 'sea',
    } as PostListQuery);
    expect([items.length, next !== null]).toEqual([PAGE, true]);
    return ctx.db.stats.rowsRead;
  };
  // The cost of two walks, public and members' posts, and of the blocks between the two people.
  expect(await costOf(dan)).toBeLessThan((await costOf(undefined)) + 2 * PAGE * 8);
});

test('the page before costs as much as the page after, where a list begins without a filter', async () => {
  await db.batch([
    rawStatement(db, sql`UPDATE posts SET popularity = 1 + rowid WHERE listed_at IS NOT NULL`),
    rawStatement(
      db,
      sql`INSERT INTO tags (id, slug, name, post_count, created_at)
        SELECT 'used' || id, 'used-' || id, 'Used', 1 + rowid, 1 FROM posts`,
    ),
  ]);
  const [first, second] = [await popular(), await usedTags()];
  const after = [await popular(first.next), await usedTags(second.next)] as const;
  const back = [await popular(after[0].prev), await usedTags(after[1].prev)] as const;
  expect(back.map(({ ids }) => ids)).toEqual([first.ids, second.ids]);
  for (const at of [0, 1]) expect(back[at]?.rows).toBeLessThan((after[at]?.rows ?? 0) + PAGE);
});

async function popular(cursor?: string | null) {
  const ctx = testContext();
  const query = { limit: PAGE, sort: 'popular', ...(cursor && { cursor }) } as PostListQuery;
  const { items, next, prev } = await listPosts(ctx, query);
  return { ids: items.map(({ id }) => id), next, prev, rows: ctx.db.stats.rowsRead };
}

async function usedTags(cursor?: string | null) {
  const ctx = testContext();
  const { items, next, prev } = await listTags(ctx, { limit: PAGE, used: true, ...(cursor && { cursor }) });
  return { ids: items.map(({ slug }) => slug), next, prev, rows: ctx.db.stats.rowsRead };
}
