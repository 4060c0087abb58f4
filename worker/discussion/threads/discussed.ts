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
import type { ResultsOf, Statement } from '#worker/platform/db.ts';

/** Which part of a discussion a page shows; `wrote` is the comment that its reader just wrote. */
export type WantedOfThread = Omit<Wanted, 'limit'> & { wrote?: string };

/** The least that the page of a target selects; `thread` is a `threadColumn`. */
type Head = { id: string; ownerId: string; thread: ThreadState | null };

type Query = RunnableQuery<unknown[], 'sqlite'>;

/**
 * A target on its own page: its kind, its id as an expression, and the statement that selects it as the reader may see it.
 * `beside`: other statements of the page, for the same round trip.
 */
type Asked<Row, Beside extends readonly Query[]> = {
  kind: string;
  id: SQL;
  select: RunnableQuery<Row[], 'sqlite'>;
  beside?: Beside;
};

/**
 * A target with its discussion, and the results of the other statements; one round trip. Throws `not_found` where its
 * statement finds nothing.
 */
export async function loadDiscussed<Row extends Head, const Beside extends readonly Query[] = []>(
  ctx: Context,
  { kind, id, select, beside }: Asked<Row, Beside>,
  { wrote, ...wanted }: WantedOfThread,
): Promise<{ row: Row; discussion: Discussion; others: ResultsOf<Beside> }> {
  const walk = await toWalk(ctx, kind, { ...wanted, limit: THREADS_A_PAGE });
  const statements = [
    select,
    selectBranch(ctx.db, toBranch(ctx, kind, id, walk)),
    ...(beside ?? []),
  ] as const;
  const results = await ctx.db.batch(
    (wrote ? [...statements, selectReadable(ctx, wrote)] : [...statements]) as unknown as [Statement],
  );
  const [[row], rows, ...others] = results as unknown as [Row[], CommentRow[], ...unknown[]];
  const [also] = wrote ? (others.pop() as CommentRow[]) : [];
  if (!row) throw new AppError('not_found');
  const discussion = await toDiscussion(ctx, kind, {
    ...{ rows, walk, thread: toThread(row.thread), authorId: row.ownerId },
    also: also?.targetId === row.id ? also : undefined,
  });
  return { row, discussion, others: others as ResultsOf<Beside> };
}
