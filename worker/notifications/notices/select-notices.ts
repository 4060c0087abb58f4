import { type SQL, sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { notices } from '#worker/notifications/tables.ts';
import { type Db, inList, named } from '#worker/platform/db.ts';

/** What a notice shows, with the actor who acted last. */
const noticeColumns = {
  id: named(notices.id, 'notice_id'),
  personId: notices.personId,
  type: notices.type,
  priority: notices.priority,
  targetKind: notices.targetKind,
  targetId: notices.targetId,
  threadKind: notices.threadKind,
  threadId: notices.threadId,
  actorCount: notices.actorCount,
  actorName: sql<string | null>`actor.name`.as('actor_name'),
  actorDisplayName: sql<string | null>`actor.display_name`.as('actor_display_name'),
  actorAvatarId: sql<string | null>`actor.avatar_id`.as('actor_avatar_id'),
  params: notices.params,
  createdAt: named(notices.createdAt, 'notified_at'),
  updatedAt: named(notices.updatedAt, 'moved_at'),
  readAt: notices.readAt,
};

/** Selects notices with their actors, for a batch of the caller's, who adds order and limit. */
export function selectNotices(db: Db, where: SQL | undefined) {
  return db
    .select(noticeColumns)
    .from(notices)
    .leftJoin(sql`people actor`, sql`actor.id = notices.actor_id`)
    .where(where)
    .$dynamic();
}

/** Selects some notices, of whomever. */
export function selectNoticesByIds(db: Db, ids: readonly string[]) {
  return selectNotices(db, inList(notices.id, ids));
}

export type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number];

/** Returns the target of a notice, and the thread that the notice belongs to. */
export function refsOf({
  targetKind,
  targetId,
  threadKind,
  threadId,
}: Pick<NoticeRow, 'targetKind' | 'targetId' | 'threadKind' | 'threadId'>): {
  target: Ref | null;
  thread: Ref | null;
} {
  return { target: toRef(targetKind, targetId), thread: toRef(threadKind, threadId) };
}

function toRef(kind: string | null, id: string | null): Ref | null {
  return kind && id ? { kind, id } : null;
}
