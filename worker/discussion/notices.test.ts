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

/** Says something, and everybody hears of it. */
async function say(member: Member, markdown: string, parentId?: string) {
  const ctx = as(member);
  const comment = await writeComment(ctx, target, { markdown, ...(parentId && { parentId }) });
  await deliverAll(ctx);
  return comment;
}

/** What a person was told of this discussion, by type, in order. */
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

describe('of one comment a person hears once', () => {
  test('that it is about something of theirs', async () => {
    await say(carol, 'Lovely.');
    expect([await notified(bob), await notified(carol)]).toEqual([['comment'], []]);
  });

  test('that they watch the discussion', async () => {
    await watch(dan);
    await say(carol, 'Lovely.');
    expect(await notified(dan)).toEqual(['watched']);
  });

  test('that they are answered, though they watch it', async () => {
    await watch(dan);
    const { id } = await say(dan, 'A question.');
    await say(carol, 'An answer.', id);
    expect(await notified(dan)).toEqual(['reply']);
  });

  test('that they are mentioned, though they are answered and it is about something of theirs', async () => {
    const { id } = await say(bob, 'A question.');
    await say(carol, 'Well, @bob.', id);
    expect(await notified(bob)).toEqual(['mention']);
  });

  test('and not of their own', async () => {
    await watch(bob);
    const { id } = await say(bob, 'Me.');
    await say(bob, 'Me, @bob, again.', id);
    expect(await notified(bob)).toEqual([]);
  });
});

test('a mention and an answer are there before the response, the rest follows', async () => {
  const { id } = await say(dan, 'A question.');
  const ctx = as(carol);
  await writeComment(ctx, target, { markdown: 'Ask @erin.', parentId: id });
  await deliverPrompt(ctx, features);
  expect([await notified(dan), await notified(erin)]).toEqual([['reply'], ['mention']]);
  const before = await notified(bob);
  await deliverAll(ctx);
  expect([before, await notified(bob)]).toEqual([['comment'], ['comment']]);
});

test('a name that is written into an old comment calls its person, a name that stood there does not again', async () => {
  const { id } = await say(carol, 'Ask @dan.');
  const ctx = as(carol);
  await editComment(ctx, id, { markdown: 'Ask @dan or @erin.', version: 1 });
  await deliverAll(ctx);
  expect([await notified(dan), await notified(erin)]).toEqual([['mention'], ['mention']]);
});

test('a comment that waits tells nobody until it is let in, and then its writer is who spoke', async () => {
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

test('reactions of many are one notice, and one person is heard once', async () => {
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
