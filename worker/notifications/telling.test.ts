import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { statementsToTell } from '#worker/notifications/telling.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import type { NoticeDraft, NoticeType } from '#worker/platform/notice-type.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const type = (name: string, priority: 1 | 2, more: Partial<NoticeType> = {}): NoticeType => ({
  type: `tests.${name}`,
  priority,
  on: [],
  draft: async () => null,
  ...more,
});

const ctx = testContext();
const [alice, bob, carol] = await Promise.all(['alice', 'bob', 'carol'].map((name) => givenPerson(name)));

async function tell(kind: NoticeType, draft: Partial<NoticeDraft>) {
  const whole = { recipients: [alice!.personId], actorId: null, target: null, groupKey: 'a', ...draft };
  await runBatch(ctx.db, statementsToTell(ctx, kind, { id: ctx.ids.next() }, whole));
}

async function noticesOf(personId: string) {
  const [rows] = await ctx.db.batch([
    rawStatement<Record<string, unknown>>(ctx.db, sql`SELECT * FROM notices WHERE person_id = ${personId}`),
  ]);
  return rows;
}

describe('one by one', () => {
  test('the same is told once', async () => {
    const kind = type('once', 1);
    await tell(kind, { actorId: bob!.personId });
    await tell(kind, { actorId: bob!.personId });
    await tell(kind, { actorId: carol!.personId, groupKey: 'b' });
    expect(await noticesOf(alice!.personId)).toHaveLength(2);
    const [boxes] = await ctx.db.batch([rawStatement(ctx.db, sql`SELECT * FROM notice_boxes`)]);
    expect(boxes).toEqual([{ person_id: alice!.personId, unread: 2, version: 2 }]);
  });
});

test('merged', async () => {
  const kind = type('merged', 2);
  await tell(kind, { recipients: [carol!.personId], actorId: bob!.personId });
  await tell(kind, { recipients: [carol!.personId], actorId: bob!.personId });
  await tell(kind, { recipients: [carol!.personId], actorId: alice!.personId });
  expect(await noticesOf(carol!.personId)).toMatchObject([{ actor_count: 2, actor_id: alice!.personId }]);
  const [events] = await ctx.db.batch([rawStatement(ctx.db, sql`SELECT type, payload FROM outbox`)]);
  expect(events).toEqual([]);
});
