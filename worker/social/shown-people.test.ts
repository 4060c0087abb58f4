import { beforeAll, expect, test } from 'vitest';
import { personVerified } from '#src/accounts/events.ts';
import type { Byline } from '#src/posts/model.ts';
import { suspendPerson } from '#worker/accounts/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { forgetCacheVersions } from '#worker/platform/cache-versions.ts';
import { runBatch } from '#worker/platform/db.ts';
import { setRestriction } from '#worker/social/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const ctx = testContext();
let [ann, bo, cy]: Member[] = [];

beforeAll(async () => {
  ann = await givenPerson('annabel', 'author');
  bo = await givenPerson('bonifaz');
  cy = await givenPerson('cyprian');
  const verified = [ann, bo, cy].map(({ personId }) => ctx.events.record(personVerified, { personId }));
  await runBatch(ctx.db, verified);
  await givenPublished(ctx, {
    by: ann,
    slug: 'reefs',
    texts: { en: { title: 'Reefs', text: 'Coral grows.' } },
  });
  await setRestriction(testContext({ as: ann }), 'bonifaz', 'block');
  await deliverAll(ctx);
});

const names = (data: unknown) => JSON.stringify(data);

/** Where people are found by name. */
const FINDERS = [
  ['search', (q: string) => `/api/v1/search?q=${q}&kind=person`],
  ['suggestions', (q: string) => `/api/v1/search/suggestions?q=${q}`],
  ['mention completion', (q: string) => `/api/v1/mentions/people?q=${q}`],
] as const;

test.each(FINDERS)('%s: a block hides each from the other, and from nobody else', async (_, pathOf) => {
  const find = async (q: string, as: Member | undefined) =>
    names((await call('GET', pathOf(q), as && { as })).body.data);
  expect(await find('annabel', cy)).toContain('annabel');
  expect(await find('annabel', bo)).not.toContain('annabel');
  expect(await find('bonifaz', cy)).toContain('bonifaz');
  expect(await find('bonifaz', ann)).not.toContain('bonifaz');
});

test('a profile is not found across a block, and by everybody else', async () => {
  const status = async (name: string, as?: Member) =>
    (await call('GET', `/api/v1/people/${name}`, as && { as })).status;
  expect([await status('annabel'), await status('annabel', cy)]).toEqual([200, 200]);
  expect([await status('annabel', bo), await status('bonifaz', ann)]).toEqual([404, 404]);
});

test('the byline of a suspended author says that there is no page, in the post, in lists and in feeds', async () => {
  const bylines = async () => {
    const [post, list, feed] = await Promise.all([
      call('GET', '/api/v1/posts/reefs'),
      call('GET', '/api/v1/posts'),
      call('GET', '/feed.json'),
    ]);
    const firstAuthor = (shown: unknown) => (shown as { authors: Byline[] }).authors[0];
    const [first] = list.body.data as unknown[];
    return { post: firstAuthor(post.body.data), card: firstAuthor(first), feed: names(feed.body) };
  };
  const before = await bylines();
  expect(before.post).not.toHaveProperty('hasPage');
  expect(before.feed).toContain('/people/annabel');
  const admin = testContext({ as: await givenPerson('alice') });
  await suspendPerson(admin, 'annabel', 'Adverts.');
  await deliverAll(admin);
  forgetCacheVersions();
  const after = await bylines();
  expect(after.post).toMatchObject({ displayName: 'Annabel', hasPage: false });
  expect(after.card).toMatchObject({ displayName: 'Annabel', hasPage: false });
  expect(after.feed).not.toContain('/people/annabel');
});
