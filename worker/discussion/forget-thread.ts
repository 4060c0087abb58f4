import { sql } from 'drizzle-orm';
import type { ThreadRef } from '#src/discussion/model.ts';
import {
  commentRevisions,
  comments,
  mentions,
  reactionCounts,
  reactions,
  threads,
} from '#worker/discussion/tables.ts';
import type { Db, Statement } from '#worker/platform/db.ts';

/** Everything that was said about a thing goes with it: put this in the batch that deletes the thing. */
export function statementsToForgetThread(db: Db, { kind, id }: ThreadRef): Statement[] {
  const its = sql`target_kind = ${kind} AND target_id = ${id}`;
  const ids = sql`(SELECT f.id FROM comments f WHERE f.target_kind = ${kind} AND f.target_id = ${id})`;
  const ofIts = sql`target_kind = 'comment' AND target_id IN ${ids}`;
  return [
    db.delete(commentRevisions).where(sql`comment_id IN ${ids}`),
    db
      .delete(mentions)
      .where(
        sql`source_kind = 'comment' AND source_id IN ${ids} OR source_kind = ${kind} AND source_id = ${id}`,
      ),
    ...[reactions, reactionCounts].flatMap((table) => [
      db.delete(table).where(ofIts),
      db.delete(table).where(its),
    ]),
    db.delete(comments).where(its),
    db.delete(threads).where(its),
  ];
}
