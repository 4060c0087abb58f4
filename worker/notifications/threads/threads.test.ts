import { describe, expect, test } from 'vitest';
import type { Ref } from '#src/shared/ref.ts';
import {
  approveComment,
  deleteComment,
  refuseComment,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { getThreadState, markThreadSeen, setThreadLevel } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { publishPost } from '#worker/posts/service.ts';
import { setRestriction } from '#worker/social/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { noticesOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft } from '#worker/testing/posts.ts';

const clock = fixedClock(TEST_NOW);
const bob = await givenPerson('bob');
const as = (person: Member) => testContext({ as: person, clock });

let count = 0;
function somebody(): Promise<Member> {
  count += 1;
  return givenPerson(`talker-${count}`);
}

async function givenThread() {
  const ctx = as(bob);
  const { id } = await givenDraft({ by: bob, title: `Talk ${ctx.ids.next()}` });
  await publishPost(ctx, id, {});
  await deliverAll(ctx);
  return { kind: 'post', id };
}

/** Runs an action of a person and delivers its events. */
async function done<T>(by: Member, act: (ctx: ReturnType<typeof as>) => Promise<T>): Promise<T> {
  clock.advance(1000);
  const ctx = as(by);
  const result = await act(ctx);
  await deliverAll(ctx);
  clock.advance(1000);
  return result;
}

let written = 0;
function comment(thread: Ref, by: Member) {
  written += 1;
  return done(by, (ctx) => writeComment(ctx, thread, { markdown: `Number ${written}` }));
}

const unreadIn = async (thread: Ref, reader: Member) => (await getThreadState(as(reader), thread)).unread;

describe('a discussion', () => {
  test('is watched by the author of its target', async () => {
    const thread = await givenThread();
    expect(await getThreadState(as(bob), thread)).toMatchObject({ level: 'watching', chosen: false });
  });

  test('is tracked by commenters from their comment on, unless they chose otherwise', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await setThreadLevel(as(ben), thread, 'muted');
    for (const person of [ann, ben]) await comment(thread, person);
    expect(await getThreadState(as(ann), thread)).toMatchObject({ level: 'tracking', chosen: false });
    expect(await getThreadState(as(ben), thread)).toMatchObject({ level: 'muted', chosen: true, unread: 0 });
  });

  test('shows the number of new comments', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await comment(thread, ben);
    await done(ann, (ctx) => setThreadLevel(ctx, thread, 'tracking'));
    const first = await comment(thread, ben);
    const second = await comment(thread, ben);
    expect(await unreadIn(thread, ann)).toBe(2);
    await done(ben, (ctx) => deleteComment(ctx, second.id));
    expect(await unreadIn(thread, ann)).toBe(1);
    await done(ann, (ctx) => markThreadSeen(ctx, thread));
    await comment(thread, ben);
    await done(ben, (ctx) => deleteComment(ctx, first.id));
    expect(await unreadIn(thread, ann)).toBe(1);
  });

  test('counts a comment that is approved late as new from then on, and a refused one never', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await done(ann, (ctx) => setThreadLevel(ctx, thread, 'tracking'));
    await done(bob, (ctx) => setPolicy(ctx, thread, 'approve'));
    const [late, refused] = [await comment(thread, ben), await comment(thread, ben)];
    expect(await unreadIn(thread, ann)).toBe(0);
    await done(ann, (ctx) => markThreadSeen(ctx, thread));
    await done(bob, (ctx) => approveComment(ctx, late.id, late));
    await done(bob, (ctx) => refuseComment(ctx, refused.id, refused));
    expect(await unreadIn(thread, ann)).toBe(1);
    await done(ben, (ctx) => deleteComment(ctx, late.id));
    expect(await unreadIn(thread, ann)).toBe(0);
  });

  test('that is seen before the events of a comment are delivered does not count that comment', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await done(ann, (ctx) => setThreadLevel(ctx, thread, 'tracking'));
    const ctx = as(ben);
    await writeComment(ctx, thread, { markdown: 'Just now' });
    await done(ann, (me) => markThreadSeen(me, thread));
    await deliverAll(ctx);
    expect(await unreadIn(thread, ann)).toBe(0);
  });

  test('counts comments since tracking began, of people who are not muted', async () => {
    const thread = await givenThread();
    const [ann, ben, cid] = [await somebody(), await somebody(), await somebody()];
    const early = await comment(thread, ben);
    await comment(thread, ann);
    expect(await unreadIn(thread, ann)).toBe(0);
    await comment(thread, ben);
    await comment(thread, cid);
    await done(ben, (ctx) => deleteComment(ctx, early.id));
    expect(await unreadIn(thread, ann)).toBe(2);
    await done(ann, (ctx) => setRestriction(ctx, cid.name, 'mute'));
    expect(await unreadIn(thread, ann)).toBe(1);
    await done(ann, (ctx) => setThreadLevel(ctx, thread, 'watching'));
    expect(await unreadIn(thread, ann)).toBe(1);
    await done(ann, (ctx) => setThreadLevel(ctx, thread, 'normal'));
    await comment(thread, ben);
    await done(ann, (ctx) => setThreadLevel(ctx, thread, 'tracking'));
    expect(await unreadIn(thread, ann)).toBe(0);
  });

  test('that is muted creates no notices', async () => {
    const thread = await givenThread();
    await setThreadLevel(as(bob), thread, 'muted');
    const before = (await noticesOf(as(bob), bob)).length;
    await comment(thread, await somebody());
    expect(await noticesOf(as(bob), bob)).toHaveLength(before);
  });

  test('that is marked as seen has no unread notices', async () => {
    const thread = await givenThread();
    await comment(thread, await somebody());
    expect(await getThreadState(as(bob), thread)).toMatchObject({ unread: 1, notices: true });
    await markThreadSeen(as(bob), thread);
    expect(await getThreadState(as(bob), thread)).toMatchObject({ unread: 0, notices: false });
  });
});

test('a target that is gone or unknown has no level', async () => {
  const ann = await somebody();
  const unknown = '00000000-0000-7000-8000-000000000000';
  for (const path of [`post/${unknown}`, `nothing/${unknown}`]) {
    const url = `/api/v1/me/threads/${path}`;
    expect((await call('GET', url, { as: ann })).status).toBe(404);
    expect((await call('PUT', `${url}/level`, { as: ann, body: { level: 'muted' } })).status).toBe(404);
  }
});
