import { beforeAll, expect, test } from 'vitest';
import { personVerified } from '#src/accounts/events.ts';
import type { Byline } from '#src/posts/model.ts';
import { suspendPerson, unsuspendPerson } from '#worker/accounts/service.ts';
import { getComment, writeComment } from '#worker/discussion/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { forgetCacheVersions } from '#worker/platform/cache-versions.ts';
import { runBatch } from '#worker/platform/db.ts';
import { postAuthors } from '#worker/posts/tables.ts';
import { followPerson, setRestriction } from '#worker/social/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const ctx = testContext();
let [ann, bo, cy, dora]: Member[] = [];
let reefs = '';

beforeAll(async () => {
  ann = await givenPerson('annabel', 'author');
  bo = await givenPerson('bonifaz');
  cy = await givenPerson('cyprian');
  dora = await givenPerson('dora');
  const verified = [ann, bo, cy].map(({ personId }) => ctx.events.record(personVerified, { personId }));
  await runBatch(ctx.db, verified);
  reefs = await givenPublished(ctx, {
    by: ann,
    slug: 'reefs',
    texts: { en: { title: 'Reefs', text: 'Coral grows.' } },
  });
  await ctx.db.batch([
    ctx.db.insert(postAuthors).values({ postId: reefs, personId: dora.personId, position: 1 }),
  ]);
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

/** What a reader gets of a co-author: their byline in the post and in a list. */
async function coAuthor(as?: Member): Promise<(Byline | undefined)[]> {
  const [post, list] = await Promise.all([
    call('GET', '/api/v1/posts/reefs', as && { as }),
    call('GET', '/api/v1/posts', as && { as }),
  ]);
  const shown = [post.body.data, (list.body.data as unknown[])[0]] as { authors: Byline[] }[];
  return shown.map(({ authors }) => authors.find(({ name }) => name === 'dora'));
}

test('across a block the byline of a co-author says that there is no page', async () => {
  await setRestriction(testContext({ as: dora }), 'cyprian', 'block');
  const [first, ...more] = await coAuthor(cy);
  expect([first, ...more]).toEqual([first, first]);
  expect(first).toMatchObject({ displayName: 'Dora', hasPage: false });
  expect((await coAuthor(ann))[0]).not.toHaveProperty('hasPage');
  expect((await coAuthor())[0]).not.toHaveProperty('hasPage');
});

test('a mention leads to no page that its reader does not find, in the discussion and in the feed', async () => {
  const on = { kind: 'post', id: reefs };
  const comment = await writeComment(testContext({ as: ann }), on, { markdown: '@dora, @annabel knows.' });
  await deliverAll(testContext());
  await followPerson(testContext({ as: cy }), 'annabel');
  const readAs = async (as?: Member) => (await getComment(testContext(as && { as }), comment.id)).html;
  const link = (name: string) => `<a href='/people/${name}' class='mention'>@${name}</a>`;
  const whole = `<p>${link('dora')}, ${link('annabel')} knows.</p>`;

  expect([await readAs(), await readAs(dora)]).toEqual([whole, whole]);
  expect(await readAs(cy)).toBe(`<p>@dora, ${link('annabel')} knows.</p>`);
  const listed = await call('GET', `/api/v1/threads/post/${on.id}/comments`, { as: cy });
  const feed = await call('GET', '/api/v1/me/feed', { as: cy });
  for (const { body } of [listed, feed]) {
    expect(names(body.data)).toContain('/people/annabel');
    expect(names(body.data)).not.toContain('/people/dora');
  }

  const admin = testContext({ as: await givenPerson('alice') });
  for (const name of ['dora', 'annabel']) await suspendPerson(admin, name, 'Adverts.');
  expect(await readAs()).toBe('<p>@dora, @annabel knows.</p>');
  for (const name of ['dora', 'annabel']) await unsuspendPerson(admin, name);
  expect(await readAs()).toBe(whole);
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
