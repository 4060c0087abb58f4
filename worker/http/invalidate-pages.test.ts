import { beforeEach, describe, expect, test } from 'vitest';
import { personSuspended, profileChanged } from '#src/accounts/events.ts';
import { commentGroup, threadGroup } from '#src/discussion/cache-groups.ts';
import { postDeleted, postPublished, redirectAdded } from '#src/posts/events.ts';
import { seriesPublished } from '#src/series/events.ts';
import { eventKind } from '#src/shared/events.ts';
import { tagChanged } from '#src/tags/events.ts';
import { updateMe } from '#worker/accounts/service.ts';
import { MOST_COMMENTS } from '#worker/discussion/invalidations.ts';
import { features } from '#worker/features.ts';
import { http } from '#worker/http/index.ts';
import { type Member, SYSTEM } from '#worker/platform/actor.ts';
import { forgetCacheVersions } from '#worker/platform/cache-versions.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { feature } from '#worker/platform/feature.ts';
import { invalidates } from '#worker/platform/invalidation.ts';
import { givenComment } from '#worker/testing/comments.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

beforeEach(forgetCacheVersions);

const GROUPS = ['lists', 'names', 'post:coral', 'post:old-coral', 'post:reef'];

/** The groups whose cache version changed by an action and the delivery of its events. */
async function invalidatedBy(
  groups: readonly string[],
  act: (ctx: ReturnType<typeof testContext>) => unknown,
  as: Member | typeof SYSTEM = SYSTEM,
): Promise<string[]> {
  const ctx = testContext({ as });
  const versions = () => Promise.all(groups.map((group) => ctx.cacheVersions.get(group)));
  const before = await versions();
  await act(ctx);
  await deliverPending(ctx, features);
  const after = await versions();
  return groups.filter((_, at) => before[at] !== after[at]);
}

const recordedBy = (record: (ctx: ReturnType<typeof testContext>) => Statement) =>
  invalidatedBy(GROUPS, (ctx) => runBatch(ctx.db, [record(ctx)]));

const coral = (ctx: ReturnType<typeof testContext>) => ({
  ...{
    postId: ctx.ids.next(),
    slugs: ['coral', 'old-coral'],
    tags: [],
    authors: [],
    locales: ['en' as const],
  },
});

test('a published post invalidates its own pages, its old address and the lists, nothing else', async () => {
  expect(await recordedBy((ctx) => ctx.events.record(postPublished, coral(ctx)))).toEqual([
    'lists',
    'post:coral',
    'post:old-coral',
  ]);
});

test('a deleted post also invalidates posts that may have shown it as their neighbour', async () => {
  expect(await recordedBy((ctx) => ctx.events.record(postDeleted, coral(ctx)))).toEqual([
    'lists',
    'names',
    'post:coral',
    'post:old-coral',
  ]);
});

test('a published post of a series invalidates every post that may show it as its neighbour', async () => {
  const given = testContext();
  const bob = await givenPerson('bob');
  const postId = await givenPublished(given, { by: bob, texts: { en: { title: 'Reef' } } });
  await givenSeries(given, { by: bob, entries: [{ postId, depth: 0 }] });
  const payload = { postId, slugs: ['reef'], tags: [], authors: [], locales: ['en' as const] };
  expect(await recordedBy((ctx) => ctx.events.record(postPublished, payload))).toEqual([
    'lists',
    'names',
    'post:reef',
  ]);
});

test('a changed series invalidates the lists and every post that may show its name', async () => {
  expect(
    await recordedBy((ctx) =>
      ctx.events.record(seriesPublished, { seriesId: ctx.ids.next(), slugs: ['sea'], locales: ['en'] }),
    ),
  ).toEqual(['lists', 'names']);
});

test('a changed tag invalidates the lists and every post that may show its name', async () => {
  expect(
    await recordedBy((ctx) => ctx.events.record(tagChanged, { tagId: ctx.ids.next(), slug: 'rust' })),
  ).toEqual(['lists', 'names']);
});

