import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { profileChanged } from '#src/accounts/events.ts';
import { postPublished } from '#src/posts/events.ts';
import { seriesPublished } from '#src/series/events.ts';
import { tagChanged } from '#src/tags/events.ts';
import { people } from '#worker/accounts/tables.ts';
import { http } from '#worker/http/index.ts';
import { SYSTEM } from '#worker/platform/actor.ts';
import type { Statement } from '#worker/platform/db.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { forgetGenerations } from '#worker/platform/generations.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

beforeEach(forgetGenerations);

const GROUPS = ['lists', 'names', 'post:coral', 'post:old-coral', 'post:reef'];

/** The groups whose generation is another one after the events were delivered. */
async function bumpedBy(tell: (ctx: ReturnType<typeof testContext>) => Statement[]): Promise<string[]> {
  const ctx = testContext({ as: SYSTEM });
  const before = await Promise.all(GROUPS.map((group) => ctx.generations.get(group)));
  await runBatch(ctx.db, tell(ctx));
  await deliverPending(ctx, [http]);
  const after = await Promise.all(GROUPS.map((group) => ctx.generations.get(group)));
  return GROUPS.filter((_, index) => before[index] !== after[index]);
}

test('a published post bumps its own pages, its old address and the lists, nothing else', async () => {
  const bumped = await bumpedBy((ctx) => [
    ctx.events.record(postPublished, {
      postId: ctx.ids.next(),
      slugs: ['coral', 'old-coral'],
      tags: [],
      authors: [],
      locales: ['en'],
    }),
  ]);
  expect(bumped).toEqual(['lists', 'post:coral', 'post:old-coral']);
});

test('a published post of a series bumps every post that may name it as its neighbour', async () => {
  const given = testContext();
  const bob = await givenPerson('bob');
  const postId = await givenPublished(given, { by: bob, texts: { en: { title: 'Reef' } } });
  await givenSeries(given, { by: bob, entries: [{ postId, depth: 0 }] });
  const payload = { postId, slugs: ['reef'], tags: [], authors: [], locales: ['en' as const] };
  expect(await bumpedBy((ctx) => [ctx.events.record(postPublished, payload)])).toEqual([
    'lists',
    'names',
    'post:reef',
  ]);
});

test('a changed series bumps the lists and every post that may show its name', async () => {
  const bumped = await bumpedBy((ctx) => [
    ctx.events.record(seriesPublished, { seriesId: ctx.ids.next(), slugs: ['sea'], locales: ['en'] }),
  ]);
  expect(bumped).toEqual(['lists', 'names']);
});

test('a changed tag bumps the lists and every post that may show its name', async () => {
  const bumped = await bumpedBy((ctx) => [
    ctx.events.record(tagChanged, { tagId: ctx.ids.next(), slug: 'rust' }),
  ]);
  expect(bumped).toEqual(['lists', 'names']);
});

test('a changed profile bumps the posts only where the person has written any', async () => {
  const carol = await givenPerson('carol');
  const changed = () =>
    bumpedBy((ctx) => [ctx.events.record(profileChanged, { personId: carol.personId, name: 'carol' })]);
  expect(await changed()).toEqual(['lists']);
  const { db } = testContext();
  await db.batch([db.update(people).set({ postCount: 1 }).where(eq(people.id, carol.personId))]);
  expect(await changed()).toEqual(['lists', 'names']);
});
