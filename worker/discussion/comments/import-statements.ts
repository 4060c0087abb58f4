import { type SQL, sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Ref } from '#src/shared/ref.ts';
import { commentProjections } from '#worker/discussion/comments/projections.ts';
import { renderComment } from '#worker/discussion/comments/render.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';

/** A comment as an import stores it: at the top of its discussion. */
export type ImportedComment = {
  id: string;
  target: Ref;
  authorId: string;
  locale: Locale;
  markdown: string;
  createdAt: number;
};

/** The people of another site are not those who have the same names here. */
const NOBODY = { options: { names: new Set<string>(), most: 0 } };

/**
 * Stores an imported comment, or replaces the one from an earlier import; what was edited or deleted here is left as it is.
 * Throws a field error for a comment that says nothing. No event: the pages of the target have their own.
 */
export function statementsToImportComment({ db }: Context, comment: ImportedComment): Statement[] {
  const { id, target, authorId, locale, markdown, createdAt } = comment;
  const { html } = renderComment(markdown, locale, NOBODY);
  return [
    rawStatement(
      db,
      sql`INSERT INTO comments (id, target_kind, target_id, parent_id, root_id, depth, author_id, locale, markdown, html,
          rendered_with, status, created_at, published_at)
        VALUES (${id}, ${target.kind}, ${target.id}, NULL, ${id}, 0, ${authorId}, ${locale}, ${markdown}, ${html},
          ${RENDERER_VERSION}, 'public', ${createdAt}, ${createdAt})
        ON CONFLICT (id) DO UPDATE SET markdown = excluded.markdown, html = excluded.html,
          rendered_with = excluded.rendered_with WHERE version = 1 AND status = 'public'`,
    ),
  ];
}

/** Sets the counters of the discussions of targets, as the nightly comparison computes them. */
export function statementsToSettleThreads({ db }: Context, targets: readonly Ref[]): Statement[] {
  const keys = JSON.stringify(targets.map(({ kind, id }) => JSON.stringify([kind, id])));
  const threads = commentProjections.find(({ name }) => name === 'threads');
  return [
    ...(threads?.repair(keys) ?? []).map((set) => rawStatement(db, set)),
    rawStatement(
      db,
      sql`UPDATE threads SET last_comment_at = (SELECT max(c.published_at) FROM comments c
          WHERE c.target_kind = threads.target_kind AND c.target_id = threads.target_id AND c.status = 'public')
        WHERE (target_kind, target_id) IN (SELECT value ->> '$[0]', value ->> '$[1]' FROM json_each(${keys}))`,
    ),
  ];
}

/** Gives the comments of a person (an expression) to another one. */
export function statementsToHandOverComments({ db }: Context, from: SQL, to: string): Statement[] {
  return [rawStatement(db, sql`UPDATE comments SET author_id = ${to} WHERE author_id = ${from}`)];
}
