import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Ref } from '#src/shared/ref.ts';
import { statementsToNotify } from '#worker/notifications/notices/create-notices.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import type { NoticeDraft, NoticeType } from '#worker/platform/notice-type.ts';

/** A type of notice that no feature registers; for tests. */
export function noticeTypeOf(name: string, priority: 1 | 2, more: Partial<NoticeType> = {}): NoticeType {
  return { type: `tests.${name}`, priority, path: '/settings', on: [], draft: async () => null, ...more };
}

/** An event tells people something. */
export async function givenNotified(
  ctx: Context,
  type: NoticeType,
  to: readonly Member[],
  draft: Partial<NoticeDraft> = {},
): Promise<void> {
  const whole = {
    recipients: to.map(({ personId }) => personId),
    actorId: null,
    target: null,
    groupKey: ctx.ids.next(),
    ...draft,
  };
  await runBatch(ctx.db, statementsToNotify(ctx, type, { id: ctx.ids.next() }, whole));
}

/** The notices of a person as the table has them, the first told first. */
export async function noticesOf(ctx: Context, { personId }: Member) {
  const [rows] = await ctx.db.batch([
    rawStatement<{ id: string; type: string; actor_id: string | null; actor_count: number; unread: 0 | 1 }>(
      ctx.db,
      sql`SELECT id, type, actor_id, actor_count, read_at IS NULL AND dismissed_at IS NULL AS unread
        FROM notices WHERE person_id = ${personId} ORDER BY rowid`,
    ),
  ]);
  return rows;
}

/** The number on a person's bell, and what it should be. */
export async function unreadOf(ctx: Context, { personId }: Member) {
  const [[row]] = await ctx.db.batch([
    rawStatement<{ kept: number; counted: number }>(
      ctx.db,
      sql`SELECT coalesce((SELECT unread FROM notice_boxes WHERE person_id = ${personId}), 0) AS kept,
        (SELECT count(*) FROM notices WHERE person_id = ${personId} AND read_at IS NULL AND dismissed_at IS NULL) AS counted`,
    ),
  ]);
  return row ?? { kept: -1, counted: -2 };
}

/** What a person finds on their list of a discussion, by type, in order; the number on their bell is exact meanwhile. */
export async function notifiedOfThread(ctx: Context, person: Member, thread: Ref): Promise<string[]> {
  const [rows] = await ctx.db.batch([
    rawStatement<{ type: string }>(
      ctx.db,
      sql`SELECT type FROM notices WHERE person_id = ${person.personId} AND thread_kind = ${thread.kind}
        AND thread_id = ${thread.id} AND dismissed_at IS NULL ORDER BY id`,
    ),
  ]);
  const { kept, counted } = await unreadOf(ctx, person);
  expect(kept).toBe(counted);
  return rows.map(({ type }) => type.replace('discussion.', ''));
}
