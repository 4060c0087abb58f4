import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { discussionGone } from '#src/discussion/events.ts';
import { commentProjections } from '#worker/discussion/comments/projections.ts';
import { reactionProjections } from '#worker/discussion/reactions/reaction-projections.ts';
import { react } from '#worker/discussion/reactions/reaction-service.ts';
import { editComment, listCommentsOf, writeComment } from '#worker/discussion/service.ts';
import { features } from '#worker/features.ts';
import { compareStep } from '#worker/platform/check-projections.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { deliver } from '#worker/platform/deliver.ts';
import { A_STEP } from '#worker/platform/in-steps.ts';
import { deletePost } from '#worker/posts/service.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 60_000);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];
const { db } = testContext();

async function count(of: ReturnType<typeof sql>): Promise<number> {
  const [[row]] = await db.batch([rawStatement<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${of}`)]);
  return row?.n ?? -1;
}

const TABLES = ['comments', 'comment_revisions', 'mentions', 'reactions', 'reaction_counts', 'threads'];
const left = () => Promise.all(TABLES.map((table) => count(sql.identifier(table) as never)));

async function drifted(): Promise<number> {
  const all = [...commentProjections, ...reactionProjections];
  const compared = await Promise.all(all.map((one) => compareStep(testContext(), one, null, 5000)));
  return compared.flatMap(({ differences }) => differences).length;
}

/** A post with comments, answers, mentions and reactions. */
async function givenTalk() {
  const target = { kind: 'post', id: (await givenPost({ by: bob })).id };
  const { id, version } = await done(carol, (ctx) => writeComment(ctx, target, { markdown: 'Look, @dan' }));
  await done(carol, (ctx) => editComment(ctx, id, { markdown: 'Do look, @dan', version }));
  await done(dan, (ctx) => writeComment(ctx, target, { markdown: 'I do', parentId: id }));
  await done(dan, (ctx) => react(ctx, { kind: 'comment', id }, 'like'));
  await done(carol, (ctx) => react(ctx, target, 'like'));
  return target;
}

/** Inserts a number of comments, and of reactions by as many people, straight into the tables. */
async function givenCrowd(postId: string, crowd: number) {
  const numbers = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${crowd})`;
  const id = sql`printf('00000000-0000-7000-8000-%012d', i)`;
  const above = sql`iif(i % 3 = 1, NULL, printf('00000000-0000-7000-8000-%012d', i - 1))`;
  const run = (statement: ReturnType<typeof sql>) => rawStatement(db, statement);
  await runBatch(db, [
    run(sql`INSERT INTO people (id, name, display_name, created_at, updated_at) ${numbers}
      SELECT ${id}, 'crowd-' || i, 'Crowd', 1, 1 FROM n`),
    run(sql`INSERT INTO comments (id, target_kind, target_id, parent_id, root_id, depth, author_id, locale, markdown,
        html, status, reply_count, created_at, published_at) ${numbers}
      SELECT ${id}, 'post', ${postId}, ${above}, '', 0, ${carol.personId}, 'en', 'Hi', '<p>Hi</p>',
        'public', i % 3 <> 0 AND i < ${crowd}, i, i FROM n`),
    run(sql`INSERT INTO threads (target_kind, target_id, comment_count) SELECT 'post', ${postId}, ${crowd}`),
    run(sql`INSERT INTO reactions (target_kind, target_id, person_id, kind, created_at) ${numbers}
      SELECT 'post', ${postId}, ${id}, 'like', 1 FROM n`),
    run(sql`INSERT INTO reaction_counts (target_kind, target_id, kind, count)
      SELECT 'post', ${postId}, 'like', ${crowd}`),
  ]);
}

test('the discussion of a deleted post is deleted, and nothing else', async () => {
  const [gone] = [await givenTalk(), await givenTalk()];
  const before = await left();
  expect(before.every((number) => number > 0)).toBe(true);
  await done(bob, (ctx) => deletePost(ctx, gone.id));
  expect(await left()).toEqual(before.map((number) => number / 2));
  expect(await drifted()).toBe(0);
});

test('thousands of comments are deleted in steps; nobody sees the rest, and the counters are right in between', async () => {
  const { id } = await givenPost({ by: bob });
  const before = await left();
  await givenCrowd(id, 2 * A_STEP + 200);
  expect(await drifted()).toBe(0);
  const ctx = testContext({ as: bob, clock });
  clock.advance(60_000);
  await deletePost(ctx, id);
  const seen = async () => {
    const { comments } = await listCommentsOf(testContext({ as: dan, clock }), 'carol', { limit: 50 });
    return comments.items.filter(({ target }) => target.id === id).length;
  };
  const sizes: number[] = [];
  for (let ids = ctx.events.takePending(); ids.length > 0; ids = ctx.events.takePending()) {
    expect(await seen()).toBe(0);
    await deliver(ctx, features, ids);
    sizes.push(await count(sql`comments WHERE target_id = ${id}`));
    expect(await drifted()).toBe(0);
  }
  expect(sizes).toEqual([A_STEP + 200, 200, 0]);
  expect(await left()).toEqual(before);
  expect(await count(sql`outbox WHERE type = ${discussionGone.type}`)).toBe(2);
});
