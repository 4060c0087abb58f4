import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenNotified, noticesOf, noticeTypeOf, unreadOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const ctx = testContext();
const once = noticeTypeOf('once', 1);
const merged = noticeTypeOf('merged', 2);

let count = 0;
/** A person without notices. */
function somebody(): Promise<Member> {
  count += 1;
  return givenPerson(`reader-${count}`);
}

async function run(...queries: ReturnType<typeof sql>[]) {
  await runBatch(
    ctx.db,
    queries.map((query) => rawStatement(ctx.db, query)),
  );
}

async function changedPeople(): Promise<string[][]> {
  const [rows] = await ctx.db.batch([
    rawStatement<{ payload: string }>(
      ctx.db,
      sql`SELECT payload FROM outbox WHERE type = 'notifications.changed' ORDER BY rowid`,
    ),
  ]);
  return rows.map(({ payload }) => JSON.parse(payload).personIds);
}

let bob: Member;
let carol: Member;
beforeAll(async () => {
  bob = await givenPerson('bob');
  carol = await givenPerson('carol');
});

describe('P1 notices', () => {
  test('are one for each event', async () => {
    const reader = await somebody();
    await givenNotified(ctx, once, [reader], { actorId: bob.personId });
    await givenNotified(ctx, once, [reader], { actorId: bob.personId });
    expect(await noticesOf(ctx, reader)).toMatchObject([{ actor_count: 1 }, { actor_count: 1 }]);
    expect(await unreadOf(ctx, reader)).toEqual({ kept: 2, counted: 2 });
  });

  test('of the same group key are created once, even if the first was read meanwhile', async () => {
    const reader = await somebody();
    await givenNotified(ctx, once, [reader], { groupKey: 'answer' });
    await run(sql`UPDATE notices SET read_at = 1 WHERE person_id = ${reader.personId}`);
    await givenNotified(ctx, once, [reader], { groupKey: 'answer' });
    expect(await noticesOf(ctx, reader)).toMatchObject([{ unread: 0 }]);
    expect(await unreadOf(ctx, reader)).toEqual({ kept: 0, counted: 0 });
  });
});

test('a person who never verified their address gets no notices, because their account will be deleted', async () => {
  const reader = await somebody();
  await run(sql`UPDATE people SET email_verified_at = NULL WHERE id = ${reader.personId}`);
  await givenNotified(ctx, { ...once, always: true }, [reader]);
  expect(await noticesOf(ctx, reader)).toEqual([]);
});

describe('P2 notices', () => {
  test('are merged while unread, and name the last actor and the number of different actors', async () => {
    const reader = await somebody();
    const draft = { groupKey: 'post' };
    await givenNotified(ctx, merged, [reader], { ...draft, actorId: bob.personId });
    await givenNotified(ctx, merged, [reader], { ...draft, actorId: carol.personId });
    await givenNotified(ctx, merged, [reader], { ...draft, actorId: bob.personId });
    expect(await noticesOf(ctx, reader)).toMatchObject([{ actor_id: bob.personId, actor_count: 2 }]);
    expect(await unreadOf(ctx, reader)).toEqual({ kept: 1, counted: 1 });
  });

  test('that come after the merged one was read are new', async () => {
    const reader = await somebody();
    await givenNotified(ctx, merged, [reader], { groupKey: 'post', actorId: bob.personId });
    await run(sql`UPDATE notices SET read_at = 1 WHERE person_id = ${reader.personId}`);
    await givenNotified(ctx, merged, [reader], { groupKey: 'post', actorId: carol.personId });
    expect(await noticesOf(ctx, reader)).toMatchObject([
      { unread: 0, actor_id: bob.personId },
      { unread: 1, actor_id: carol.personId, actor_count: 1 },
    ]);
  });

  test('of many actors at the same time lose none of them', async () => {
    const reader = await somebody();
    const actors = await Promise.all(Array.from({ length: 8 }, somebody));
    await Promise.all(
      [...actors, ...actors].map(({ personId }) =>
        givenNotified(testContext(), merged, [reader], { groupKey: 'post', actorId: personId }),
      ),
    );
    expect(await noticesOf(ctx, reader)).toMatchObject([{ actor_count: 8 }]);
    expect(await unreadOf(ctx, reader)).toEqual({ kept: 1, counted: 1 });
  });
});

