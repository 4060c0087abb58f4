import { eq } from 'drizzle-orm';
import { postReviewed } from '#src/posts/events.ts';
import { statementsToMakeAuthor } from '#worker/accounts/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { NOT_WAITING } from '#worker/posts/approval/submitting.ts';
import { posts } from '#worker/posts/tables.ts';
import type { Publication } from '#worker/posts/writing/publishing.ts';

/**
 * What an approval does beside the publication, in its batch: nothing waits any more, a member becomes an author, and the
 * author is notified.
 */
export function statementsAfterApproval(
  ctx: Context,
  { before, post, translations }: Publication,
): Statement[] {
  const { id, ownerId } = post;
  const title = translations.find(({ locale }) => locale === post.originalLocale)?.title ?? '';
  const outcome = post.publishedAt > ctx.clock.now() ? 'scheduled' : 'approved';
  return [
    ctx.db.update(posts).set(NOT_WAITING).where(eq(posts.id, before.id)),
    ...statementsToMakeAuthor(ctx, ownerId),
    ctx.events.record(postReviewed, { postId: id, ownerId, title, outcome, reason: '' }),
  ];
}
