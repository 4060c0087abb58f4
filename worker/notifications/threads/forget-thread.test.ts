import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { threadGone } from '#src/notifications/events.ts';
import { react } from '#worker/discussion/reactions/reaction-service.ts';
import { deleteComment, writeComment } from '#worker/discussion/service.ts';
import { markThreadSeen, setThreadLevel } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { A_STEP } from '#worker/platform/in-steps.ts';
import { deletePost } from '#worker/posts/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { unreadOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const clock = fixedClock(TEST_NOW);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];
const people = [bob, carol, dan];
const all = testContext({ clock });

async function done<T>(by: Member, act: (ctx: Context) => Promise<T>): Promise<T> {
  clock.advance(60_000);
  const ctx = testContext({ as: by, clock });
  ctx.bells = { ...ctx.bells, ring: async () => 0 };
  const result = await act(ctx);
  await deliverAll(ctx);
  return result;
}

/** Counts the rows of a table, or of a part of it. */
async function count(of: ReturnType<typeof sql>): Promise<number> {
  const [[row]] = await all.db.batch([
    rawStatement<{ n: number }>(all.db, sql`SELECT count(*) AS n FROM ${of}`),
  ]);
  return row?.n ?? -1;
}

const left = async () => [
  await count(sql`thread_levels`),
  await count(sql`notices`),
  await count(sql`notice_actors`),
];

/** A post with comments, replies, mentions, reactions and a watcher, all of which create notices. */
async function givenTalk() {
  const target = { kind: 'post', id: (await givenPost({ by: bob })).id };
  await done(dan, (ctx) => setThreadLevel(ctx, target, 'watching'));
  const { id } = await done(carol, (ctx) => writeComment(ctx, target, { markdown: 'Look, @dan' }));
  await done(dan, (ctx) => writeComment(ctx, target, { markdown: 'I do', parentId: id }));
  await done(dan, (ctx) => react(ctx, { kind: 'comment', id }, 'like'));
  await done(carol, (ctx) => react(ctx, target, 'like'));
  return target;
}

test('when a post is deleted, its notices, read or not, and its thread levels are deleted', async () => {
  const target = await givenTalk();
  await done(bob, (ctx) => markThreadSeen(ctx, target));
  expect((await left()).every((number) => number > 0)).toBe(true);
  await done(bob, (ctx) => deletePost(ctx, target.id));
  expect(await left()).toEqual([0, 0, 0]);
  for (const person of people) expect(await unreadOf(all, person)).toEqual({ kept: 0, counted: 0 });
});

test('the deletion of a post leaves other threads alone', async () => {
  const [gone] = [await givenTalk(), await givenTalk()];
  const before = await left();
  await done(bob, (ctx) => deletePost(ctx, gone.id));
  expect(await left()).toEqual(before.map((number) => number / 2));
});

test('events that are delivered after the deletion create no notices', async () => {
  const target = { kind: 'post', id: (await givenPost({ by: bob })).id };
  const before = await left();
  const late = testContext({ as: carol, clock });
  await writeComment(late, target, { markdown: 'Too late' });
  await done(bob, (ctx) => deletePost(ctx, target.id));
  await deliverAll(late);
  expect(await left()).toEqual(before);
});

test('thousands of rows are deleted in steps, each of which records an event for the next', async () => {
  const target = { kind: 'post', id: (await givenPost({ by: bob })).id };
  const crowd = 2 * A_STEP + 200;
  const numbers = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${crowd})`;
  await runBatch(all.db, [
    rawStatement(
      all.db,
      sql`INSERT INTO people (id, name, display_name, email, email_verified_at, created_at, updated_at) ${numbers}
        SELECT printf('00000000-0000-7000-8000-%012d', i), 'crowd-' || i, 'Crowd', 'crowd' || i || '@example.com', 1, 1, 1 FROM n`,
    ),
    rawStatement(
      all.db,
      sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, updated_at)
        SELECT id, 'post', ${target.id}, 'watching', 1, 1 FROM people WHERE name LIKE 'crowd-%'`,
    ),
  ]);
  const before = await left();
  await done(carol, (ctx) => writeComment(ctx, target, { markdown: 'Hello all' }));
  expect((await left())[1]).toBeGreaterThan(crowd);
  await done(bob, (ctx) => deletePost(ctx, target.id));
  expect(await left()).toEqual([(before[0] ?? 0) - crowd, before[1], before[2]]);
  expect(await count(sql`outbox WHERE type = ${threadGone.type}`)).toBe(2);
  expect(
    await count(sql`notice_boxes b WHERE b.unread <> (SELECT count(*) FROM notices n
    WHERE n.person_id = b.person_id AND n.read_at IS NULL AND n.dismissed_at IS NULL)`),
  ).toBe(0);
});

test('a person who deletes their comment before its events are delivered does not follow the discussion', async () => {
  const target = { kind: 'post', id: (await givenPost({ by: bob })).id };
  const before = await left();
  const late = testContext({ as: dan, clock });
  const { id } = await writeComment(late, target, { markdown: 'Never mind' });
  await done(dan, (ctx) => deleteComment(ctx, id));
  await deliverAll(late);
  expect(await left()).toEqual(before);
});
