import { env } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Visibility } from '#src/social/visibility.ts';
import { readChanges } from '#worker/feeds/changes.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import { deletePost, listPosts, publishPost, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { announceDuePosts } from '#worker/posts/writing/announcing.ts';
import { getTag } from '#worker/tags/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const [bob, carol] = await Promise.all([givenPerson('bob'), givenPerson('carol')]);
const asBob = () => testContext({ as: bob });

async function change(id: string, visibility: Visibility): Promise<void> {
  const ctx = asBob();
  await updatePost(ctx, id, { visibility });
  await deliverAll(ctx);
}

async function postsOf(tag: string): Promise<number> {
  return (await getTag(testContext(), tag)).postCount;
}

/** The slugs announced outside for a post, in the order of its changes. */
async function announced(postId: string): Promise<string[]> {
  const ctx = testContext();
  const [rows] = await ctx.db.batch([
    ctx.db.select().from(outbox).where(sql`payload ->> 'postId' = ${postId}`).orderBy(outbox.id),
  ]);
  const events = rows.map(({ id, type, payload }) => ({ id, type, payload, at: 0, actorId: null }));
  const changes = [];
  for (const event of events) changes.push(...(await readChanges(ctx, [event as never])));
  return changes.flatMap((one) => ('posts' in one ? (one.posts ?? []) : []));
}

describe('who may see a post', () => {
  test('is everybody unless its author says otherwise, from the beginning', async () => {
    const open = await givenPost({ by: bob, title: 'Open' });
    const draft = await givenDraft({ by: bob, title: 'Close', slug: 'close' });
    await publishPost(asBob(), draft.id, { visibility: 'members' });
    expect(open.visibility).toBe('public');
    const { status } = await call('GET', '/api/v1/posts/close');
    const { body } = await call('GET', '/api/v1/posts/close', { as: carol });
    expect([status, body.data]).toMatchObject([404, { visibility: 'members' }]);
  });

  test('is set through the API, which accepts five values', async () => {
    const begun = await call('POST', '/api/v1/posts', {
      as: bob,
      body: { locale: 'en', title: 'Mine', markdown: 'x', visibility: 'private' },
    });
    const { id } = begun.body.data as { id: string };
    expect([begun.status, begun.body.data]).toMatchObject([201, { visibility: 'private' }]);
    const wrong = await call('PATCH', `/api/v1/me/posts/${id}`, { as: bob, body: { visibility: 'friends' } });
    expect([wrong.status, wrong.body.errors]).toMatchObject([422, [{ pointer: '/visibility' }]]);
    const others = await call('PATCH', `/api/v1/me/posts/${id}`, {
      as: carol,
      body: { visibility: 'public' },
    });
    expect(others.status).toBe(404);
  });

  test('updates the public counters, there and back', async () => {
    const post = await givenPost({ by: bob, title: 'Counted', tags: ['Countable'] });
    await givenPost({ by: bob, title: 'Counted too', tags: ['Countable'] });
    expect(await postsOf('countable')).toBe(2);
    await change(post.id, 'connections');
    expect(await postsOf('countable')).toBe(1);
    await change(post.id, 'private');
    expect(await postsOf('countable')).toBe(1);
    await change(post.id, 'public');
    expect(await postsOf('countable')).toBe(2);
    await change(post.id, 'members');
    await unpublishPost(asBob(), post.id);
    expect(await postsOf('countable')).toBe(1);
    await deletePost(asBob(), post.id);
    expect(await postsOf('countable')).toBe(1);
  });

  test('counts in a series for those who see it, and leaves no gap for the others', async () => {
    const parts = [];
    for (const part of ['one', 'two', 'three']) {
      parts.push(await givenPost({ by: bob, title: `Part ${part}`, slug: `part-${part}` }));
    }
    const entries = parts.map(({ id }) => ({ postId: id, depth: 0 }));
    await givenSeries(asBob(), { by: bob, slug: 'parts', titles: { en: 'Parts' }, entries });
    await change(parts[1]?.id ?? '', 'members');
    const placeOf = async (as?: typeof carol) => {
      const { body } = await call('GET', '/api/v1/posts/part-three', { as });
      return (body.data as { series: unknown }).series;
    };
    expect(await placeOf()).toMatchObject({ number: 2, total: 2, previous: { slug: 'part-one' } });
    expect(await placeOf(carol)).toMatchObject({ number: 3, total: 3, previous: { slug: 'part-two' } });
    const second = await call('GET', '/api/v1/posts/part-two', { as: carol });
    expect(second.body.data).toMatchObject({ series: { number: 2, total: 3, next: { slug: 'part-three' } } });
  });

  test('invalidates the cached pages of what was public, and caches nothing else', async () => {
    const post = await givenPost({ by: bob, title: 'Cached' });
    const read = async () => (await call('GET', '/api/v1/posts/cached')).status;
    expect([await read(), await read()]).toEqual([200, 200]);
    await change(post.id, 'members');
    expect(await read()).toBe(404);
    const { headers } = await call('GET', '/api/v1/posts/cached', { as: carol });
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(await read()).toBe(404);
    await change(post.id, 'public');
    expect(await read()).toBe(200);
  });
});

