import { type SQL, sql } from 'drizzle-orm';
import { findNames } from '#src/markdown/index.ts';
import { KEPT_MS } from '#src/notifications/rules.ts';
import { toCommentPayload } from '#worker/discussion/comments/comment-payload.ts';
import { isIn, MENTION, MOST_NAMES, mentionedIn } from '#worker/discussion/mentions/mentions.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';
import { isNotifiedAnyway } from '#worker/discussion/recipients.ts';
import { mentions } from '#worker/discussion/tables.ts';
import { isRetracted, statementsToRetract } from '#worker/notifications/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';

/** A text, the names that it may mention, and the people whom it mentions: by name, and by id beside the text. */
type Text = {
  markdown: string;
  mentionable: ReadonlySet<string>;
  names: readonly string[];
  ids: readonly string[];
};

/**
 * Retracts the unread notices of people whom a comment mentioned `before` and no longer mentions `now`, if a condition holds;
 * not of those who would be notified of the comment anyway. Deletes the mentions whose notices nobody saw, so that putting
 * the name back notifies these people, and nobody twice.
 */
export function statementsToUnmention(
  ctx: Context,
  before: CommentRow,
  { now, when }: { now: Text; when: SQL },
): Statement[] {
  const source = { kind: 'comment', id: before.id };
  const names = namesTakenOut(before.markdown ?? '', now);
  if (names.length === 0) return [];
  const unnamed = sql`${mentionedIn(source)}
    AND m.person_id IN (SELECT p.id FROM people p WHERE p.name IN (SELECT value FROM json_each(${JSON.stringify(names)})))
    AND m.person_id NOT IN (SELECT value FROM json_each(${JSON.stringify(now.ids)})) AND ${when}`;
  const notice = { type: MENTION, actorId: before.authorId, target: source };
  // Older mentions may have been seen already; notifying twice is worse than not at all. A pending comment notified nobody.
  const isRecent = sql`mentions.created_at > ${ctx.clock.now() - KEPT_MS.read}`;
  const isUnnotified = before.status === 'pending' ? sql`1` : isRecent;
  return [
    ...statementsToRetract(
      ctx,
      {
        ...notice,
        personId: sql`${unnamed} AND NOT ${isNotifiedAnyway(ctx, toCommentPayload(before), sql`m.person_id`)}`,
      },
      sql`1`,
    ),
    ctx.db
      .delete(mentions)
      .where(
        sql`${isIn(source)} AND person_id IN (${unnamed}) AND coalesce(${isRetracted(notice, sql`mentions.person_id`)}, ${isUnnotified})`,
      ),
  ];
}

/** The names that were taken out. A name that cannot be mentioned just now was not taken out; one that is left in code was. */
function namesTakenOut(before: string, { markdown, mentionable, names }: Text): string[] {
  const unresolved = findNames(markdown, Number.POSITIVE_INFINITY).filter((name) => !mentionable.has(name));
  const still = new Set([...names, ...unresolved]);
  return findNames(before, MOST_NAMES).filter((name) => !still.has(name));
}
