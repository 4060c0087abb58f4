import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { updateMe } from '#worker/accounts/service.ts';
import { people } from '#worker/accounts/tables.ts';
import { completePeople } from '#worker/discussion/mentions/complete-people.ts';
import { writeComment } from '#worker/discussion/service.ts';
import { deliverPending } from '#worker/platform/deliver.ts';
import { posts } from '#worker/posts/tables.ts';
import { connections, follows, restrictions } from '#worker/social/tables.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { onlySearch } from '#worker/testing/search-index.ts';

const [bob, carol, mia, mike, milo, mina] = await Promise.all([
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('mia'),
  givenPerson('mike'),
  givenPerson('milo'),
  givenPerson('mina'),
  givenPerson('ming'),
]);
const post = await givenPost({ by: bob });
const target = { targetKind: 'post', targetId: post.id };
const ctx = testContext({ as: carol });
const db = ctx.db;
await db.batch([
  db.update(people).set({ suspendedAt: 1 }).where(sql`id = ${mina.personId}`),
  db.insert(follows).values({ followerId: carol.personId, followedId: milo.personId, createdAt: 1 }),
]);
await writeComment(testContext({ as: mike }), { kind: 'post', id: post.id }, { markdown: 'I was here.' });

async function names(query: object, as = carol): Promise<string[]> {
  return (await completePeople(testContext({ as }), { q: '', ...query })).map(({ name }) => name);
}

test('people in the discussion come first, then those whom one follows, then all others', async () => {
  expect(await names({ q: 'mi', ...target })).toEqual(['mike', 'milo', 'mia', 'ming']);
  expect(await names({ q: 'mi' })).toEqual(['milo', 'mia', 'mike', 'ming']);
});

test('before anything is typed, people in the discussion and followed people are offered', async () => {
  expect(await names(target)).toEqual(['mike', 'milo']);
});

/** Makes sure that a person goes by a display name and can be found by it. */
async function givenCalled(name: string, displayName: string): Promise<void> {
  const own = testContext({ as: await givenPerson(name) });
  await updateMe(own, { displayName });
  await deliverPending(own, onlySearch);
}

describe('a display name is found by any of its words, in any case', () => {
  beforeAll(async () => {
    for (const [name, displayName] of CALLED) await givenCalled(name, displayName);
  });
  const CALLED = [
    ['ming', '明月'],
    ['ivan', 'Иван Петров'],
    ['zosia', 'Émile Zola'],
    ['xm', '王小明'],
    ['cx', '陳曉東'],
    ['odysseas', 'Οδυσσέας'],
    ['oslo', 'Åse Øyen'],
    ['wide', 'Ｋａｔａｋａｎａ'],
    ['dash', 'Anne-Marie O’Brien'],
  ] as const;
  test.each([
    ['明', 'ming'],
    ['MIK', 'mike'],
    ['Ива', 'ivan'],
    ['ива', 'ivan'],
    ['ПЕТ', 'ivan'],
    ['иван пет', 'ivan'],
    ['zola', 'zosia'],
    ['emi', 'zosia'],
    ['Émile', 'zosia'],
    ['小明', 'xm'],
    ['王', 'xm'],
    ['陈晓', 'cx'],
    ['曉', 'cx'],
    ['ΟΔΥΣ', 'odysseas'],
    ['oye', 'oslo'],
    ['åse', 'oslo'],
    ['kata', 'wide'],
    ['marie', 'dash'],
    ['ＭＩＫ', 'mike'],
  ])('%s finds %s', async (q, name) => {
    expect(await names({ q })).toContain(name);
    expect(await names({ q, ...target })).toContain(name);
  });

  test.each(['%', '"', '*', 'вторник', '明小'])('%s finds nobody', async (q) => {
    expect(await names({ q })).toEqual([]);
  });

  test('people with such a handle come before those with such a name', async () => {
    await givenCalled('abel', 'Zora Quill');
    await givenCalled('zora', 'Abel Stone');
    expect(await names({ q: 'zor' })).toEqual(['zora', 'abel']);
    expect(await names({ q: 'abe' })).toEqual(['abel', 'zora']);
  });
});

test('only people who can be mentioned are offered', async () => {
  expect(await names({ q: 'carol' })).toEqual([]);
  await db.batch([
    db
      .insert(restrictions)
      .values({ personId: mia.personId, otherId: carol.personId, kind: 'block', createdAt: 1 }),
  ]);
  expect(await names({ q: 'mi' })).not.toContain('mia');
  expect(await names({ q: 'carol' }, mia)).toEqual([]);
  const hidden = await givenPost({ by: bob });
  await db.batch([db.update(posts).set({ visibility: 'private' }).where(sql`id = ${hidden.id}`)]);
  expect(await names({ q: 'mi', targetKind: 'post', targetId: hidden.id })).toEqual([]);
});

test('a target that the actor may not see offers nobody, so it does not reveal its circle', async () => {
  const circle = await givenPost({ by: bob });
  const [lowId, highId] = [bob.personId, mike.personId].sort() as [string, string];
  await db.batch([
    db.update(posts).set({ visibility: 'connections' }).where(sql`id = ${circle.id}`),
    db
      .insert(connections)
      .values({ lowId, highId, state: 'accepted', askedBy: bob.personId, askedAt: 1, answeredAt: 1 }),
  ]);
  const about = { targetKind: 'post', targetId: circle.id };
  expect(await names({ q: 'mik', ...about }, bob)).toEqual(['mike']);
  expect(await names({ q: 'mik', ...about })).toEqual([]);
});

test('names are completed in one round trip, for members', async () => {
  const own = testContext({ as: carol });
  await completePeople(own, { q: 'm', ...target });
  expect(own.db.stats.roundTrips).toBe(1);
  expect((await call('GET', '/api/v1/mentions/people?q=m')).status).toBe(401);
  const { body } = await call('GET', `/api/v1/mentions/people?q=mik&targetKind=post&targetId=${post.id}`, {
    as: carol,
  });
  expect(body.data).toMatchObject([
    { id: mike.personId, name: 'mike', displayName: 'Mike', avatarUrl: null },
  ]);
  expect((await call('GET', '/api/v1/mentions/people?targetKind=post', { as: carol })).status).toBe(422);
});

test('a name that many have is completed from bounded ranges', async () => {
  for (let number = 0; number < 60; number += 1)
    await givenCalled(`many-${number}`, `Number ${number} Многие`);
  const own = testContext({ as: carol });
  expect(await completePeople(own, { q: 'мног' })).toHaveLength(8);
  expect(own.db.stats.rowsRead).toBeLessThan(400);
});
