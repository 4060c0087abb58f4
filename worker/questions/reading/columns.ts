import { type SQL, sql } from 'drizzle-orm';
import type { QuestionAuthor } from '#src/questions/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';

/** A person of a row, as `bylineColumns` selects them. */
export type BylineRow = {
  authorName: string;
  authorDisplayName: string;
  authorAvatarId: string | null;
  authorSuspended: 0 | 1;
  authorReputation: number;
};

/** The columns of a byline, over `people`. */
export const bylineColumns: SQL = sql`people.name AS "authorName", people.display_name AS "authorDisplayName",
  people.avatar_id AS "authorAvatarId", people.suspended_at IS NOT NULL AS "authorSuspended",
  max(people.reputation, 1) AS "authorReputation"`;

/** Turns the columns of a byline into the byline. */
export function toByline(row: BylineRow): QuestionAuthor {
  return {
    name: row.authorName,
    displayName: row.authorDisplayName,
    avatarUrl: row.authorAvatarId && variantPath(row.authorAvatarId, 160),
    reputation: row.authorReputation,
    ...(row.authorSuspended && { hasPage: false as const }),
  };
}

/** The tags of a question in their order, as the JSON of `TagRef[]`; over `questions`. */
export const questionTagsJson: SQL = sql`(
  SELECT json_group_array(json_object('slug', tags.slug, 'name', tags.name) ORDER BY question_tags.position)
  FROM question_tags JOIN tags ON tags.id = question_tags.tag_id WHERE question_tags.question_id = questions.id
)`;

/** The vote of a person on a target, 0 for none; NULL for nobody (null). An expression, as `id` is. */
export function voteOf(kind: 'question' | 'answer', id: SQL, personId: string | null): SQL {
  if (personId === null) return sql`NULL`;
  return sql`coalesce((SELECT v.value FROM question_votes v WHERE v.target_kind = ${kind}
    AND v.target_id = ${id} AND v.person_id = ${personId}), 0)`;
}

/** How many comments a target has; an expression, as `id` is. */
export function commentCountOf(kind: 'question' | 'answer', id: SQL): SQL {
  return sql`coalesce((SELECT t.comment_count FROM threads t WHERE t.target_kind = ${kind} AND t.target_id = ${id}), 0)`;
}
