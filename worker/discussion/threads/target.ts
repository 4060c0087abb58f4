import { type SQL, sql } from 'drizzle-orm';
import { commentGroup } from '#src/discussion/cache-groups.ts';
import { commentRemoved } from '#src/discussion/events.ts';
import { commentPath, titleOf } from '#src/discussion/rules.ts';
import { comments } from '#worker/discussion/tables.ts';
import { isTargetVisible } from '#worker/discussion/threads/targets.ts';
import { inList } from '#worker/platform/db.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { SqlViewer, TargetKind } from '#worker/platform/targets.ts';
import { isBlocked } from '#worker/social/queries.ts';

/**
 * Comments as targets of reactions, mentions and notices. A comment is visible when it is public, its own target is visible,
 * and neither its author nor the viewer blocked the other.
 */
export function commentTarget(targets: readonly TargetKind[]): TargetKind {
  const isOpen = (
    of: string,
    view: { viewer: SqlViewer; now: number },
  ): SQL => sql`${sql.identifier(of)}.status = 'public'
    AND ${isTargetVisible(targets, of, view)} AND ${isUnblocked(of, view.viewer)}`;
  return {
    kind: 'comment',
    hasComments: false,
    canBeSaved: true,
    goneOn: targetEvent(commentRemoved, ({ commentId }) => commentId),
    select: (db, ids, view) =>
      db
        .select({
          id: comments.id,
          title: sql<string>`comments.html`.mapWith(titleOf).as('title'),
          path: sql<string>`comments.id`.mapWith(commentPath).as('path'),
          authorId: comments.authorId,
          locale: comments.locale,
        })
        .from(comments)
        .where(sql`${inList(comments.id, ids)} AND ${isOpen('comments', view)}`),
    isVisible: (id, view) =>
      sql`EXISTS (SELECT 1 FROM comments k WHERE k.id = ${id} AND ${isOpen('k', view)})`,
    authorOf: (id) => sql`(SELECT k.author_id FROM comments k WHERE k.id = ${id})`,
    pageGroups: (db, ids) =>
      db
        .select({ group: sql<string>`comments.id`.mapWith(commentGroup).as('page_group') })
        .from(comments)
        .where(inList(comments.id, ids)),
  };
}

function isUnblocked(of: string, viewer: SqlViewer): SQL {
  if (viewer.kind !== 'member') return sql`1`;
  return sql`NOT ${isBlocked(sql`${sql.identifier(of)}.author_id`, sql`${viewer.personId}`)}`;
}
