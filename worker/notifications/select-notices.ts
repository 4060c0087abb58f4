import { type SQL, sql } from 'drizzle-orm';
import { notices } from '#worker/notifications/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, named, type Statement } from '#worker/platform/db.ts';
import type { Place, TargetRow, TargetView } from '#worker/platform/targets.ts';

/** What a notice shows, with who did it last. */
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
  createdAt: named(notices.createdAt, 'told_at'),
  updatedAt: named(notices.updatedAt, 'moved_at'),
  readAt: notices.readAt,
};

/** Notices with who did them, for a page's own batch; order and bound are for the asker. */
export function selectNotices(db: Db, where: SQL | undefined) {
  return db
    .select(noticeColumns)
    .from(notices)
    .leftJoin(sql`people actor`, sql`actor.id = notices.actor_id`)
    .where(where)
    .$dynamic();
}

export type NoticeRow = Awaited<ReturnType<typeof selectNotices>>[number];

/** A thing by its kind and id, as the map of places knows it. */
export function placeKey(kind: string | null, id: string | null): string {
  return `${kind}:${id}`;
}

/**
 * The statements that look up what notices are about, one a kind of things, as one viewer may see them; `read` makes the
 * places of their results, by `placeKey`. What is gone or hidden from the viewer is not there.
 */
export function placeStatements(
  { db, registry }: Pick<Context, 'db' | 'registry'>,
  rows: readonly Pick<NoticeRow, 'targetKind' | 'targetId' | 'threadKind' | 'threadId'>[],
  view: TargetView,
): { statements: Statement[]; read: (results: readonly unknown[]) => Map<string, Place> } {
  const wanted = new Map<string, Set<string>>();
  for (const { targetKind, targetId, threadKind, threadId } of rows) {
    for (const [kind, id] of [
      [targetKind, targetId],
      [threadKind, threadId],
    ]) {
      if (kind && id && registry.targets.has(kind)) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
    }
  }
  const kinds = [...wanted.keys()];
  return {
    statements: kinds.flatMap((kind): Statement[] => {
      const target = registry.targets.get(kind);
      return target ? [target.select(db, [...(wanted.get(kind) ?? [])], view) as Statement] : [];
    }),
    read: (results) =>
      new Map(
        kinds.flatMap((kind, at) =>
          (results[at] as TargetRow[]).map(({ id, title, path }): [string, Place] => [
            placeKey(kind, id),
            { title, path },
          ]),
        ),
      ),
  };
}
