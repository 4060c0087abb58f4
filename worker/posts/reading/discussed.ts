import type { Post } from '#src/posts/model.ts';
import { type Discussion, loadDiscussed, type WantedOfThread } from '#worker/discussion/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { toPost } from '#worker/posts/reading/queries-for-readers.ts';
import { selectPostBySlug } from '#worker/posts/reading/select-post.ts';
import { postIdOf } from '#worker/posts/target.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** A post with its discussion; one round trip. */
export async function getDiscussedPost(
  ctx: Context,
  slug: string,
  wanted: WantedOfThread,
): Promise<{ post: Post; discussion: Discussion }> {
  const select = selectPostBySlug(ctx.db, slug, ctx.locale, viewerOf(ctx), ctx.clock.now());
  const { row, discussion } = await loadDiscussed(ctx, { kind: 'post', id: postIdOf(slug), select }, wanted);
  return { post: toPost(row), discussion };
}
