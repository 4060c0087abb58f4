import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgetNotices } from '#worker/notifications/jobs.ts';
import {
  deleteNoticesBetween,
  deleteNoticesOf,
  statementsToRemoveActor,
} from '#worker/notifications/notices/delete-notices.ts';
import { dismiss, listNotices, markAllRead, markRead } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import { call } from '#worker/testing/api.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenNotified, noticesOf, noticeTypeOf, unreadOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';

const clock = fixedClock(TEST_NOW);
const ctx = testContext({ clock });
const once = noticeTypeOf('once', 1);
const merged = noticeTypeOf('merged', 2);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let count = 0;
function somebody(): Promise<Member> {
  count += 1;
  return givenPerson(`keeper-${count}`);
}

/** Creates notices a minute apart, the last a minute ago. */
async function givenNotices(reader: Member, number: number) {
  for (let at = 0; at < number; at += 1) {
    await givenNotified(ctx, once, [reader]);
    clock.advance(MINUTE);
  }
}

const as = (reader: Member) => testContext({ as: reader, clock });
const all = { filter: 'all', limit: 20 } as const;

describe('the list', () => {
  test('shows the latest notice first, page by page, none twice', async () => {
    const reader = await somebody();
    await givenNotices(reader, 5);
    const me = as(reader);
    const first = await listNotices(me, { ...all, limit: 3 });
    const second = await listNotices(me, { ...all, limit: 3, cursor: first.next ?? '' });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual((await noticesOf(ctx, reader)).map(({ id }) => id).reverse());
    expect([second.next, second.items.length, first.box.unread]).toEqual([null, 2, 5]);
    const back = await listNotices(me, { ...all, limit: 3, cursor: second.prev ?? '' });
    expect(back.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
  });

  test('is filtered by unread, and by feature', async () => {
    const reader = await somebody();
    await givenNotices(reader, 2);
    await givenNotified(ctx, { ...once, type: 'others.once' }, [reader]);
    const [first] = await noticesOf(ctx, reader);
    await markRead(as(reader), first?.id ?? '');
    const unread = await listNotices(as(reader), { ...all, filter: 'unread' });
    const others = await listNotices(as(reader), { ...all, feature: 'others' });
    expect([unread.items.length, others.items.map(({ type }) => type)]).toEqual([2, ['others.once']]);
  });

  test('names targets of all kinds, loaded in one batch, and none that is gone or hidden', async () => {
    const [reader, author] = [await somebody(), await somebody()];
    const id = await givenPublished(ctx, { by: author, texts: { en: { title: 'Open water' } } });
    const hidden = await givenPublished(ctx, { by: author, texts: { en: { title: 'Hidden cove' } } });
    const mention = { ...once, type: 'discussion.mention' };
    for (const post of [id, hidden])
      await givenNotified(ctx, mention, [reader], {
        actorId: author.personId,
        target: { kind: 'post', id: post },
      });
    await runBatch(ctx.db, [
      rawStatement(ctx.db, sql`UPDATE posts SET visibility = 'private' WHERE id = ${hidden}`),
    ]);
    const me = as(reader);
    const { items } = await listNotices(me, all);
    expect(me.db.stats.roundTrips).toBeLessThanOrEqual(3);
    expect(items.map(({ path }) => path).sort()).toEqual([null, '/posts/open-water'].sort());
    expect(JSON.stringify(items)).not.toContain('Hidden cove');
  });

  test('is only the member’s own', async () => {
    const [reader, stranger] = [await somebody(), await somebody()];
    await givenNotices(reader, 1);
    const [notice] = await noticesOf(ctx, reader);
    expect((await call('GET', '/api/v1/me/notices', { as: stranger })).body.data).toEqual([]);
    for (const act of ['read', 'dismiss']) {
      const answer = await call('POST', `/api/v1/me/notices/${notice?.id}/${act}`, { as: stranger });
      expect(answer.status).toBe(404);
    }
    expect(await unreadOf(ctx, reader)).toEqual({ kept: 1, counted: 1 });
  });

  test('reads a page of rows though there are a hundred thousand', async () => {
    const reader = await somebody();
    await runBatch(ctx.db, [
      rawStatement(
        ctx.db,
        sql`INSERT INTO notices (id, person_id, type, feature, priority, group_key, created_at, updated_at, read_at)
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
          SELECT printf('00000000-0000-7000-9000-%012d', i), ${reader.personId}, 'tests.once', 'tests', 1, 'n' || i,
            ${TEST_NOW} - i, ${TEST_NOW} - i, CASE WHEN i % 3 THEN ${TEST_NOW} END FROM n`,
      ),
    ]);
    for (const query of [all, { ...all, filter: 'unread' as const }, { ...all, feature: 'tests' }]) {
      const me = as(reader);
      const page = await listNotices(me, query);
      await listNotices(me, { ...query, cursor: page.next ?? '' });
      expect(me.db.stats.rowsRead).toBeLessThan(400);
    }
  });
});

describe('marking', () => {
  test('one as read, once however often', async () => {
    const reader = await somebody();
    await givenNotices(reader, 3);
    const [first] = await noticesOf(ctx, reader);
    const id = first?.id ?? '';
    const before = await markRead(as(reader), id);
    expect(before).toMatchObject({ unread: 2 });
    expect(await markRead(as(reader), id)).toEqual(before);
  });

  test('all as read leaves what came after the list was fetched', async () => {
    const reader = await somebody();
    await givenNotices(reader, 3);
    const upTo = new Date(clock.now()).toISOString();
    clock.advance(MINUTE);
    await givenNotices(reader, 1);
    expect(await markAllRead(as(reader), { upTo })).toMatchObject({ unread: 1 });
    expect((await noticesOf(ctx, reader)).map(({ unread }) => unread)).toEqual([0, 0, 0, 1]);
  });

  test('one as dismissed takes it off the list', async () => {
    const reader = await somebody();
    await givenNotices(reader, 2);
    const [first] = await noticesOf(ctx, reader);
    expect(await dismiss(as(reader), first?.id ?? '')).toMatchObject({ unread: 1 });
    expect((await listNotices(as(reader), all)).items).toHaveLength(1);
  });
});

describe('deleting notices', () => {
  test('between two people removes only the actor from a merged one', async () => {
    const [ann, ben, cid] = [await somebody(), await somebody(), await somebody()];
    await givenNotified(ctx, once, [ann], { actorId: ben.personId });
    await givenNotified(ctx, once, [ben], { actorId: ann.personId });
    await givenNotified(ctx, once, [ann], { actorId: cid.personId });
    for (const { personId } of [cid, ben])
      await givenNotified(ctx, merged, [ann], { actorId: personId, groupKey: 'both' });
    await givenNotified(ctx, merged, [ann], { actorId: ben.personId, groupKey: 'alone' });
    await runBatch(ctx.db, deleteNoticesBetween(ctx, ann.personId, ben.personId));
    expect(await noticesOf(ctx, ann)).toMatchObject([
      { type: once.type, actor_id: cid.personId },
      { type: merged.type, actor_id: cid.personId, actor_count: 1 },
    ]);
    expect(await noticesOf(ctx, ben)).toEqual([]);
    expect(await unreadOf(ctx, ann)).toEqual({ kept: 2, counted: 2 });
    expect(await unreadOf(ctx, ben)).toEqual({ kept: 0, counted: 0 });
  });

  test('about a target that is gone deletes all of them, of any actor', async () => {
    const [reader, ann, ben] = [await somebody(), await somebody(), await somebody()];
    const id = await givenPublished(ctx, { by: ann, texts: { en: { title: 'Low tide' } } });
    const target = { kind: 'post', id };
    await givenNotified(ctx, once, [reader], { actorId: ann.personId, target });
    for (const { personId } of [ann, ben])
      await givenNotified(ctx, merged, [reader], { actorId: personId, groupKey: 'talk', target });
    await runBatch(ctx.db, deleteNoticesOf(ctx, target));
    expect(await noticesOf(ctx, reader)).toEqual([]);
    expect(await unreadOf(ctx, reader)).toEqual({ kept: 0, counted: 0 });
  });
});

test('read notices are kept for 90 days, unread ones for 180', async () => {
  const [reader, idle] = [await somebody(), await somebody()];
  await givenNotified(ctx, merged, [reader, idle], { actorId: (await somebody()).personId });
  const [notice] = await noticesOf(ctx, reader);
  await markRead(as(reader), notice?.id ?? '');
  const left = async () => [(await noticesOf(ctx, reader)).length, (await noticesOf(ctx, idle)).length];
  const after = async (days: number) => {
    const later = testContext({ clock: fixedClock(clock.now() + days * DAY) });
    for (let step = await forgetNotices(later); step.cursor; step = await forgetNotices(later));
    return left();
  };
  expect(await after(89)).toEqual([1, 1]);
  expect(await after(91)).toEqual([0, 1]);
  expect(await after(181)).toEqual([0, 0]);
  expect(await unreadOf(ctx, idle)).toEqual({ kept: 0, counted: 0 });
});

test('the job reports how many notices it deleted, read and unread ones together', async () => {
  const later = testContext({ clock: fixedClock(clock.now() + 181 * DAY) });
  while ((await forgetNotices(later)).cursor);
  const [reader, idle] = [await somebody(), await somebody()];
  await givenNotified(ctx, once, [reader, idle]);
  const [notice] = await noticesOf(ctx, reader);
  await markRead(as(reader), notice?.id ?? '');
  expect(await forgetNotices(later)).toEqual({ cursor: null, done: 2 });
});

/** Merged notices without actors, with a wrong number of actors, or which name a removed actor. */
async function miscounted({ personId }: Member) {
  const [rows] = await ctx.db.batch([
    rawStatement(
      ctx.db,
      sql`SELECT n.id FROM notices n WHERE n.person_id = ${personId} AND n.priority = 2 AND (n.actor_count = 0
        OR n.actor_count <> (SELECT count(*) FROM notice_actors a WHERE a.notice_id = n.id)
        OR n.actor_id NOT IN (SELECT a.person_id FROM notice_actors a WHERE a.notice_id = n.id))`,
    ),
  ]);
  return rows;
}

test('after any actions in any order the number on the bell equals the count of unread notices', async () => {
  const [reader, ...actors] = await Promise.all(Array.from({ length: 5 }, somebody));
  const me = as(reader as Member);
  const step = fc.record({
    what: fc.constantFrom('once', 'merged', 'read', 'dismiss', 'all', 'block', 'take back'),
    who: fc.nat(3),
    which: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
      for (const { what, who, which } of steps) {
        const actorId = actors[who]?.personId ?? '';
        const notices = await noticesOf(ctx, reader as Member);
        const id = notices.at(-1 - (which % Math.max(1, notices.length)))?.id;
        clock.advance(1);
        if (what === 'once')
          await givenNotified(ctx, once, [reader as Member], { actorId, groupKey: `g${which}` });
        if (what === 'merged')
          await givenNotified(ctx, merged, [reader as Member], { actorId, groupKey: `g${which}` });
        if (what === 'read' && id) await markRead(me, id);
        if (what === 'dismiss' && id) await dismiss(me, id);
        if (what === 'all') await markAllRead(me, { upTo: new Date(clock.now()).toISOString() });
        if (what === 'block')
          await runBatch(
            ctx.db,
            deleteNoticesBetween(ctx, me.actor.kind === 'member' ? me.actor.personId : '', actorId),
          );
        if (what === 'take back')
          await runBatch(
            ctx.db,
            statementsToRemoveActor(ctx, merged, {
              actorId,
              of: { personId: (reader as Member).personId },
              groupKey: `g${which}`,
              alsoRead: who > 1,
              stands: () => sql`0`,
            }),
          );
      }
      const { kept, counted } = await unreadOf(ctx, reader as Member);
      expect(kept).toBe(counted);
      expect(await miscounted(reader as Member)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
