import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentProjections } from '#worker/discussion/comments/projections.ts';
import {
  approveComment,
  deleteComment,
  editComment,
  listComments,
  refuseComment,
  removeComment,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const mona = await givenPerson('mona');
const writers = [await givenPerson('carol'), await givenPerson('dan'), bob];
const clock = fixedClock(TEST_NOW);
const as = (member: Member) => testContext({ as: member, clock });

/** An action on the comment that a number picks among the existing ones. */
type Step = {
  what: 'write' | 'answer' | 'delete' | 'remove' | 'approve' | 'refuse' | 'edit' | 'policy';
  pick: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'write',
    'answer',
    'answer',
    'answer',
    'delete',
    'delete',
    'remove',
    'approve',
    'refuse',
    'edit',
    'policy',
  ),
  pick: fc.nat(1000),
});

async function rowsOf(postId: string) {
  const { db } = testContext();
  const [rows] = await db.batch([
    db.select().from(comments).where(sql`target_id = ${postId}`).orderBy(comments.id),
  ]);
  return rows;
}

/** Runs one step. A step that is rejected changes nothing, which the counters then show. */
async function take(post: { id: string }, { what, pick }: Step, count: number): Promise<void> {
  clock.advance(1000);
  const rows = await rowsOf(post.id);
  const row = rows[pick % Math.max(1, rows.length)];
  const writer = writers[pick % writers.length] as Member;
  const author = writers.find(({ personId }) => personId === row?.authorId) ?? writer;
  const target = { kind: 'post', id: post.id };
  const markdown = `Words number ${count}`;
  if (what === 'policy') return void (await setPolicy(as(bob), target, pick % 2 ? 'approve' : 'open'));
  if (what === 'write') return void (await writeComment(as(writer), target, { markdown }));
  if (!row) return;
  if (what === 'answer') await writeComment(as(writer), target, { markdown, parentId: row.id });
  if (what === 'delete') await deleteComment(as(author), row.id);
  if (what === 'remove') await removeComment(as(mona), row.id, 'other');
  if (what === 'approve') await approveComment(as(bob), row.id, row);
  if (what === 'refuse') await refuseComment(as(bob), row.id, row);
  if (what === 'edit') await editComment(as(author), row.id, { markdown, version: row.version });
}

/** The keys whose stored counters differ from the tables. */
async function drifts(): Promise<unknown[]> {
  const { db } = testContext();
  const found: unknown[] = [];
  for (const projection of commentProjections) {
    const [keys] = await db.batch([rawStatement<{ key: string }>(db, projection.keys(null, 10_000))]);
    const asked = JSON.stringify(keys.map(({ key }) => JSON.parse(key)));
    const [rows] = await db.batch([
      rawStatement<{ key: string; stored: string; actual: string }>(db, projection.compare(asked)),
    ]);
    found.push(...rows.filter(({ stored, actual }) => stored !== actual));
  }
  return found;
}

test('whatever people do, the counters equal a recount, and no empty place without answers is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const post = await givenPost({ by: bob });
      for (const [count, each] of steps.entries()) {
        await take(post, each, count).catch((error: unknown) => {
          if (!(error instanceof Error && error.name === 'AppError')) throw error;
        });
      }
      expect(await drifts()).toEqual([]);
      const rows = await rowsOf(post.id);
      const parents = new Set(rows.map(({ parentId }) => parentId));
      const empty = rows.filter(({ id, status }) => /deleted|removed/.test(status) && !parents.has(id));
      expect(empty).toEqual([]);
      const orphans = rows.filter(({ parentId }) => parentId && !rows.some(({ id }) => id === parentId));
      expect(orphans).toEqual([]);
      const { total } = await listComments(
        testContext({ clock }),
        { kind: 'post', id: post.id },
        { sort: 'best', limit: 50 },
      );
      expect(total).toBe(rows.filter(({ status }) => status === 'public').length);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('two people who delete the last answers at once leave no place behind', async () => {
  const post = await givenPost({ by: bob });
  const target = { kind: 'post', id: post.id };
  const write = (by: Member, markdown: string, parentId?: string) =>
    writeComment(as(by), target, { markdown, ...(parentId && { parentId }) });
  const [carol, dan] = writers as [Member, Member];
  const top = await write(carol, 'The first words');
  const [one, other] = [await write(dan, 'One answer', top.id), await write(bob, 'Other answer', top.id)];
  await deleteComment(as(carol), top.id);
  await Promise.all([deleteComment(as(dan), one.id), deleteComment(as(bob), other.id)]);
  expect(await rowsOf(post.id)).toEqual([]);
  expect(await drifts()).toEqual([]);
});
