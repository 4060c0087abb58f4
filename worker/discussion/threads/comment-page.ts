import { type SQL, sql } from 'drizzle-orm';
import type { Comment } from '#src/discussion/model.ts';
import { THREADS_A_PAGE } from '#src/discussion/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import {
  type Discussion,
  selectReadable,
  threadColumn,
  toBranch,
  toDiscussion,
  toWalk,
} from '#worker/discussion/reading/queries-for-readers.ts';
import { selectBranch } from '#worker/discussion/reading/select-comments.ts';
import { toComment, toThread } from '#worker/discussion/reading/view.ts';
import type { WantedOfThread } from '#worker/discussion/threads/discussed.ts';
import { commentable } from '#worker/platform/by-kind.ts';
import type { Context } from '#worker/platform/context.ts';
import type { TargetKind, TargetRow } from '#worker/platform/targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** What the page of one comment shows of its target; `authors` are the names of all its authors. */
type AboutTarget = Pick<TargetRow, 'title' | 'path' | 'locale'> & { authors: string[] };

/** The page of one comment: its target, the comment, and the answers below it. */
export type CommentPage = { target: AboutTarget; comment: Comment; discussion: Discussion };

/** The kind of the targets whose pages are in a section (`posts` of `/posts/tides`); throws `not_found`. */
export function kindInSection(ctx: Pick<Context, 'registry'>, section: string): string {
  return requirePages(ctx, section).kind;
}

type PagedKind = TargetKind & { pages: NonNullable<TargetKind['pages']> };

function requirePages({ registry }: Pick<Context, 'registry'>, section: string): PagedKind {
  const found = commentable(registry.targets.values()).find(({ pages }) => pages?.section === section);
  if (!found) throw new AppError('not_found');
  return found as PagedKind;
}

/** One comment on the target at `/section/slug`, with the answers below it; one round trip. Throws `not_found`. */
export async function getCommentPage(
  ctx: Context,
  { section, slug, id }: { section: string; slug: string; id: string },
  { wrote, ...wanted }: WantedOfThread,
): Promise<CommentPage> {
  const kind = requirePages(ctx, section);
  const targetId = kind.pages.idOf(slug);
  const walk = await toWalk(ctx, kind.kind, { ...wanted, parent: id, limit: THREADS_A_PAGE });
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const [[target], [about], [comment], rows, [also]] = await ctx.db.batch([
    kind.select(ctx.db, targetId, view),
    selectAbout(ctx, kind, targetId),
    selectReadable(ctx, id),
    selectBranch(ctx.db, toBranch(ctx, kind.kind, targetId, walk)),
    selectReadable(ctx, wrote ?? id),
  ]);
  if (!target || !about || comment?.targetId !== target.id || comment.isHidden)
    throw new AppError('not_found');
  const { title, path, locale } = target;
  return {
    target: { title, path, locale, authors: about.authors },
    comment: toComment(comment),
    discussion: await toDiscussion(ctx, kind.kind, {
      ...{ rows, walk, thread: toThread(about.thread), authorId: target.authorId },
      also: also?.id !== id && also?.targetId === target.id ? also : undefined,
    }),
  };
}

/** Selects the thread of a target and the names of its authors; one row. */
function selectAbout(
  { db }: Context,
  { kind, authorOf, authorNames = named(authorOf) }: TargetKind,
  id: SQL,
) {
  return db
    .select({
      thread: threadColumn(kind, id),
      authors: sql<string[]>`${authorNames(id)}`
        .mapWith((json: string) => JSON.parse(json))
        .as('author_names'),
    })
    .from(sql`(SELECT 1)`);
}

function named(authorOf: TargetKind['authorOf']): (id: SQL) => SQL {
  return (id) => sql`(SELECT json_group_array(p.name) FROM people p WHERE p.id = ${authorOf(id)})`;
}
