import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { writeComment } from '#worker/discussion/service.ts';
import { comments } from '#worker/discussion/tables.ts';
import { features } from '#worker/features.ts';
import { notices } from '#worker/notifications/tables.ts';
import { allJobs } from '#worker/platform/cron.ts';
import { rawStatement } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { outbox } from '#worker/platform/tables.ts';
import { postTranslations } from '#worker/posts/tables.ts';
import { seriesTranslations } from '#worker/series/tables.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenSeries } from '#worker/testing/series.ts';

const [bob, carol] = [await givenPerson('bob', 'author'), await givenPerson('carol')];
const post = await givenPost({ by: bob, markdown: 'The *sea*.\n\n## Salt' });
await writeComment(
  testContext({ as: carol }),
  { kind: 'post', id: post.id },
  { markdown: 'So, @bob, @carol?' },
);
const ctx = testContext();
await givenSeries(ctx, { by: bob });
await deliverAll(ctx);

const kinds = [
  { job: 'posts.render_anew', table: postTranslations, shown: '<em>sea</em>', group: `post:${post.slug}` },
  { job: 'series.render_anew', table: seriesTranslations, shown: '<em>', group: 'lists' },
  {
    job: 'discussion.render_anew',
    table: comments,
    shown: "href='/people/bob'",
    group: `thread:post:${post.id}`,
  },
];

/** Everything that rendering anew must leave as it is, beside the rows themselves. */
async function others() {
  const [events, told, [{ posts } = {}]] = await ctx.db.batch([
    ctx.db.select().from(outbox),
    ctx.db.select().from(notices),
    rawStatement<{ posts: string }>(
      ctx.db,
      sql`SELECT json_group_array(json_array(version, updated_at)) AS posts FROM posts`,
    ),
  ]);
  return { events: events.length, told: told.length, posts };
}

async function run(name: string): Promise<number> {
  const job = allJobs(features).find((each) => each.name === name);
  let cursor: string | null = null;
  let done = 0;
  do {
    const step: JobStep | undefined = (await job?.run(ctx, cursor)) ?? undefined;
    cursor = step?.cursor ?? null;
    done += step?.done ?? 0;
  } while (cursor !== null);
  return done;
}

test.each(kinds)('$job: what an older renderer made is made anew, and nothing else changes', async (kind) => {
  const rows = async () => (await ctx.db.batch([ctx.db.select().from(kind.table)]))[0];
  const before = await rows();
  expect(before.map(({ html, renderedWith }) => [html.includes(kind.shown), renderedWith])).toContainEqual([
    true,
    RENDERER_VERSION,
  ]);
  await ctx.db.batch([ctx.db.update(kind.table).set({ html: '<p>old</p>', renderedWith: 0 })]);
  const [untouched, version] = [await others(), await ctx.cacheVersions.get(kind.group)];

  expect(await run(kind.job)).toBe(before.length);

  expect(await rows()).toEqual(before);
  expect(await others()).toEqual(untouched);
  expect(await ctx.cacheVersions.get(kind.group)).not.toBe(version);
});

test.each(kinds)('$job: a second run does nothing', async (kind) => {
  const version = await ctx.cacheVersions.get(kind.group);
  const { rowsWritten } = ctx.db.stats;
  expect(await run(kind.job)).toBe(0);
  expect(ctx.db.stats.rowsWritten).toBe(rowsWritten);
  expect(await ctx.cacheVersions.get(kind.group)).toBe(version);
});

test.each(kinds)('$job: what comes out the same is marked, and its pages stay in the cache', async (kind) => {
  await ctx.db.batch([ctx.db.update(kind.table).set({ renderedWith: 0 })]);
  const version = await ctx.cacheVersions.get(kind.group);
  expect(await run(kind.job)).toBeGreaterThan(0);
  expect(await run(kind.job)).toBe(0);
  expect(await ctx.cacheVersions.get(kind.group)).toBe(version);
});

test('more texts than one step takes are rendered in several', async () => {
  for (let number = 0; number < 25; number += 1) await givenPost({ by: bob, title: `Post ${number}` });
  await ctx.db.batch([ctx.db.update(postTranslations).set({ html: 'old', renderedWith: 0 })]);
  expect(await run('posts.render_anew')).toBe(26);
  const [old] = await ctx.db.batch([ctx.db.select().from(postTranslations).where(sql`html = 'old'`)]);
  expect(old).toEqual([]);
  // Where nothing is old, the job reads no text.
  const { rowsRead } = ctx.db.stats;
  expect(await run('posts.render_anew')).toBe(0);
  expect(ctx.db.stats.rowsRead - rowsRead).toBeLessThanOrEqual(1);
});