test('a redirect invalidates the lists and the page of the post at its old address', async () => {
  expect(await recordedBy((ctx) => ctx.events.record(redirectAdded, { from: '/posts/reef' }))).toEqual([
    'lists',
    'post:reef',
  ]);
});

describe('a new name', () => {
  const rename = (member: Member, groups: readonly string[]) =>
    invalidatedBy(groups, (ctx) => updateMe(ctx, { displayName: `${member.name} the second` }), member);

  test('of a person with only a draft invalidates their own pages, no list and no post', async () => {
    const dan = await givenPerson('dan', 'author');
    await givenDraft({ by: dan });
    expect(await rename(dan, [...GROUPS, 'person:dan'])).toEqual(['person:dan']);
  });

  test('of an author invalidates lists and posts', async () => {
    const eve = await givenPerson('eve', 'author');
    await givenPost({ by: eve });
    expect(await rename(eve, [...GROUPS, 'person:eve'])).toEqual(['lists', 'names', 'person:eve']);
  });

  test('of the owner of a series of posts by others invalidates lists', async () => {
    const [erin, bob] = [await givenPerson('erin'), await givenPerson('bob')];
    const post = await givenPost({ by: bob });
    await givenSeries(testContext(), {
      by: erin,
      slug: 'shallows',
      entries: [{ postId: post.id, depth: 0 }],
    });
    expect(await rename(erin, [...GROUPS, 'person:erin'])).toEqual(['lists', 'person:erin']);
  });

  test('of a commenter invalidates the posts that they commented on, in every form, and no list', async () => {
    const [bob, gus] = [await givenPerson('bob'), await givenPerson('gus')];
    const [post, other] = [await givenPost({ by: bob }), await givenPost({ by: bob })];
    const comment = await givenComment({ by: gus, on: post });
    const shown = [`post:${post.slug}`, threadGroup('post', post.id), commentGroup(comment.id)];
    const all = [...GROUPS, ...shown, `post:${other.slug}`, threadGroup('post', other.id), 'person:gus'];
    expect(await rename(gus, all)).toEqual([...shown, 'person:gus']);
  });

  test('of a person with many comments invalidates the posts of the newest, and nothing that all posts share', async () => {
    const [bob, ivy] = [await givenPerson('bob'), await givenPerson('ivy')];
    const [older, newer] = [await givenPost({ by: bob }), await givenPost({ by: bob })];
    await givenComment({ by: ivy, on: older });
    for (let said = 0; said < MOST_COMMENTS; said += 1) await givenComment({ by: ivy, on: newer });
    const groups = [...GROUPS, `post:${older.slug}`, `post:${newer.slug}`, 'person:ivy'];
    expect(await rename(ivy, groups)).toEqual([`post:${newer.slug}`, 'person:ivy']);
  });
});

test('a suspension invalidates everything that shows names', async () => {
  const { personId } = await givenPerson('max');
  expect(await recordedBy((ctx) => ctx.events.record(personSuspended, { personId }))).toEqual([
    'lists',
    'names',
  ]);
});

test('a new feature invalidates its own groups, called once for all events of a delivery', async () => {
  const moved = eventKind('tides.moved', profileChanged.payload);
  const asked: string[][] = [];
  const tides = feature({
    name: 'tides',
    invalidates: [
      invalidates([moved], (_, payloads) => {
        asked.push(payloads.map(({ name }) => name));
        return ['tides', ...payloads.map(({ name }) => `tide:${name}`)];
      }),
    ],
  });
  const ctx = testContext({ as: SYSTEM });
  const personId = ctx.ids.next();
  await runBatch(ctx.db, [
    ctx.events.record(moved, { personId, name: 'ebb' }),
    ctx.events.record(moved, { personId, name: 'flood' }),
  ]);
  await deliverPending(ctx, [http, tides]);
  expect(asked.map((names) => names.sort())).toEqual([['ebb', 'flood']]);
  const versions = await Promise.all(
    ['tides', 'tide:ebb', 'tide:flood'].map((group) => ctx.cacheVersions.get(group)),
  );
  expect(versions).not.toContain('0');
});
