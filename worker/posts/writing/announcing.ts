import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { postPublished } from '#src/posts/events.ts';
import { redirectPathOf, touchedBy } from '#src/posts/rules.ts';
import { ANYBODY, maySee } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, runBatch, type Statement } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { nextVersion } from '#worker/platform/versions.ts';
import { type PostState, selectPostStates } from '#worker/posts/reading/select-post.ts';
import { posts } from '#worker/posts/tables.ts';
import { statementsToCount } from '#worker/posts/writing/counted-links.ts';
import { isStale, listedAt } from '#worker/posts/writing/store.ts';
import { statementsToFreePath } from '#worker/redirects/queries.ts';
import { statementsToFollowPost } from '#worker/series/queries.ts';

const AT_ONCE = 50;

/**
 * Records the publication of the posts whose time has come, the longest due first. Readers see the posts without it; search,
 * feeds, emails and the page cache follow the event. The next step finds what is left over by the index.
 */
export async function announceDuePosts(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const [due] = await ctx.db.batch([selectDue(ctx.db, now)]);
  if (due.length === 0) return { cursor: null, done: 0 };
  const ids = due.map((row) => row.id);
  const [states] = await ctx.db.batch([selectPostStates(ctx.db, ids)]);
  // Another request may have recorded the publication, or taken the post back, between the two.
  for (const state of states) if (isDue(state, now)) await announce(ctx, state);
  return { cursor: due.length === AT_ONCE ? 'more' : null, done: due.length };
}

function isDue({ announcedAt, publishedAt }: PostState, now: number): boolean {
  return announcedAt === null && publishedAt !== null && publishedAt <= now;
}

function selectDue(db: Db, now: number) {
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(isNull(posts.announcedAt), lte(posts.publishedAt, now)))
    .orderBy(asc(posts.publishedAt))
    .limit(AT_ONCE);
}

async function announce(ctx: Context, state: PostState): Promise<void> {
  try {
    await runBatch(ctx.db, statementsToAnnounce(ctx, state));
  } catch (error) {
    // A concurrent change of the post recorded the publication, or the next run does.
    if (!isStale(error)) throw error;
  }
}

function statementsToAnnounce(ctx: Context, state: PostState): Statement[] {
  const { db, clock, events } = ctx;
  const { id, version, slug } = state;
  return [
    db
      .update(posts)
      .set({ announcedAt: clock.now(), version: nextVersion({ version }) })
      .where(eq(posts.id, id)),
    events.recordWhenChanged(postPublished, {
      postId: id,
      ...touchedBy(null, state),
      wasPublic: false,
      isPublic: maySee(ANYBODY, state.visibility),
    }),
    ...(listedAt(state) === null ? [] : statementsToCount(db, id)),
    ...statementsToFollowPost(ctx, id),
    // No redirect leads away from the address at which the post is from now on.
    ...statementsToFreePath(db, redirectPathOf(slug)),
  ];
}