describe('no notice is created for', () => {
  async function aboutTarget(reader: Member, draft = {}) {
    await givenNotified(ctx, once, [reader], { actorId: bob.personId, ...draft });
    return (await noticesOf(ctx, reader)).length;
  }

  test('the actor', async () => {
    const before = (await noticesOf(ctx, bob)).length;
    expect(await aboutTarget(bob)).toBe(before);
  });

  test.each(['mute', 'ignore', 'block'])('a person who restricted the actor: %s', async (kind) => {
    const reader = await somebody();
    await run(
      sql`INSERT INTO restrictions (person_id, other_id, kind, created_at) VALUES (${reader.personId}, ${bob.personId}, ${kind}, 1)`,
    );
    expect(await aboutTarget(reader)).toBe(0);
  });

  test('a person whom the actor blocked; one whom the actor muted gets it', async () => {
    const [blocked, muted] = [await somebody(), await somebody()];
    await run(
      sql`INSERT INTO restrictions (person_id, other_id, kind, created_at)
        VALUES (${bob.personId}, ${blocked.personId}, 'block', 1), (${bob.personId}, ${muted.personId}, 'mute', 1)`,
    );
    expect([await aboutTarget(blocked), await aboutTarget(muted)]).toEqual([0, 1]);
  });

  test('a person who muted the thread', async () => {
    const reader = await somebody();
    const id = await givenPublished(ctx, { by: carol, texts: { en: { title: 'Quiet bay' } } });
    await run(
      sql`INSERT INTO thread_levels (person_id, target_kind, target_id, level, chosen, updated_at)
        VALUES (${reader.personId}, 'post', ${id}, 'muted', 1, 1)`,
    );
    expect(await aboutTarget(reader, { target: { kind: 'post', id } })).toBe(0);
    expect(await aboutTarget(reader, { thread: { kind: 'post', id } })).toBe(0);
  });

  test('a person who may not see the target', async () => {
    const [reader, author] = [await somebody(), await somebody()];
    const id = await givenPublished(ctx, { by: author, texts: { en: { title: 'Hidden cove' } } });
    await run(sql`UPDATE posts SET visibility = 'private' WHERE id = ${id}`);
    expect(await aboutTarget(reader, { target: { kind: 'post', id } })).toBe(0);
    expect(await aboutTarget(author, { target: { kind: 'post', id } })).toBe(1);
  });

  test('a person who wants no such notices, unless the type cannot be switched off', async () => {
    const reader = await somebody();
    await run(
      sql`INSERT INTO notice_preferences (person_id, type, channel, wanted) VALUES (${reader.personId}, ${once.type}, 'app', 0)`,
    );
    expect(await aboutTarget(reader)).toBe(0);
    await givenNotified(ctx, { ...once, always: true }, [reader]);
    expect(await noticesOf(ctx, reader)).toHaveLength(1);
  });

  test('a suspended person', async () => {
    const reader = await somebody();
    await run(sql`UPDATE people SET suspended_at = 1 WHERE id = ${reader.personId}`);
    expect(await aboutTarget(reader)).toBe(0);
  });
});

test('thousands are notified by one statement, and their bells by events of a bounded size', async () => {
  await run(
    sql`INSERT INTO people (id, name, display_name, email, email_verified_at, created_at, updated_at)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
      SELECT printf('00000000-0000-7000-8000-%012d', i), 'crowd-' || i, 'Crowd', 'crowd' || i || '@example.com', 1, 1, 1 FROM n`,
  );
  const before = await changedPeople();
  const { roundTrips } = ctx.db.stats;
  await givenNotified(ctx, merged, [], {
    actorId: bob.personId,
    recipients: sql`SELECT id AS person_id FROM people WHERE name LIKE 'crowd-%'`,
  });
  expect(ctx.db.stats.roundTrips - roundTrips).toBe(1);
  const notified = (await changedPeople()).slice(before.length);
  expect(notified.map(({ length }) => length)).toEqual(Array.from({ length: 20 }, () => 600));
  expect(new Set(notified.flat()).size).toBe(12_000);
});
