import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { getOverview } from '#worker/admin/service.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';

const bob = await givenPerson('bob');
const mona = await givenPerson('mona');

test('the overview counts rows, and counting stops', async () => {
  await givenPost({ by: bob, title: 'One', tags: ['Sea'] });
  await givenDraft({ by: bob, title: 'Two' });
  const overview = await getOverview(testContext({ as: mona }));
  expect(overview).toMatchObject({
    published: { count: 1, more: false },
    scheduled: { count: 0 },
    drafts: { count: 1 },
    tags: { count: 1 },
    people: { count: 2 },
    staff: { count: 1 },
  });

  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
      INSERT INTO tags (id, slug, name, created_at) SELECT 't' || i, 't' || i, 't' || i, 0 FROM n`,
  ).run();
  const ctx = testContext({ as: mona });
  expect((await getOverview(ctx)).tags).toEqual({ count: 1000, more: true });
  expect(ctx.db.stats.roundTrips).toBe(1);
  expect(ctx.db.stats.rowsRead).toBeLessThan(3000);
});

test('the overview is for moderators', async () => {
  await expect(getOverview(testContext({ as: bob }))).rejects.toMatchObject({ code: 'forbidden' });
});
