import { env } from 'cloudflare:workers';
import { eq, type SQL, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import type { Locale } from '#src/shared/locale.ts';
import { threadColumn } from '#worker/discussion/reading/queries-for-readers.ts';
import {
  getCommentPage,
  listCommentsOf,
  listPending,
  loadDiscussed,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { features as ownFeatures } from '#worker/features.ts';
import { getThreadState, listNotices } from '#worker/notifications/service.ts';
import type { Actor } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { inList, rawStatement, runBatch } from '#worker/platform/db.ts';
import { feature } from '#worker/platform/feature.ts';
import { indexedOn, searchable } from '#worker/platform/searchable.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { search } from '#worker/search/service.ts';
import { suggest } from '#worker/search/suggest.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

// A feature that nobody has: shells, which are listed, found and talked about. What it registers here is all that there is of
// it, so that what another file would have to know of it fails here.

const shells = sqliteTable('shells', {
  id: text('id').primaryKey(),
  ownerId: text('owner_id').notNull(),
  name: text('name').notNull(),
  foundAt: integer('found_at').notNull(),
});
const payload = z.object({ shellId: z.uuid() });
const [shellFound, shellLost] = [eventKind('shells.found', payload), eventKind('shells.lost', payload)];
const idOf = ({ shellId }: z.output<typeof payload>) => shellId;
const shellPath = (name: string) => `/shells/${name.toLowerCase()}`;
const shellCalled = (slug: string | SQL) =>
  sql`(SELECT shells.id FROM shells WHERE lower(shells.name) = ${slug})`;

const shellTarget: TargetKind = {
  kind: 'shell',
  hasComments: true,
  pages: { section: 'shells', idOf: shellCalled },
  publishedOn: targetEvent(shellFound, idOf),
  goneOn: targetEvent(shellLost, idOf),
  select: (db, ids) =>
    db
      .select({
        id: shells.id,
        title: shells.name,
        path: sql<string>`shells.name`.mapWith(shellPath).as('path'),
        authorId: shells.ownerId,
        locale: sql<Locale>`'en'`.as('locale'),
      })
      .from(shells)
      .where(inList(shells.id, ids)),
  isVisible: (id) => sql`EXISTS (SELECT 1 FROM shells WHERE shells.id = ${id})`,
  authorOf: (id) => sql`(SELECT shells.owner_id FROM shells WHERE shells.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`'shell:' || shells.id`.as('page_group') })
      .from(shells)
      .where(inList(shells.id, ids)),
};

const shellSearchable = searchable({
  kind: 'shell',
  isNamed: true,
  indexedOn: [indexedOn([shellFound, shellLost], (event) => [idOf(event)])],
  select: (db, ids) => db.select().from(shells).where(inList(shells.id, ids)),
  toDocument: ({ id, name, foundAt }) => ({
    ...{ targetId: id, locale: 'any', title: name, body: '', tags: [] },
    ...{ publishedAt: foundAt, version: foundAt },
  }),
  isIndexed: (id) => sql`EXISTS (SELECT 1 FROM shells WHERE shells.id = ${id})`,
  slug: (id) => sql`(SELECT shells.name FROM shells WHERE shells.id = ${id})`,
  toPath: shellPath,
  found: (id) =>
    sql`(SELECT json_object('name', name, 'foundAt', found_at) FROM shells WHERE shells.id = ${id})`,
  toHit: ({ name, foundAt }: { name: string; foundAt: number }) => ({ path: shellPath(name), foundAt }),
});

const features = [
  ...ownFeatures,
  feature({ name: 'shells', targets: [shellTarget], searchables: [shellSearchable] }),
];

await env.DB.prepare(
  'CREATE TABLE shells (id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, name TEXT NOT NULL, found_at INTEGER NOT NULL)',
).run();
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];
const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 60_000, { features });
const contextOf = (as?: Actor) => testContext({ ...(as && { as }), clock, features });

/** A shell of bob's, as others refer to it. */
const givenShell = (name: string) =>
  done(bob, async (ctx) => {
    const id = ctx.ids.next();
    await runBatch(ctx.db, [
      ctx.db.insert(shells).values({ id, ownerId: bob.personId, name, foundAt: TEST_NOW }),
      ctx.events.record(shellFound, { shellId: id }),
    ]);
    return { kind: 'shell', id };
  });

const loseShell = (id: string) =>
  done(bob, (ctx) =>
    runBatch(ctx.db, [
      ctx.db.delete(shells).where(eq(shells.id, id)),
      ctx.events.record(shellLost, { shellId: id }),
    ]),
  );

const find = async (q: string) => (await search(contextOf(), { q, limit: 20 })).items;

test('a made-up kind is found, with what its own hit says, until it is gone', async () => {
  const { id } = await givenShell('Nautilus');
  const title = [{ text: 'Nautilus', hit: true }];
  expect(await find('nautilus')).toEqual([
    { kind: 'shell', id, title, excerpt: [], path: '/shells/nautilus', foundAt: TEST_NOW },
  ]);
  await loseShell(id);
  expect(await find('nautilus')).toEqual([]);
});

test('it is suggested', async () => {
  const { id } = await givenShell('Cowrie');
  expect(await suggest(contextOf(), { q: 'cow' })).toMatchObject([
    { kind: 'shell', id, path: '/shells/cowrie', locale: null },
  ]);
});

test('people talk about it: its author watches it and hears of that, and it stands among what they said', async () => {
  const shell = await givenShell('Conch');
  expect((await getThreadState(contextOf(bob), shell)).level).toBe('watching');
  await done(carol, (ctx) => writeComment(ctx, shell, { markdown: 'Hear the sea!' }));
  const { items } = await done(bob, (ctx) => listNotices(ctx, { filter: 'all', limit: 20 }));
  expect(items).toMatchObject([
    {
      type: 'discussion.comment',
      actor: { name: 'carol' },
      target: shell,
      path: '/shells/conch',
      text: expect.stringContaining('Conch'),
    },
  ]);
  const { comments } = await listCommentsOf(contextOf(), 'carol', { limit: 20 });
  expect(comments.items).toMatchObject([{ about: { title: 'Conch', path: '/shells/conch' } }]);
});

test('a comment on it has a page, in one round trip, and who is answered hears of that', async () => {
  const shell = await givenShell('Triton');
  const first = await done(carol, (ctx) => writeComment(ctx, shell, { markdown: 'Forty-two' }));
  await done(dan, (ctx) => writeComment(ctx, shell, { markdown: 'No', parentId: first.id }));
  const ctx = contextOf();
  const page = await getCommentPage(
    ctx,
    { section: 'shells', slug: 'triton', id: first.id },
    { sort: 'best' },
  );
  expect(ctx.db.stats.roundTrips).toBe(1);
  expect(page.target).toEqual({ title: 'Triton', path: '/shells/triton', locale: 'en', authors: ['bob'] });
  expect(page.discussion.items).toHaveLength(1);
  const { items } = await listNotices(contextOf(carol), { limit: 10, filter: 'all' });
  expect(items.map(({ type }) => type)).toEqual(['discussion.reply']);
});

test('its page loads it with its discussion in one round trip, and what waits says where', async () => {
  const shell = await givenShell('Limpet');
  await done(bob, (ctx) => setPolicy(ctx, shell, 'approve'));
  await done(carol, (ctx) => writeComment(ctx, shell, { markdown: 'May I?' }));
  const ctx = contextOf(bob);
  const select = ctx.db
    .select({ id: shells.id, ownerId: shells.ownerId, thread: threadColumn('shell', sql`shells.id`) })
    .from(shells)
    .where(eq(shells.name, 'Limpet'));
  const of = { kind: 'shell', id: shellCalled('limpet'), select };
  const { row, discussion } = await loadDiscussed(ctx, of, { sort: 'best' });
  expect([row.id, discussion.mayDecide, discussion.items.length]).toEqual([shell.id, true, 1]);
  expect(ctx.db.stats.roundTrips).toBe(1);
  const { items } = await listPending(contextOf(bob), { limit: 10 });
  expect(items.map(({ about }) => about?.path)).toEqual(['/shells/limpet']);
});

test('what was said of it goes with it', async () => {
  const { id } = await givenShell('Scallop');
  await done(carol, (ctx) => writeComment(ctx, { kind: 'shell', id }, { markdown: 'Gone soon' }));
  await loseShell(id);
  const { db } = contextOf();
  const left = (table: string, where: string) => sql`SELECT count(*) FROM ${sql.raw(table)}
    WHERE ${sql.raw(where)}_kind = 'shell' AND ${sql.raw(where)}_id = ${id}`;
  const [[row]] = await db.batch([
    rawStatement<{ n: number }>(
      db,
      sql`SELECT (${left('comments', 'target')}) + (${left('threads', 'target')})
        + (${left('thread_levels', 'target')}) + (${left('notices', 'thread')}) AS n`,
    ),
  ]);
  expect(row?.n).toBe(0);
});
