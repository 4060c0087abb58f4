import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import { threadColumn } from '#worker/discussion/reading/queries-for-readers.ts';
import {
  getCommentPage,
  listCommentsOf,
  listPending,
  loadDiscussed,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { features } from '#worker/features.ts';
import { getThreadState, listNotices } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, rawStatement, runBatch } from '#worker/platform/db.ts';
import { deliverPending, deliverPrompt } from '#worker/platform/deliver.ts';
import { feature } from '#worker/platform/feature.ts';
import { registryOf } from '#worker/platform/registry.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

// A kind that no other file knows: this is all that its `TargetKind` needs to have comments.

const payload = z.object({ puzzleId: z.uuid() });
const [puzzlePosed, puzzleGone] = [eventKind('puzzles.posed', payload), eventKind('puzzles.gone', payload)];
const idOf = ({ puzzleId }: z.output<typeof payload>) => puzzleId;

const puzzleTarget: TargetKind = {
  kind: 'puzzle',
  hasComments: true,
  pages: { section: 'puzzles', idOf: (slug) => sql`(SELECT z.id FROM puzzles z WHERE z.slug = ${slug})` },
  publishedOn: targetEvent(puzzlePosed, idOf),
  goneOn: targetEvent(puzzleGone, idOf),
  select: (db, ids) =>
    db
      .select({
        id: sql<string>`z.id`.as('id'),
        title: sql<string>`z.title`.as('title'),
        path: sql<string>`'/puzzles/' || z.slug`.as('path'),
        authorId: sql<string>`z.owner_id`.as('owner_id'),
        locale: sql<'en'>`'en'`.as('locale'),
      })
      .from(sql`puzzles z`)
      .where(inList(sql`z.id`, ids)),
  isVisible: (id) => sql`EXISTS (SELECT 1 FROM puzzles z WHERE z.id = ${id})`,
  authorOf: (id) => sql`(SELECT z.owner_id FROM puzzles z WHERE z.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`'puzzle:' || z.slug`.as('page_group') })
      .from(sql`puzzles z`)
      .where(inList(sql`z.id`, ids)),
};

const all = [...features, feature({ name: 'puzzles', targets: [puzzleTarget] })];
const clock = fixedClock(TEST_NOW);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];

function as(member: Member | undefined): Context {
  const ctx = testContext({ ...(member && { as: member }), clock });
  return Object.assign(ctx, { registry: registryOf(all) });
}

async function done<T>(by: Member, act: (ctx: Context) => Promise<T>): Promise<T> {
  clock.advance(60_000);
  const ctx = as(by);
  const result = await act(ctx);
  await deliverPrompt(ctx, all);
  await deliverPending(ctx, all);
  return result;
}

async function givenPuzzle(slug: string) {
  const id = as(bob).ids.next();
  await done(bob, (ctx) =>
    runBatch(ctx.db, [
      rawStatement(
        ctx.db,
        sql`CREATE TABLE IF NOT EXISTS puzzles (id TEXT PRIMARY KEY, slug TEXT, title TEXT, owner_id TEXT)`,
      ),
      rawStatement(ctx.db, sql`INSERT INTO puzzles VALUES (${id}, ${slug}, 'A riddle', ${bob.personId})`),
      ctx.events.record(puzzlePosed, { puzzleId: id }),
    ]),
  );
  return { kind: 'puzzle', id, slug };
}

const ref = ({ kind, id }: { kind: string; id: string }) => ({ kind, id });

test('targets of an unknown kind can be watched, commented on and shown, and notify people', async () => {
  const puzzle = await givenPuzzle('riddle');
  expect((await getThreadState(as(bob), ref(puzzle))).level).toBe('watching');
  const first = await done(carol, (ctx) => writeComment(ctx, ref(puzzle), { markdown: 'Forty-two' }));
  await done(dan, (ctx) => writeComment(ctx, ref(puzzle), { markdown: 'No', parentId: first.id }));
  const ctx = as(undefined);
  const page = await getCommentPage(
    ctx,
    { section: 'puzzles', slug: 'riddle', id: first.id },
    { sort: 'best' },
  );
  expect(ctx.db.stats.roundTrips).toBe(1);
  expect(page.target).toEqual({ title: 'A riddle', path: '/puzzles/riddle', locale: 'en', authors: ['bob'] });
  expect(page.discussion.items).toHaveLength(1);
  const said = await listCommentsOf(as(undefined), 'carol', { limit: 10 });
  expect(said.comments.items.map(({ about }) => about)).toEqual([
    { title: 'A riddle', path: '/puzzles/riddle' },
  ]);
  const { items } = await listNotices(as(carol), { limit: 10, filter: 'all' });
  expect(items.map(({ type }) => type)).toEqual(['discussion.reply']);
});

test('its page loads a target with its discussion in one round trip; pending comments show their target', async () => {
  const puzzle = await givenPuzzle('guarded');
  await done(bob, (ctx) => setPolicy(ctx, ref(puzzle), 'approve'));
  await done(carol, (ctx) => writeComment(ctx, ref(puzzle), { markdown: 'May I?' }));
  const ctx = as(bob);
  const id = puzzleTarget.pages?.idOf('guarded') ?? sql`NULL`;
  const select = ctx.db
    .select({
      id: sql<string>`z.id`.as('id'),
      ownerId: sql<string>`z.owner_id`.as('owner_id'),
      thread: threadColumn('puzzle', sql`z.id`),
    })
    .from(sql`puzzles z`)
    .where(sql`z.slug = 'guarded'`);
  const { row, discussion } = await loadDiscussed(ctx, { kind: 'puzzle', id, select }, { sort: 'best' });
  expect([row.id, discussion.mayDecide, discussion.items.length]).toEqual([puzzle.id, true, 1]);
  expect(ctx.db.stats.roundTrips).toBe(1);
  const { items } = await listPending(as(bob), { limit: 10 });
  expect(items.map(({ about }) => about?.path)).toEqual(['/puzzles/guarded']);
});

test('its discussion is deleted with the target', async () => {
  const puzzle = await givenPuzzle('fleeting');
  await done(carol, (ctx) => writeComment(ctx, ref(puzzle), { markdown: 'Gone soon' }));
  await done(bob, (ctx) =>
    runBatch(ctx.db, [
      rawStatement(ctx.db, sql`DELETE FROM puzzles WHERE id = ${puzzle.id}`),
      ctx.events.record(puzzleGone, { puzzleId: puzzle.id }),
    ]),
  );
  const { db } = as(bob);
  const left = (table: string, where: string) => sql`SELECT count(*) FROM ${sql.raw(table)}
    WHERE ${sql.raw(where)}_kind = 'puzzle' AND ${sql.raw(where)}_id = ${puzzle.id}`;
  const [[row]] = await db.batch([
    rawStatement<{ n: number }>(
      db,
      sql`SELECT (${left('comments', 'target')}) + (${left('threads', 'target')})
        + (${left('thread_levels', 'target')}) + (${left('notices', 'thread')}) AS n`,
    ),
  ]);
  expect(row?.n).toBe(0);
});
