import { describe, expect, test } from 'vitest';
import { fixedClock } from '#worker/platform/clock.ts';
import { outbox } from '#worker/platform/tables.ts';
import {
  getOwnPost,
  getPost,
  listOwnPosts,
  listPosts,
  publishPost,
  saveDraft,
  unpublishPost,
} from '#worker/posts/service.ts';
import { announceDuePosts } from '#worker/posts/writing/announcing.ts';
import { tags } from '#worker/tags/tables.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const HOUR = 60 * 60_000;
const at = (time: number) => new Date(time).toISOString();

/** Bob, with a clock that the test moves. */
function bobsTime() {
  const clock = fixedClock(TEST_NOW);
  return { clock, ctx: () => testContext({ as: bob, clock }) };
}

async function aboutTarget(postId: string): Promise<string[]> {
  const { db } = testContext();
  const [rows] = await db.batch([db.select().from(outbox)]);
  return rows.filter((row) => row.payload.postId === postId).map((row) => row.type);
}

async function postCountOf(slug: string): Promise<number | undefined> {
  const { db } = testContext();
  const [rows] = await db.batch([db.select().from(tags)]);
  return rows.find((row) => row.slug === slug)?.postCount;
}

async function slugsIn(ctx: ReturnType<typeof testContext>): Promise<string[]> {
  const { items } = await listPosts(ctx, { limit: 100, author: 'bob' });
  return items.map((post) => post.slug);
}

describe('a scheduled post', () => {
  test('is visible from its time on, whether or not a job has run', async () => {
    const { clock, ctx } = bobsTime();
    const draft = await givenDraft({ by: bob, title: 'High tide', tags: ['High water'] });

    const post = await publishPost(ctx(), draft.id, { publishAt: at(TEST_NOW + HOUR) });

    expect(post).toMatchObject({ status: 'scheduled', publishedAt: at(TEST_NOW + HOUR), slug: 'high-tide' });
    await expect(getPost(ctx(), 'high-tide')).rejects.toMatchObject({ code: 'not_found' });
    expect(await slugsIn(ctx())).not.toContain('high-tide');
    clock.advance(HOUR);
    const read = await getPost(ctx(), 'high-tide');
    expect([read.publishedAt, read.updatedAt]).toEqual([at(TEST_NOW + HOUR), at(TEST_NOW + HOUR)]);
    expect(await slugsIn(ctx())).toContain('high-tide');
    expect((await getOwnPost(ctx(), draft.id)).status).toBe('published');
  });

  test('is recorded as published and counted once its time has come, once', async () => {
    const { clock, ctx } = bobsTime();
    const draft = await givenDraft({ by: bob, title: 'Spring tide', tags: ['Springs'] });
    await publishPost(ctx(), draft.id, { publishAt: at(TEST_NOW + HOUR) });
    await announceDuePosts(ctx());
    expect([await aboutTarget(draft.id), await postCountOf('springs')]).toEqual([[], 0]);
    clock.advance(HOUR);
    await Promise.all([announceDuePosts(ctx()), announceDuePosts(ctx())]);
    await announceDuePosts(ctx());
    expect([await aboutTarget(draft.id), await postCountOf('springs')]).toEqual([['posts.published'], 1]);
  });

  test('is recorded as published by a change after its time, when no job has run', async () => {
    const { clock, ctx } = bobsTime();
    const draft = await givenDraft({ by: bob, title: 'Neap tide', tags: ['Neaps'] });
    await publishPost(ctx(), draft.id, { publishAt: at(TEST_NOW + HOUR) });
    clock.advance(2 * HOUR);
    await publishPost(ctx(), draft.id, {});
    await announceDuePosts(ctx());
    expect([await aboutTarget(draft.id), await postCountOf('neaps')]).toEqual([['posts.published'], 1]);
  });

  test('can be moved, and comes out at the time scheduled last', async () => {
    const { clock, ctx } = bobsTime();
    const draft = await givenDraft({ by: bob, title: 'Ebb', clock: fixedClock(TEST_NOW) });
    await publishPost(ctx(), draft.id, { publishAt: at(TEST_NOW + HOUR) });
    await saveDraft(ctx(), draft.id, 'en', { title: 'Ebb and flow', summary: '', markdown: 'x', version: 1 });
    expect((await getOwnPost(ctx(), draft.id)).drafts).toMatchObject([{ changed: true }]);
    await publishPost(ctx(), draft.id, { publishAt: at(TEST_NOW + 3 * HOUR) });
    clock.advance(2 * HOUR);
    await expect(getPost(ctx(), 'ebb')).rejects.toMatchObject({ code: 'not_found' });
    clock.advance(HOUR);
    expect((await getPost(ctx(), 'ebb')).title).toBe('Ebb and flow');
  });

  test('comes out now when it is published, and not at all when that is cancelled', async () => {
    const { clock, ctx } = bobsTime();
    const now = await givenDraft({ by: bob, title: 'Out now' });
    const never = await givenDraft({ by: bob, title: 'Not at all' });
    for (const { id } of [now, never]) await publishPost(ctx(), id, { publishAt: at(TEST_NOW + HOUR) });
    clock.advance(60_000);
    await publishPost(ctx(), now.id, {});
    expect((await getPost(ctx(), 'out-now')).publishedAt).toBe(at(TEST_NOW + 60_000));
    const cancelled = await unpublishPost(ctx(), never.id);
    expect(cancelled).toMatchObject({ status: 'draft', publishedAt: null });
    clock.advance(2 * HOUR);
    await announceDuePosts(ctx());
    await expect(getPost(ctx(), 'not-at-all')).rejects.toMatchObject({ code: 'not_found' });
    expect(await aboutTarget(never.id)).toEqual([]);
  });

  test('is listed among the scheduled posts of its author', async () => {
    const { ctx } = bobsTime();
    const draft = await givenDraft({ by: bob, title: 'In line' });
    await publishPost(ctx(), draft.id, { publishAt: at(TEST_NOW + HOUR) });
    const idsOf = async (status: 'draft' | 'scheduled' | 'published') =>
      (await listOwnPosts(ctx(), { status, limit: 100 })).items.map((post) => post.id);
    expect(await idsOf('scheduled')).toContain(draft.id);
    expect(await idsOf('draft')).not.toContain(draft.id);
    expect(await idsOf('published')).not.toContain(draft.id);
  });
});

test.each([
  ['a time that is over', at(TEST_NOW - 1), 'in_past'],
  ['this moment', at(TEST_NOW), 'in_past'],
])('%s cannot be scheduled', async (_, publishAt, code) => {
  const draft = await givenDraft({ by: bob });
  await expect(publishPost(bobsTime().ctx(), draft.id, { publishAt })).rejects.toMatchObject({
    fields: [{ pointer: '/publishAt', code }],
  });
});

test('a public post is not taken back by scheduling it', async () => {
  const post = await givenPost({ by: bob, title: 'Out already' });
  const body = { publishAt: at(Date.now() + HOUR) };
  const answer = await call('POST', `/api/v1/me/posts/${post.id}/publication`, { as: bob, body });
  expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([422, 'already_public']);
  expect((await getPost(testContext(), post.slug)).title).toBe('Out already');
});
