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

/** Creates notices for people, as an event would. */
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

/** The rows of a person's notices, the oldest first. */
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

/** The stored number of a person's unread notices, and the counted number. */
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

/** The types of a person's notices of a thread, in order; also checks the stored number of unread notices. */
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
