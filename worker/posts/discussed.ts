import { eq, sql } from 'drizzle-orm';
import type { Comment } from '#src/discussion/model.ts';
import { THREADS_A_PAGE } from '#src/discussion/rules.ts';
import type { Post } from '#src/posts/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type CommentRow, selectBranch, selectReadable, threadColumn } from '#worker/discussion/queries.ts';
import {
  type Discussion,
  toBranch,
  toComment,
  toDiscussion,
  toThread,
  toWalk,
  type Wanted,
} from '#worker/discussion/service.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { authorsColumn, shownLocale } from '#worker/posts/columns.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { toPost } from '#worker/posts/reading.ts';
import { selectPostBySlug } from '#worker/posts/select-post.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** What a page wants to see of a discussion: `wrote` is the comment that its reader just wrote. */
export type WantedOfThread = Omit<Wanted, 'limit'> & { wrote?: string };

const idOf = (slug: string) => sql`(SELECT posts.id FROM posts WHERE posts.slug = ${slug})`;

/** A post with what people say about it; one round trip. */
export async function getDiscussedPost(
  ctx: Context,
  slug: string,
  wanted: WantedOfThread,
): Promise<{ post: Post; discussion: Discussion }> {
  const walk = await toWalk(ctx, 'post', { ...wanted, limit: THREADS_A_PAGE });
  const { row, rows, also } = await selectDiscussed(ctx, slug, walk, wanted.wrote);
  const thread = toThread(row.thread);
  return {
    post: toPost(row),
    discussion: await toDiscussion(ctx, 'post', {
      ...{ rows, walk, thread, authorId: row.ownerId },
      also: also?.targetId === row.id ? also : undefined,
    }),
  };
}

type OpenWalk = Awaited<ReturnType<typeof toWalk>>;
type PostRow = Awaited<ReturnType<typeof selectPostBySlug>>[number];
/** `also` is what the reader just wrote. */
type Discussed = { row: PostRow; rows: CommentRow[]; also?: CommentRow | undefined };

async function selectDiscussed(
  ctx: Context,
  slug: string,
  walk: OpenWalk,
  wrote: string | undefined,
): Promise<Discussed> {
  const post = selectPostBySlug(ctx.db, slug, ctx.locale, viewerOf(ctx), ctx.clock.now());
  const comments = selectBranch(ctx.db, toBranch(ctx, 'post', idOf(slug), walk));
  const [[row], rows, [also]] = wrote
    ? await ctx.db.batch([post, comments, selectReadable(ctx, wrote)])
    : [...(await ctx.db.batch([post, comments])), []];
  if (!row) throw new AppError('not_found');
  return { row, rows, also };
}

/** One comment on a post with what stands below it, for a page of its own; one round trip. */
export async function getPostComment(
  ctx: Context,
  slug: string,
  id: string,
  { wrote, ...wanted }: WantedOfThread,
): Promise<{ post: PostHead; comment: Comment; discussion: Discussion }> {
  const walk = await toWalk(ctx, 'post', { ...wanted, parent: id, limit: THREADS_A_PAGE });
  const [[post], [comment], rows, [also]] = await ctx.db.batch([
    selectPostHead(ctx.db, slug, ctx),
    selectReadable(ctx, id),
    selectBranch(ctx.db, toBranch(ctx, 'post', idOf(slug), walk)),
    selectReadable(ctx, wrote ?? id),
  ]);
  if (!post || comment?.targetId !== post.id || comment.isHidden) throw new AppError('not_found');
  const { thread, authors, ownerId: authorId, ...head } = post;
  return {
    post: { ...head, authors: authors.map(({ name }) => name) },
    comment: toComment(comment),
    discussion: await toDiscussion(ctx, 'post', {
      ...{ rows, walk, thread: toThread(thread), authorId },
      also: also?.id !== id && also?.targetId === post.id ? also : undefined,
    }),
  };
}

/** What a page about a part of a post's discussion says of the post. */
export type PostHead = { id: string; slug: string; authors: string[]; title: string; shownLocale: Locale };

function selectPostHead(db: Db, slug: string, ctx: Context) {
  return db
    .select({
      id: posts.id,
      slug: posts.slug,
      ownerId: posts.ownerId,
      authors: authorsColumn,
      title: postTranslations.title,
      shownLocale: postTranslations.locale,
      thread: threadColumn('post', sql`posts.id`),
    })
    .from(posts)
    .innerJoin(
      postTranslations,
      sql`post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(ctx.locale)}`,
    )
    .where(sql`${eq(posts.slug, slug)} AND ${readablePost(viewerOf(ctx), ctx.clock.now())}`);
}
