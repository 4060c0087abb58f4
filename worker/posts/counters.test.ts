import { env } from 'cloudflare:workers';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#src/shared/errors.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { createPost, deletePost, publishPost, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { announceDuePosts } from '#worker/posts/writing/announcing.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const bob = await givenPerson('bob');
const olga = await givenPerson('olga', 'author');
const NAMES = ['Sea', 'Moon', 'Reef', 'Sand'];

type Step = {
  what: 'publish' | 'schedule' | 'wait' | 'unpublish' | 'retag' | 'delete';
  post: number;
  tags: string[];
};

const step = fc.record<Step>({
  what: fc.constantFrom('publish', 'schedule', 'wait', 'unpublish', 'retag', 'retag', 'publish', 'delete'),
  post: fc.nat(2),
  tags: fc.subarray(NAMES),
});

test('counters never drift, whatever is done in whatever order, and concurrently', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 8 }), async (steps) => {
      const ids = await Promise.all(
        [bob, olga, bob].map(async (as, at) => (await begin(as, NAMES.slice(at))).id),
      );
      for (const pair of steps) await Promise.all(pair.map((each) => perform(each, ids)));
      expect(await drift()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

function begin(as: typeof bob, tags: string[]) {
  return createPost(testContext({ as }), {
    locale: 'en',
    title: 'Tides',
    summary: '',
    markdown: 'Sea.',
    tags,
  });
}

const REFUSALS = ['version_conflict', 'not_found', 'slug_taken', 'validation_failed'];
let now = TEST_NOW;

async function perform({ what, post, tags }: Step, ids: string[]): Promise<void> {
  if (what === 'wait') now += 20 * 60_000;
  const ctx = testContext({ as: await givenPerson('alice'), clock: fixedClock(now) });
  const id = ids[post] ?? '';
  const actions = {
    publish: () => publishPost(ctx, id, {}),
    schedule: () => publishPost(ctx, id, { publishAt: new Date(now + 15 * 60_000).toISOString() }),
    wait: () => announceDuePosts(ctx),
    unpublish: () => unpublishPost(ctx, id),
    retag: () => updatePost(ctx, id, { tags }),
    delete: () => deletePost(ctx, id),
  };
  await actions[what]().catch((error: unknown) => {
    // A change that lost a race is refused as a whole; any other error is a bug.
    if (!(error instanceof AppError) || !REFUSALS.includes(error.code)) throw error;
  });
}

/** The tags and people whose counter differs from a recount, and rows without their post. */
async function drift(): Promise<unknown[]> {
  const { results } = await env.DB.prepare(`
    SELECT slug, post_count FROM tags WHERE post_count <> (
      SELECT count(*) FROM post_tags JOIN posts ON posts.id = post_id
      WHERE tag_id = tags.id AND posts.announced_at IS NOT NULL)
    UNION ALL SELECT name, post_count FROM people WHERE post_count <> (
      SELECT count(*) FROM post_authors JOIN posts ON posts.id = post_id
      WHERE person_id = people.id AND posts.announced_at IS NOT NULL)
    UNION ALL SELECT post_id, 'tag' FROM post_tags LEFT JOIN posts ON posts.id = post_id
      WHERE posts.id IS NULL OR posts.published_at IS NOT post_tags.published_at
    UNION ALL SELECT post_id, 'author' FROM post_authors LEFT JOIN posts ON posts.id = post_id
      WHERE posts.id IS NULL OR posts.published_at IS NOT post_authors.published_at
    UNION ALL SELECT post_id, 'translation' FROM post_translations LEFT JOIN posts ON posts.id = post_id
      WHERE posts.id IS NULL OR posts.published_at IS NOT post_translations.published_at`).all();
  return results;
}
