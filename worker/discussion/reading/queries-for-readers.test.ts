import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { threadGroup } from '#src/discussion/cache-groups.ts';
import type { ListedComment, Sort } from '#src/discussion/model.ts';
import { postGroup } from '#src/posts/cache-groups.ts';
import { LISTS } from '#src/shared/page-cache.ts';
import { getCommentPage, listComments, writeComment } from '#worker/discussion/service.ts';
import { comments, threads } from '#worker/discussion/tables.ts';
import { getDiscussedPost } from '#worker/posts/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');

/** Inserts as many comments as a busy post has straight into the table, with depths and scores that repeat. */
async function givenMany(count: number, parentOf: (index: number) => number | null) {
  const post = await givenPost({ by: bob });
  const { db, ids } = testContext();
  const rows: (typeof comments.$inferInsert)[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = parentOf(index);
    const parent = at === null ? undefined : rows[at];
    const id = ids.next();
    rows.push({
      ...{
        id,
        targetKind: 'post',
        targetId: post.id,
        authorId: carol.personId,
        locale: 'en',
        status: 'public',
      },
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      depth: (parent?.depth ?? -1) + 1,
      ...{ markdown: `Words ${index}`, html: `<p>Words ${index}</p>` },
      score: (index % 4) / 4,
      createdAt: TEST_NOW - 1_000_000 + Math.floor(index / 3),
    });
    if (parent) parent.replyCount = (parent.replyCount ?? 0) + 1;
  }
  for (let start = 0; start < rows.length; start += 500) {
    const part = JSON.stringify(rows.slice(start, start + 500).map((row) => ({ replyCount: 0, ...row })));
    const field = (name: string) => sql.raw(`value ->> '$.${name}'`);
    await db.batch([
      db
        .insert(comments)
        .select(sql`SELECT ${field('id')}, ${field('targetKind')}, ${field('targetId')}, ${field('parentId')},
        ${field('rootId')}, ${field('depth')}, ${field('authorId')}, ${field('locale')}, ${field('markdown')}, ${field('html')}, 0,
        ${field('status')}, ${field('replyCount')}, ${field('score')}, 1, ${field('createdAt')},
        ${field('createdAt')}, NULL, NULL, NULL FROM json_each(${part})`),
    ]);
  }
  await db.batch([db.insert(threads).values({ targetKind: 'post', targetId: post.id, commentCount: count })]);
  return { post, rows };
}

async function walk(
  post: { id: string },
  query: { sort: Sort; limit: number; parent?: string },
  back = false,
) {
  const pages: ListedComment[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listComments(
      testContext(),
      { kind: 'post', id: post.id },
      { ...query, ...(cursor && { cursor }) },
    );
    pages.push(page.items);
    cursor = page.next ?? undefined;
    if (!cursor && back && page.prev) {
      const before = await listComments(
        testContext(),
        { kind: 'post', id: post.id },
        { ...query, cursor: page.prev },
      );
      expect(before.items.map(({ id }) => id)).toEqual(pages.at(-2)?.map(({ id }) => id));
    }
  } while (cursor);
  return pages;
}

describe.each(['best', 'new', 'old'] as const)('a discussion sorted by %s', (sort) => {
  test('is read page by page without gaps or duplicates, forwards and back', async () => {
    const { post, rows } = await givenMany(60, (index) => (index % 3 === 0 ? null : index - (index % 3)));
    const pages = await walk(post, { sort, limit: 7 }, true);
    const tops = pages.flat().filter(({ level }) => level === 0);
    expect(tops).toHaveLength(20);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(rows.length);
    const known = new Map(rows.map((row) => [row.id, row]));
    const keys = tops.map(({ id }) => {
      const row = known.get(id);
      return [sort === 'best' ? (row?.score ?? 0) : (row?.createdAt ?? 0), id] as const;
    });
    const sign = sort === 'old' ? 1 : -1;
    const sorted = keys.toSorted((a, b) => sign * (a[0] - b[0] || (a[1] < b[1] ? -1 : 1)));
    expect(keys).toEqual(sorted);
  });

  test('shows ten answers to a comment and offers the others, which are read to the end', async () => {
    const { post, rows } = await givenMany(26, (index) => (index === 0 ? null : 0));
    const [items] = await walk(post, { sort, limit: 50 });
    expect(items).toHaveLength(11);
    expect(items?.[0]?.moreReplies).toBe(15);
    const below = await walk(post, { sort, limit: 10, parent: rows[0]?.id ?? '' });
    expect(below.map((page) => page.length)).toEqual([10, 10, 5]);
    expect(new Set(below.flat().map(({ id }) => id)).size).toBe(25);
  });
});

