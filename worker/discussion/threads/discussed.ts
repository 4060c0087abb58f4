import type { SQL } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { ThreadState } from '#src/discussion/model.ts';
import { THREADS_A_PAGE } from '#src/discussion/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import {
  type Discussion,
  selectReadable,
  toBranch,
  toDiscussion,
  toWalk,
  type Wanted,
} from '#worker/discussion/reading/queries-for-readers.ts';
import { type CommentRow, selectBranch } from '#worker/discussion/reading/select-comments.ts';
import { toThread } from '#worker/discussion/reading/view.ts';
import type { Context } from '#worker/platform/context.ts';

/** Which part of a discussion a page shows; `wrote` is the comment that its reader just wrote. */
export type WantedOfThread = Omit<Wanted, 'limit'> & { wrote?: string };

/** The least that the page of a target selects; `thread` is a `threadColumn`. */
type Head = { id: string; ownerId: string; thread: ThreadState | null };

/** A target on its own page: its kind, its id as an expression, and the statement that selects it as the reader may see it. */
type Asked<Row> = { kind: string; id: SQL; select: RunnableQuery<Row[], 'sqlite'> };

/** A target with its discussion; one round trip. Throws `not_found` where its statement finds nothing. */
export async function loadDiscussed<Row extends Head>(
  ctx: Context,
  { kind, id, select }: Asked<Row>,
  { wrote, ...wanted }: WantedOfThread,
): Promise<{ row: Row; discussion: Discussion }> {
  const walk = await toWalk(ctx, kind, { ...wanted, limit: THREADS_A_PAGE });
  const statements = [select, selectBranch(ctx.db, toBranch(ctx, kind, id, walk))] as const;
  const [[row], rows, [also] = []] = (await ctx.db.batch(
    wrote ? [...statements, selectReadable(ctx, wrote)] : [...statements],
  )) as [Row[], CommentRow[], CommentRow[]?];
  if (!row) throw new AppError('not_found');
  const discussion = await toDiscussion(ctx, kind, {
    ...{ rows, walk, thread: toThread(row.thread), authorId: row.ownerId },
    also: also?.targetId === row.id ? also : undefined,
  });
  return { row, discussion };
}
