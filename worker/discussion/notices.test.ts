import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { react } from '#worker/discussion/reactions/reaction-service.ts';
import { approveComment, editComment, setPolicy, writeComment } from '#worker/discussion/service.ts';
import { features } from '#worker/features.ts';
import { notices, threadLevels } from '#worker/notifications/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deliverPrompt } from '#worker/platform/deliver.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const [bob, carol, dan, erin] = await Promise.all([
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('dan'),
  givenPerson('erin'),
]);
let minutes = 0;
let target = { kind: 'post', id: '' };

beforeEach(async () => {
  target = { kind: 'post', id: (await givenPost({ by: bob })).id };
});

function as(member: Member) {
  minutes += 1;
  return testContext({ as: member, clock: fixedClock(TEST_NOW + minutes * 60_000) });
}

/** Writes a comment and delivers its events. */
async function say(member: Member, markdown: string, parentId?: string) {
  const ctx = as(member);
  const comment = await writeComment(ctx, target, { markdown, ...(parentId && { parentId }) });
  await deliverAll(ctx);
  return comment;
}

/** The types of a person's notices of this discussion, in order. */
async function notified(person: Member): Promise<string[]> {
  const { db } = testContext();
  const [rows] = await db.batch([
    db
      .select({ type: notices.type })
      .from(notices)
      .where(sql`person_id = ${person.personId} AND thread_id = ${target.id} ORDER BY id`),
  ]);
  return rows.map(({ type }) => type.replace('discussion.', ''));
}

async function watch(person: Member) {
  const { db } = testContext();
  const row = { personId: person.personId, targetKind: 'post', targetId: target.id, updatedAt: 1 };
  await db.batch([db.insert(threadLevels).values({ ...row, level: 'watching', chosen: true })]);
}

describe('a comment gives a person one notice', () => {
  test('as the author of its target', async () => {
    await say(carol, 'Lovely.');
    expect([await notified(bob), await notified(carol)]).toEqual([['comment'], []]);
  });

  test('as a watcher of the discussion', async () => {
    await watch(dan);
    await say(carol, 'Lovely.');
    expect(await notified(dan)).toEqual(['watched']);
  });

  test('as somebody answered, although they watch the discussion', async () => {
    await watch(dan);
    const { id } = await say(dan, 'A question.');
    await say(carol, 'An answer.', id);
    expect(await notified(dan)).toEqual(['reply']);
  });

  test('as somebody mentioned, although they are answered and wrote the target', async () => {
    const { id } = await say(bob, 'A question.');
    await say(carol, 'Well, @bob.', id);
    expect(await notified(bob)).toEqual(['mention']);
  });

  test('and none if it is their own', async () => {
    await watch(bob);
    const { id } = await say(bob, 'Me.');
    await say(bob, 'Me, @bob, again.', id);
    expect(await notified(bob)).toEqual([]);
  });
});

test('notices of a mention and of an answer exist before the response, the others follow', async () => {
  const { id } = await say(dan, 'A question.');
  const ctx = as(carol);
  await writeComment(ctx, target, { markdown: 'Ask @erin.', parentId: id });
  await deliverPrompt(ctx, features);
  expect([await notified(dan), await notified(erin)]).toEqual([['reply'], ['mention']]);
  const before = await notified(bob);
  await deliverAll(ctx);
  expect([before, await notified(bob)]).toEqual([['comment'], ['comment']]);
});

test('a name that an edit adds notifies its person, a name that was there before does not again', async () => {
  const { id } = await say(carol, 'Ask @dan.');
  const ctx = as(carol);
  await editComment(ctx, id, { markdown: 'Ask @dan or @erin.', version: 1 });
  await deliverAll(ctx);
  expect([await notified(dan), await notified(erin)]).toEqual([['mention'], ['mention']]);
});

test('a pending comment notifies nobody until it is approved, and then its author is the actor', async () => {
  await setPolicy(as(bob), target, 'approve');
  const { id, status } = await say(carol, 'Hello @dan.');
  expect([status, await notified(dan), await notified(bob)]).toEqual(['pending', [], []]);
  const ctx = as(bob);
  await approveComment(ctx, id, { version: 1 });
  await deliverAll(ctx);
  expect(await notified(dan)).toEqual(['mention']);
  const [[notice]] = await ctx.db.batch([
    ctx.db.select().from(notices).where(sql`person_id = ${dan.personId} AND target_id = ${id}`),
  ]);
  expect(notice?.actorId).toBe(carol.personId);
});

test('reactions of several people are one notice, which counts each person once', async () => {
  for (const member of [carol, dan]) {
    const ctx = as(member);
    await react(ctx, target, 'like');
    await deliverAll(ctx);
  }
  expect(await notified(bob)).toEqual(['reaction']);
  const { db } = testContext();
  const [[notice]] = await db.batch([
    db.select().from(notices).where(sql`person_id = ${bob.personId} AND target_id = ${target.id}`),
  ]);
  expect(notice?.actorCount).toBe(2);
});
