import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people } from '#worker/accounts/tables.ts';
import { completePeople } from '#worker/discussion/mentions/complete-people.ts';
import { writeComment } from '#worker/discussion/service.ts';
import { posts } from '#worker/posts/tables.ts';
import { connections, follows, restrictions } from '#worker/social/tables.ts';
import { call } from '#worker/testing/api.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const [bob, carol, mia, mike, milo, mina, ming] = await Promise.all([
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
  db.update(people).set({ displayName: '明月' }).where(sql`id = ${ming.personId}`),
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

test('the display name counts too, in any case and any script', async () => {
  expect(await names({ q: '明' })).toEqual(['ming']);
  expect(await names({ q: 'MIK' })).toEqual(['mike']);
  expect(await names({ q: '%' })).toEqual([]);
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

test('the ranges use the indexes', async () => {
  const { results } = await db.$client
    .prepare(
      "EXPLAIN QUERY PLAN SELECT id FROM people p WHERE lower(p.display_name) >= 'a' AND lower(p.display_name) < 'b'",
    )
    .all<{ detail: string }>();
  expect(results.map(({ detail }) => detail).join()).toContain('people_display_name');
});
