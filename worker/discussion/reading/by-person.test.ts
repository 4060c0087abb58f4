import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { saidGroup } from '#src/discussion/cache-groups.ts';
import {
  approveComment,
  deleteComment,
  editComment,
  listCommentsOf,
  removeComment,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { unpublishPost } from '#worker/posts/service.ts';
import { restrictions } from '#worker/social/tables.ts';
import { call } from '#worker/testing/api.ts';
import { givenComment } from '#worker/testing/comments.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const dan = await givenPerson('dan');
const mona = await givenPerson('mona');
const as = (member?: Member) => testContext(member && { as: member });
const said = async (by: Member, reader?: Member, query: { limit?: number; cursor?: string } = {}) =>
  (await listCommentsOf(as(reader), by.name, { limit: 20, ...query })).comments;
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('the comments of a person', () => {
  test('are listed newest first, with their targets and paths', async () => {
    const carol = await givenPerson('carol');
    const post = await givenPost({ by: bob, title: 'Moons', also: { 'zh-TW': '月亮' } });
    const first = await givenComment({ by: carol, on: post });
    const second = await givenComment({ by: carol, on: post, under: first });
    const { body } = await call('GET', '/api/v1/people/Carol/comments');
    const about = { title: 'Moons', path: `/posts/${post.slug}` };
    expect(body.data).toMatchObject([
      { id: second.id, about, path: `/comments/${second.id}`, author: { name: 'carol' } },
      { id: first.id, about },
    ]);
    const ctx = as();
    await listCommentsOf(ctx, 'carol', { limit: 20 });
    expect(ctx.db.stats.roundTrips).toBe(1);
    expect((await call('GET', '/api/v1/people/nobody-here/comments')).status).toBe(404);
  });

  test('leave the list when they are deleted, removed or moderated, or their post is deleted', async () => {
    const eve = await givenPerson('eve');
    const [post, other] = [await givenPost({ by: bob }), await givenPost({ by: bob })];
    const [kept, deleted, removed, moderated] = [
      await givenComment({ by: eve, on: post }),
      await givenComment({ by: eve, on: post }),
      await givenComment({ by: eve, on: post }),
      await givenComment({ by: eve, on: post }),
    ];
    await givenComment({ by: eve, on: other });
    for (const under of [deleted, removed]) await givenComment({ by: dan, on: post, under });
    await deleteComment(as(eve), deleted.id);
    await removeComment(as(mona), removed.id, 'other');
    await setPolicy(as(bob), { kind: 'post', id: post.id }, 'approve');
    await editComment(as(eve), moderated.id, { markdown: 'Swapped', version: 1 });
    const pending = await givenComment({ by: eve, on: post });
    await unpublishPost(as(bob), other.id);
    for (const reader of [undefined, dan, mona]) expect(idsOf(await said(eve, reader))).toEqual([kept.id]);
    const own = await said(eve, eve);
    expect(own.items.map(({ id, status }) => [id, status])).toEqual([
      [pending.id, 'pending'],
      [moderated.id, 'pending'],
      [kept.id, 'public'],
    ]);
    await approveComment(as(bob), moderated.id, { version: 2 });
    expect(idsOf(await said(eve))).toEqual([moderated.id, kept.id]);
  });

  test('are hidden from those whom they blocked, who blocked them, or whom the author of the post blocked', async () => {
    const [fay, gus, hal] = [await givenPerson('fay'), await givenPerson('gus'), await givenPerson('hal')];
    const post = await givenPost({ by: bob });
    await givenComment({ by: fay, on: post });
    const { db } = testContext();
    const block = (one: Member, other: Member) =>
      db
        .insert(restrictions)
        .values({ personId: one.personId, otherId: other.personId, kind: 'block', createdAt: 1 });
    await db.batch([block(gus, fay), block(bob, hal)]);
    for (const [by, reader] of [
      [fay, gus],
      [gus, fay],
    ] as const)
      await expect(said(by, reader)).rejects.toMatchObject({ code: 'not_found' });
    expect(idsOf(await said(fay, hal))).toEqual([]);
    expect(idsOf(await said(fay, dan))).toHaveLength(1);
  });

  test('are read page by page, forwards and back', async () => {
    const ivy = await givenPerson('ivy');
    const post = await givenPost({ by: bob });
    const all: string[] = [];
    for (let count = 0; count < 7; count += 1) all.unshift((await givenComment({ by: ivy, on: post })).id);
    const first = await said(ivy, undefined, { limit: 3 });
    const second = await said(ivy, undefined, { limit: 3, cursor: first.next ?? '' });
    const third = await said(ivy, undefined, { limit: 3, cursor: second.next ?? '' });
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(all);
    expect([first.prev, third.next]).toEqual([null, null]);
    expect(idsOf(await said(ivy, undefined, { limit: 3, cursor: third.prev ?? '' }))).toEqual(idsOf(second));
  });

  test('invalidate the cached page of their author', async () => {
    const joe = await givenPerson('joe');
    const ctx = as(joe);
    const post = await givenPost({ by: bob });
    const before = await ctx.cacheVersions.get(saidGroup('joe'));
    await writeComment(ctx, { kind: 'post', id: post.id }, { markdown: 'Hello there' });
    await deliverAll(ctx);
    expect(await ctx.cacheVersions.get(saidGroup('joe'))).not.toBe(before);
  });
});

test('a page of a person’s comments costs the same, however many of them are hidden', async () => {
  const kim = await givenPerson('kim');
  const [open, hidden] = [await givenPost({ by: bob }), await givenPost({ by: bob, visibility: 'private' })];
  const { db, ids } = testContext();
  const given = (post: { id: string }, count: number, from: number) => {
    const rows = Array.from({ length: count }, (_, at) => ({ id: ids.next(), at: from + at }));
    return db.batch([
      db.insert(comments).select(
        sql`SELECT value ->> 'id', 'post', ${post.id}, NULL, value ->> 'id', 0, ${kim.personId}, 'en', 'Words', '<p>Words</p>', 1,
          'public', 0, 0, 1, value ->> 'at', value ->> 'at', NULL, NULL, NULL FROM json_each(${JSON.stringify(rows)})`,
      ),
    ]);
  };
  const read = async (cursor: string | null = null) => {
    const ctx = as();
    const { comments: page } = await listCommentsOf(ctx, 'kim', { limit: 20, ...(cursor && { cursor }) });
    return { ids: idsOf(page), next: page.next, rows: ctx.db.stats.rowsRead };
  };
  await given(open, 30, 1);
  await given(hidden, 300, 1000);
  const some = await read();
  await given(hidden, 1000, 2000);
  const pages = [await read()];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next ?? null) pages.push(await read(next));
  expect(some.ids).toEqual([]);
  expect(Math.max(...pages.map(({ rows }) => rows))).toBeLessThan(some.rows + 20 * 20);
  const all = pages.flatMap(({ ids: shown }) => shown);
  expect([all.length, new Set(all).size]).toEqual([30, 30]);
  expect(pages.length).toBeLessThan(16);
});
