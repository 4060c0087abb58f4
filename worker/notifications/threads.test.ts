import { describe, expect, test } from 'vitest';
import { commentPosted, commentRemoved } from '#src/discussion/events.ts';
import { getThreadState, lookAtThread, setThreadLevel } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { publishPost } from '#worker/posts/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft } from '#worker/testing/posts.ts';
import { noticesOf } from '#worker/testing/telling.ts';

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

/** A comment of which nobody heard yet. */
function unheard(thread: { kind: string; id: string }, by: Member) {
  return {
    ...{ commentId: as(by).ids.next(), targetKind: thread.kind, targetId: thread.id },
    ...{ parentId: null, authorId: by.personId },
  };
}

/** Somebody says something; answers the event's payload. */
async function comment(thread: { kind: string; id: string }, by: Member) {
  clock.advance(1000);
  const ctx = as(by);
  const payload = unheard(thread, by);
  await runBatch(ctx.db, [ctx.events.record(commentPosted, payload)]);
  await deliverAll(ctx);
  clock.advance(1000);
  return payload;
}

describe('a discussion is followed', () => {
  test('by who wrote the thing, who hears of every comment', async () => {
    const thread = await givenThread();
    expect(await getThreadState(as(bob), thread)).toMatchObject({ level: 'watching', chosen: false });
  });

  test('by who comments, from then on, unless they chose otherwise', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await setThreadLevel(as(ben), thread, 'muted');
    for (const person of [ann, ben]) await comment(thread, person);
    expect(await getThreadState(as(ann), thread)).toMatchObject({ level: 'tracking', chosen: false });
    expect(await getThreadState(as(ben), thread)).toMatchObject({ level: 'muted', chosen: true, unread: 0 });
  });

  test('with the number of comments that are new', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await setThreadLevel(as(ann), thread, 'tracking');
    const first = await comment(thread, ben);
    const second = await comment(thread, ben);
    expect(await getThreadState(as(ann), thread)).toMatchObject({ unread: 2 });
    const ctx = as(ben);
    await runBatch(ctx.db, [ctx.events.record(commentRemoved, { ...second, by: 'author' })]);
    await deliverAll(ctx);
    expect(await getThreadState(as(ann), thread)).toMatchObject({ unread: 1 });
    await lookAtThread(as(ann), thread);
    await comment(thread, ben);
    await runBatch(ctx.db, [ctx.events.record(commentRemoved, { ...first, by: 'author' })]);
    await deliverAll(ctx);
    expect(await getThreadState(as(ann), thread)).toMatchObject({ unread: 1 });
  });

  test('and one that was refused while it waited takes nothing from that number', async () => {
    const thread = await givenThread();
    const [ann, ben] = [await somebody(), await somebody()];
    await setThreadLevel(as(ann), thread, 'tracking');
    await comment(thread, ben);
    const ctx = as(bob);
    const waited = { ...unheard(thread, ben), by: 'refused', wasPublic: false } as const;
    await runBatch(ctx.db, [ctx.events.record(commentRemoved, waited)]);
    await deliverAll(ctx);
    expect(await getThreadState(as(ann), thread)).toMatchObject({ unread: 1 });
  });

  test('not at all by who mutes it', async () => {
    const thread = await givenThread();
    await setThreadLevel(as(bob), thread, 'muted');
    const before = (await noticesOf(as(bob), bob)).length;
    await comment(thread, await somebody());
    expect(await noticesOf(as(bob), bob)).toHaveLength(before);
  });

  test('by looking at it: what one was told of it is read', async () => {
    const thread = await givenThread();
    await comment(thread, await somebody());
    expect(await getThreadState(as(bob), thread)).toMatchObject({ unread: 1, notices: true });
    await lookAtThread(as(bob), thread);
    expect(await getThreadState(as(bob), thread)).toMatchObject({ unread: 0, notices: false });
  });
});

test('what one may not see has no level', async () => {
  const ann = await somebody();
  const unknown = '00000000-0000-7000-8000-000000000000';
  for (const path of [`post/${unknown}`, `nothing/${unknown}`]) {
    const url = `/api/v1/me/threads/${path}`;
    expect((await call('GET', url, { as: ann })).status).toBe(404);
    expect((await call('PUT', `${url}/level`, { as: ann, body: { level: 'muted' } })).status).toBe(404);
  }
});
