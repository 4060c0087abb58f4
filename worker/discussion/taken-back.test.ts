import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { commentPosted } from '#src/discussion/events.ts';
import { NOTIFY_AGAIN_AFTER_MS } from '#src/discussion/reaction-rules.ts';
import { react, takeReactionBack } from '#worker/discussion/reactions/reaction-service.ts';
import { deleteComment, removeComment, writeComment } from '#worker/discussion/service.ts';
import { features } from '#worker/features.ts';
import { markThreadSeen, setThreadLevel } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { deliver } from '#worker/platform/deliver.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { unreadOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const [bob, carol, dan, erin, mona] = await Promise.all([
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('dan'),
  givenPerson('erin'),
  givenPerson('mona'),
]);
const clock = fixedClock(TEST_NOW);
let target = { kind: 'post', id: '' };

beforeEach(async () => {
  target = { kind: 'post', id: (await givenPost({ by: bob })).id };
});

const as = (member: Member) => testContext({ as: member, clock });

const done = doneBy(clock, 60_000);

const say = (by: Member, markdown: string, parentId?: string) =>
  done(by, (ctx) => writeComment(ctx, target, { markdown, ...(parentId && { parentId }) }));
const unsay = (by: Member, { id }: { id: string }) => done(by, (ctx) => deleteComment(ctx, id));
const like = (by: Member, on = target) => done(by, (ctx) => react(ctx, on, 'like'));
const unlike = (by: Member) => done(by, (ctx) => takeReactionBack(ctx, target));

/** A person's notices of this discussion, one text each: the type, the last actor, and the number of actors. */
async function notified(person: Member): Promise<string[]> {
  const { db } = testContext();
  const [rows] = await db.batch([
    rawStatement<{ text: string }>(
      db,
      sql`SELECT replace(n.type, 'discussion.', '') || ' ' || p.name || ' ' || n.actor_count || iif(n.read_at IS NULL, '', ' read') AS text
        FROM notices n JOIN people p ON p.id = n.actor_id WHERE n.person_id = ${person.personId} AND n.thread_id = ${target.id}
        ORDER BY n.id`,
    ),
  ]);
  const { kept, counted } = await unreadOf(testContext(), person);
  expect(kept).toBe(counted);
  return rows.map(({ text }) => text);
}

describe('somebody who deletes a comment', () => {
  test('is removed from the notice that others are in', async () => {
    await say(carol, 'First');
    const second = await say(dan, 'Second');
    expect(await notified(bob)).toEqual(['comment dan 2']);
    await unsay(dan, second);
    expect(await notified(bob)).toEqual(['comment carol 1']);
  });

  test('stays in the notice while another comment of theirs remains', async () => {
    const first = await say(carol, 'First');
    const second = await say(carol, 'Second');
    await unsay(carol, first);
    expect(await notified(bob)).toEqual(['comment carol 1']);
    await unsay(carol, second);
    expect(await notified(bob)).toEqual([]);
  });

  test('is removed from a notice of that comment alone, although an older comment remains', async () => {
    await say(carol, 'Before');
    await done(bob, (ctx) => markThreadSeen(ctx, target));
    const later = await say(carol, 'Later');
    expect(await notified(bob)).toEqual(['comment carol 1 read', 'comment carol 1']);
    await unsay(carol, later);
    expect(await notified(bob)).toEqual(['comment carol 1 read']);
  });

  test('is removed from the notices of everybody who watches, even those that were read', async () => {
    await done(erin, (ctx) => setThreadLevel(ctx, target, 'watching'));
    await say(carol, 'First');
    const second = await say(dan, 'Second');
    await done(erin, (ctx) => markThreadSeen(ctx, target));
    await unsay(dan, second);
    expect([await notified(erin), await notified(bob)]).toEqual([
      ['watched carol 1 read'],
      ['comment carol 1'],
    ]);
  });

  test('notifies nobody who was not notified before', async () => {
    const ctx = as(carol);
    const { id } = await writeComment(ctx, target, { markdown: 'Oh, nothing' });
    await unsay(carol, { id });
    await deliverAll(ctx);
    expect(await notified(bob)).toEqual([]);
  });
});

test('the notices of a comment that a moderator removes are retracted, those of mentions and answers too', async () => {
  const question = await say(dan, 'A question');
  const answer = await say(carol, 'Ask @erin', question.id);
  await done(dan, (ctx) => react(ctx, { kind: 'comment', id: answer.id }, 'like'));
  await done(erin, (ctx) => react(ctx, { kind: 'comment', id: answer.id }, 'like'));
  const all = async () => [
    await notified(bob),
    await notified(carol),
    await notified(dan),
    await notified(erin),
  ];
  expect(await all()).toEqual([
    ['comment carol 2'],
    ['reaction erin 2'],
    ['reply carol 1'],
    ['mention carol 1'],
  ]);
  await done(mona, (ctx) => removeComment(ctx, answer.id, 'unkind'));
  expect(await all()).toEqual([['comment dan 1'], [], [], []]);
});

test('an event that is delivered again, even without its delivery row, gives the same notices', async () => {
  const first = await say(carol, 'First');
  await say(dan, 'Second');
  const ctx = as(carol);
  await deleteComment(ctx, first.id);
  const ids = ctx.events.pending().map(({ id }) => id);
  await deliverAll(ctx);
  await ctx.db.batch([
    rawStatement(ctx.db, sql`UPDATE outbox SET settled_at = NULL, claimed_until = 0`),
    rawStatement(ctx.db, sql`DELETE FROM deliveries`),
  ]);
  await deliver(as(carol), features, ids);
  expect(await notified(bob)).toEqual(['comment dan 1']);
  const [posted] = await ctx.db.batch([
    rawStatement<{ id: string }>(ctx.db, sql`SELECT id FROM outbox WHERE type = ${commentPosted.type}`),
  ]);
  await deliver(
    as(carol),
    features,
    posted.map(({ id }) => id),
  );
  expect(await notified(bob)).toEqual(['comment dan 1']);
});

describe('somebody who takes a reaction back', () => {
  test('is removed from the notice while it is unread; without actors the notice is retracted', async () => {
    for (const person of [carol, dan]) await like(person);
    await unlike(dan);
    expect(await notified(bob)).toEqual(['reaction carol 1']);
    await unlike(carol);
    expect(await notified(bob)).toEqual([]);
  });

  test('stays in a notice that was read', async () => {
    for (const person of [carol, dan]) await like(person);
    await done(bob, (ctx) => markThreadSeen(ctx, target));
    await unlike(dan);
    expect(await notified(bob)).toEqual(['reaction dan 2 read']);
  });

  test('and reacts anew notifies nobody again within a day', async () => {
    await like(carol);
    await unlike(carol);
    await like(carol);
    expect(await notified(bob)).toEqual([]);
    await unlike(carol);
    clock.advance(NOTIFY_AGAIN_AFTER_MS);
    await like(carol);
    expect(await notified(bob)).toEqual(['reaction carol 1']);
  });

  test('and reacts anew before the event is delivered stays in the notice', async () => {
    await like(carol);
    const late = as(carol);
    await takeReactionBack(late, target);
    await like(carol);
    await deliverAll(late);
    expect(await notified(bob)).toEqual(['reaction carol 1']);
  });
});
