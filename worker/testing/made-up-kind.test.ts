import { env } from 'cloudflare:workers';
import { eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';
import type { Locale } from '#src/shared/locale.ts';
import { listCommentsOf, writeComment } from '#worker/discussion/service.ts';
import { features as ownFeatures } from '#worker/features.ts';
import { listNotices } from '#worker/notifications/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { inList, runBatch } from '#worker/platform/db.ts';
import { feature } from '#worker/platform/feature.ts';
import { indexedOn, searchable } from '#worker/platform/searchable.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { search } from '#worker/search/service.ts';
import { suggest } from '#worker/search/suggest.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

// A made-up feature: shells, which are listed, found and discussed. The feature consists only of what this file registers, so
// that a test fails when another file would have to know the kind.

const shells = sqliteTable('shells', {
  id: text('id').primaryKey(),
  ownerId: text('owner_id').notNull(),
  name: text('name').notNull(),
  foundAt: integer('found_at').notNull(),
});
const shellChanged = eventKind('shells.changed', z.object({ shellId: z.uuid() }));
const shellPath = (name: string) => `/shells/${name.toLowerCase()}`;

const shellTarget: TargetKind = {
  kind: 'shell',
  hasComments: true,
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
  indexedOn: [indexedOn([shellChanged], ({ shellId }) => [shellId])],
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
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 60_000, { features });
const anybody = () => testContext({ clock, features });

/** Makes a shell of bob's. Returns its id. */
const givenShell = (name: string) =>
  done(bob, async (ctx) => {
    const id = ctx.ids.next();
    await runBatch(ctx.db, [
      ctx.db.insert(shells).values({ id, ownerId: bob.personId, name, foundAt: TEST_NOW }),
      ctx.events.record(shellChanged, { shellId: id }),
    ]);
    return id;
  });

const loseShell = (id: string) =>
  done(bob, (ctx) =>
    runBatch(ctx.db, [
      ctx.db.delete(shells).where(eq(shells.id, id)),
      ctx.events.record(shellChanged, { shellId: id }),
    ]),
  );

const find = async (q: string) => (await search(anybody(), { q, limit: 20 })).items;

test('a made-up kind is found, with its own hit, until it is deleted', async () => {
  const id = await givenShell('Nautilus');
  const title = [{ text: 'Nautilus', hit: true }];
  expect(await find('nautilus')).toEqual([
    { kind: 'shell', id, title, excerpt: [], path: '/shells/nautilus', foundAt: TEST_NOW },
  ]);
  await loseShell(id);
  expect(await find('nautilus')).toEqual([]);
});

test('a made-up kind is suggested', async () => {
  const id = await givenShell('Cowrie');
  expect(await suggest(anybody(), { q: 'cow' })).toMatchObject([
    { kind: 'shell', id, path: '/shells/cowrie', locale: null },
  ]);
});

test('people comment on a made-up kind: its author is notified, and the comment is listed with its target', async () => {
  const id = await givenShell('Conch');
  await done(carol, (ctx) => writeComment(ctx, { kind: 'shell', id }, { markdown: 'Hear the sea!' }));
  const { items } = await done(bob, (ctx) => listNotices(ctx, { filter: 'all', limit: 20 }));
  expect(items).toMatchObject([
    {
      type: 'discussion.comment',
      actor: { name: 'carol' },
      target: { kind: 'shell', id },
      path: '/shells/conch',
      text: expect.stringContaining('Conch'),
    },
  ]);
  const { comments } = await listCommentsOf(anybody(), 'carol', { limit: 20 });
  expect(comments.items).toMatchObject([{ about: { title: 'Conch', path: '/shells/conch' } }]);
});