test('answers deeper than six levels continue on a page of their own', async () => {
  const { post, rows } = await givenMany(12, (index) => (index === 0 ? null : index - 1));
  const { discussion } = await getDiscussedPost(testContext(), post.slug, { sort: 'best' });
  expect(discussion.items.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(discussion.items.at(-1)?.moreReplies).toBe(1);
  const deep = rows[5]?.id ?? '';
  const page = await getCommentPage(
    testContext(),
    { section: 'posts', slug: post.slug, id: deep },
    { sort: 'best' },
  );
  expect(page.comment.id).toBe(deep);
  expect(page.discussion.items.map(({ depth }) => depth)).toEqual([6, 7, 8, 9, 10, 11]);
  await expect(
    getCommentPage(testContext(), { section: 'posts', slug: 'no-such-post', id: deep }, { sort: 'best' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  });
});

test.each([
  ['with few answers', 40, (index: number) => (index % 4 === 0 ? null : index - (index % 4))],
  ['with many answers to one', 60, (index: number) => (index < 3 ? null : index % 7 === 0 ? index - 1 : 1)],
  ['that goes deep', 30, (index: number) => (index % 10 === 0 ? null : index - 1)],
  ['with more than a page at its top', 90, (index: number) => (index < 70 ? null : index - 70)],
])('a discussion %s that is loaded with its post equals the listed one', async (_, count, parentOf) => {
  const { post } = await givenMany(count, parentOf);
  const ctx = testContext();
  const { discussion } = await getDiscussedPost(ctx, post.slug, { sort: 'best' });
  expect(ctx.db.stats).toMatchObject({ roundTrips: 1 });
  const walked = await listComments(
    testContext(),
    { kind: 'post', id: post.id },
    { sort: 'best', limit: 50 },
  );
  expect(discussion.items).toEqual(walked.items);
  expect(discussion.next === null).toBe(walked.next === null);
});

test('a post with two thousand comments reads no more than its page can show, in one round trip', async () => {
  const { post } = await givenMany(2000, (index) =>
    index < 200 ? null : (Math.imul(index, 2654435761) >>> 0) % index,
  );
  const ctx = testContext();
  const { discussion } = await getDiscussedPost(ctx, post.slug, { sort: 'best' });
  expect(ctx.db.stats.roundTrips).toBe(1);
  expect(discussion.items.length).toBeGreaterThan(150);
  expect(discussion.items.length).toBeLessThanOrEqual(300);
  expect(discussion.next).not.toBeNull();
  expect(ctx.db.stats.rowsRead).toBeLessThan(5000);
});

test('the empty discussion of a post costs next to nothing', async () => {
  const post = await givenPost({ by: bob });
  const ctx = testContext();
  const { discussion } = await getDiscussedPost(ctx, post.slug, { sort: 'best' });
  expect(discussion).toMatchObject({
    items: [],
    next: null,
    prev: null,
    thread: { commentCount: 0, policy: 'open' },
  });
  expect(ctx.db.stats).toMatchObject({ roundTrips: 1 });
});

test('a cursor of one sort is invalid for another', async () => {
  const { post } = await givenMany(4, () => null);
  const path = `/api/v1/threads/post/${post.id}/comments`;
  const first = await call('GET', `${path}?sort=new&limit=2`);
  const { next } = first.body.meta as unknown as { next: string };
  expect((await call('GET', `${path}?sort=new&limit=2&cursor=${next}`)).status).toBe(200);
  expect((await call('GET', `${path}?sort=old&limit=2&cursor=${next}`)).body.code).toBe('cursor_invalid');
});

test('a comment invalidates the cached pages of its post, and no list', async () => {
  const post = await givenPost({ by: bob });
  const ctx = testContext({ as: carol });
  const groups = [postGroup(post.slug), threadGroup('post', post.id), LISTS];
  const cacheVersions = () => Promise.all(groups.map((group) => ctx.cacheVersions.get(group)));
  const before = await cacheVersions();
  await writeComment(ctx, { kind: 'post', id: post.id }, { markdown: 'New words' });
  await deliverAll(ctx);
  const after = await cacheVersions();
  expect(after.map((cacheVersion, at) => cacheVersion !== before[at])).toEqual([true, true, false]);
});
