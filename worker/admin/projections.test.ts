import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  checkProjection,
  listChecks,
  listProjections,
  rebuildProjection,
} from '#worker/admin/projections.ts';
import { checkProjections } from '#worker/admin/rebuild.ts';
import { allProjections, compareStep } from '#worker/platform/check-projections.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deletePost, publishPost, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { countRead, rateHelpful } from '#worker/posts/stats/stats.ts';
import { followTag, unfollowTag } from '#worker/tags/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const alice = await givenPerson('alice', 'admin');
const bob = await givenPerson('bob', 'author');
const carol = await givenPerson('carol');
const TAGS = ['Sea', 'Moon', 'Reef'];
const posts = await Promise.all(
  ['One', 'Two', 'Three'].map((title) => givenPost({ by: bob, title, tags: ['Sea', 'Moon'] })),
);

/** The differences of every projection of the site. */
async function drift(): Promise<string[]> {
  const ctx = testContext();
  const found: string[] = [];
  for (const projection of allProjections(ctx.registry.features)) {
    const { differences } = await compareStep(ctx, projection, null);
    found.push(
      ...differences.map(({ key, stored, actual }) => `${projection.name} ${key}: ${stored} ${actual}`),
    );
  }
  return found;
}

type CommandAction = { what: keyof typeof actions; post: number; tags: string[]; yes: boolean };

/** Actions, each of which may be refused, for example when a post is deleted; the counters are right all the same. */
const actions = {
  publish: ({ post }: CommandAction) => publishPost(testContext({ as: alice }), idOf(post), {}),
  unpublish: ({ post }: CommandAction) => unpublishPost(testContext({ as: alice }), idOf(post)),
  retag: ({ post, tags }: CommandAction) => updatePost(testContext({ as: alice }), idOf(post), { tags }),
  delete: ({ post }: CommandAction) => (post === 0 ? deletePost(testContext({ as: alice }), idOf(0)) : null),
  follow: ({ tags }: CommandAction) => followTag(testContext({ as: carol }), slugOf(tags)),
  unfollow: ({ tags }: CommandAction) => unfollowTag(testContext({ as: carol }), slugOf(tags)),
  read: ({ post }: CommandAction) => countRead(testContext({ as: carol }), posts[post]?.slug ?? ''),
  rate: ({ post, yes }: CommandAction) =>
    rateHelpful(testContext({ as: carol }), posts[post]?.slug ?? '', { helpful: yes }),
};

const idOf = (post: number) => posts[post]?.id ?? '';
const slugOf = (tags: string[]) => (tags[0] ?? 'Sea').toLowerCase();

test('counters agree with the rows after any actions', async () => {
  await givenSeries(testContext(), { by: bob, entries: posts.map(({ id }) => ({ postId: id, depth: 0 })) });
  let done = 0;
  const action = fc.record<CommandAction>({
    what: fc.constantFrom(...(Object.keys(actions) as CommandAction['what'][])),
    post: fc.nat(2),
    tags: fc.subarray(TAGS),
    yes: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 10 }), async (all) => {
      for (const each of all) {
        await Promise.resolve(actions[each.what](each)).then(
          () => {
            done += 1;
          },
          () => {},
        );
      }
      expect(await drift()).toEqual([]);
    }),
    { numRuns: 15 },
  );
  expect(done).toBeGreaterThan(30);
});

const WRONG: Record<string, string> = {
  'people.post_count': 'UPDATE people SET post_count = post_count + 1',
  'posts.answers_and_reads': 'UPDATE posts SET helpful_count = 5, read_count = 7',
  'series.entry_count': 'UPDATE series SET entry_count = 9',
  'tags.follower_count': 'UPDATE tags SET follower_count = follower_count + 2',
  'tags.post_count': 'UPDATE tags SET post_count = 40',
};

describe.each(Object.entries(WRONG))('%s', (name, wrongly) => {
  beforeAll(async () => {
    await givenPost({ by: bob, title: `Of ${name}`, tags: ['Sea'] });
    await env.DB.prepare(wrongly).run();
  });

  test('shows wrong values, and a rebuild repairs them', async () => {
    const ctx = testContext({ as: alice });
    const check = await checkProjection(ctx, name);
    expect(check).toMatchObject({ kind: 'sample', drifted: expect.any(Number) });
    expect(check.drifted).toBeGreaterThan(0);
    expect(check.example?.stored).not.toBe(check.example?.actual);

    const later = testContext({ as: alice, clock: fixedClock(TEST_NOW + 1000) });
    expect(await rebuildProjection(later, name)).toMatchObject({ kind: 'rebuild', finishedAt: null });
    await expect(rebuildProjection(later, name)).rejects.toMatchObject({ code: 'job_running' });
    await deliverAll(later);
    const [rebuilt] = await listChecks(later, name);
    expect(rebuilt).toMatchObject({ kind: 'rebuild', drifted: check.drifted });
    expect(rebuilt?.finishedAt).not.toBeNull();
    expect(await drift()).toEqual([]);
  });
});

test('a rebuild of many rows runs in steps, each counted once', async () => {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1300)
      INSERT INTO tags (id, slug, name, created_at, post_count) SELECT 't' || i, 't' || i, 't' || i, 0, 1 FROM n`,
  ).run();
  const ctx = testContext({ as: alice, clock: fixedClock(TEST_NOW + 5000) });
  await rebuildProjection(ctx, 'tags.post_count');
  await deliverAll(ctx);
  const [rebuilt] = await listChecks(ctx, 'tags.post_count');
  expect(rebuilt).toMatchObject({ kind: 'rebuild', drifted: 1300 });
  expect(rebuilt?.checked).toBeGreaterThan(1300);
  expect(await drift()).toEqual([]);
});

test('the nightly job checks one projection per step, and other rows every night', async () => {
  const ctx = testContext({ as: alice, clock: fixedClock(TEST_NOW + 9000) });
  const names = allProjections(ctx.registry.features).map(({ name }) => name);
  const seen: (string | null)[] = [];
  for (let cursor: string | null = null; ; ) {
    const step = await checkProjections.run(ctx, cursor);
    cursor = step?.cursor ?? null;
    seen.push(cursor);
    if (cursor === null) break;
  }
  expect(seen).toEqual([...names.slice(0, -1), null]);
  const summaries = await listProjections(ctx);
  expect(summaries.map(({ name }) => name)).toEqual(names);
  expect(summaries.every(({ last }) => last?.finishedAt)).toBe(true);
});

test('projections are for admins', async () => {
  const ctx = testContext({ as: bob });
  await expect(listProjections(ctx)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(rebuildProjection(ctx, 'tags.post_count')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(checkProjection(testContext({ as: alice }), 'nothing')).rejects.toMatchObject({
    code: 'not_found',
  });
});