describe('the outside', () => {
  test('learns of a post only while it is public, and when it stops being public', async () => {
    const draft = await givenDraft({ by: bob, title: 'Told', slug: 'told-first' });
    await publishPost(asBob(), draft.id, { visibility: 'private' });
    await updatePost(asBob(), draft.id, { slug: 'told-second' });
    expect(await announced(draft.id)).toEqual([]);
    await updatePost(asBob(), draft.id, { visibility: 'public', slug: 'told-third' });
    expect(await announced(draft.id)).toEqual(['told-third']);
    await updatePost(asBob(), draft.id, { visibility: 'buddies', slug: 'told-fourth' });
    expect(await announced(draft.id)).toEqual(['told-third']);
    await deletePost(asBob(), draft.id);
    expect(await announced(draft.id)).toEqual(['told-third']);
  });

  test('learns nothing of a scheduled post for members when its time has come', async () => {
    const clock = fixedClock(Date.UTC(2026, 10, 20));
    const draft = await givenDraft({ by: bob, title: 'Soon', slug: 'soon', tags: ['Soon'], clock });
    const ctx = testContext({ as: bob, clock });
    const publishAt = new Date(Date.UTC(2026, 10, 20, 1)).toISOString();
    await publishPost(ctx, draft.id, { publishAt, visibility: 'members' });
    await announceDuePosts(testContext());
    expect(await announced(draft.id)).toEqual([]);
    const { items } = await listPosts(testContext({ as: carol }), { limit: 50, tag: 'soon' });
    expect(items.map(({ slug }) => slug)).toEqual(['soon']);
    await expect(getTag(testContext(), 'soon')).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('lists cost the same however many posts are hidden', async () => {
  for (let number = 0; number < 4; number += 1)
    await givenPost({
      by: bob,
      title: `Seen ${number}`,
      tags: ['Walked'],
      visibility: number % 2 ? 'members' : 'public',
    });
  const walks: [string, (ctx: ReturnType<typeof testContext>) => Promise<unknown>][] = [
    ['all', (ctx) => listPosts(ctx, { limit: 3 })],
    ['of a tag', (ctx) => listPosts(ctx, { limit: 3, tag: 'walked' })],
    ['of a language', (ctx) => listPosts(ctx, { limit: 3, locale: 'en' })],
    ['of a person', (ctx) => listPosts(ctx, { limit: 3, author: 'bob' })],
    ['popular', (ctx) => listPosts(ctx, { limit: 3, sort: 'popular' })],
  ];
  const costs = async () => {
    const rows: Record<string, number> = {};
    for (const [name, walk] of walks)
      for (const as of [undefined, carol]) {
        const ctx = testContext(as && { as });
        await walk(ctx);
        rows[`${name} ${as ? 'for a member' : 'for anybody'}`] = ctx.db.stats.rowsRead;
      }
    return rows;
  };
  const before = await costs();
  const hidden = await givenPost({ by: bob, title: 'Hidden', tags: ['Walked'], visibility: 'private' });
  await multiply(hidden.id, 300);
  const after = await costs();
  for (const [name, rows] of Object.entries(after))
    expect.soft(rows - (before[name] ?? 0), name).toBeLessThan(12);
});

/** Copies a post with the rows that lists need, under other ids, newer and more popular than all others. */
async function multiply(id: string, times: number): Promise<void> {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${times})`;
  const columns = (table: string, changed: Record<string, string>) => ({ table, changed });
  const tables = [
    columns('posts', {
      id: "id || '-' || i",
      slug: "slug || '-' || i",
      popularity: '1e6 + i',
      restricted_at: 'restricted_at + i',
    }),
    columns('post_translations', { post_id: "post_id || '-' || i", restricted_at: 'restricted_at + i' }),
    columns('post_tags', { post_id: "post_id || '-' || i", restricted_at: 'restricted_at + i' }),
    columns('post_authors', { post_id: "post_id || '-' || i", restricted_at: 'restricted_at + i' }),
  ];
  for (const { table, changed } of tables) {
    const { results } = await env.DB.prepare(`SELECT name FROM pragma_table_info('${table}')`).all<{
      name: string;
    }>();
    const names = results.map(({ name }) => name);
    const values = names.map((name) => changed[name] ?? name).join(', ');
    const key = table === 'posts' ? 'id' : 'post_id';
    await env.DB.prepare(
      `${numbers} INSERT INTO ${table} (${names.join(', ')}) SELECT ${values} FROM n, ${table} WHERE ${key} = ?`,
    )
      .bind(id)
      .run();
  }
}
