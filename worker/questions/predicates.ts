import { type SQL, sql } from 'drizzle-orm';
import type { SqlViewer } from '#worker/platform/targets.ts';
import { visibleTo } from '#worker/social/queries.ts';

/**
 * Whether a viewer may see a question. Questions are public, except for people whom a block hides from the asker. `table` is
 * the alias of `questions` in the statement.
 */
export function readableQuestion(viewer: SqlViewer, table = 'questions'): SQL {
  return visibleTo(viewer, { author: sql.raw(`${table}.author_id`), visibility: sql`'public'` });
}

/** Whether a viewer may see an answer: its question, and what its author wrote. Aliases of `answers` and `questions`. */
export function readableAnswer(viewer: SqlViewer, answer = 'answers', question = 'questions'): SQL {
  return sql`(${readableQuestion(viewer, question)}
    AND ${visibleTo(viewer, { author: sql.raw(`${answer}.author_id`), visibility: sql`'public'` })})`;
}
