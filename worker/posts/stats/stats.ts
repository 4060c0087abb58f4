import { and, eq, gte, sql } from 'drizzle-orm';
import { isbot } from 'isbot';
import type { Helpful, PostStats } from '#src/posts/stats-model.ts';
import { fillDays, HALF_LIFE_MS, readDay } from '#src/posts/stats-rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { subscriberOf } from '#src/shared/rate-limits.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { hmac } from '#worker/platform/crypto.ts';
import { runBatch, whenChanged } from '#worker/platform/db.ts';
import type { JobStep } from '#worker/platform/feature.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { selectPostStates } from '#worker/posts/reading/select-post.ts';
import { postHelpful, postReaders, postReads, posts } from '#worker/posts/tables.ts';
import { requireEditable } from '#worker/posts/writing/own.ts';
import { statementToNoteReading } from '#worker/reading/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';

const DAYS = 30;
/** How often one reader counts for a post on a day. */
const MAX_READS_A_DAY = 20;
const MAX_FORGOTTEN = 2_000;

/**
 * Counts a read of a post: for its day, in total, and for its popularity. A reader counts a bounded number of times a day.
 * The counters do not identify the reader; a member's own reading history is kept beside them. Programs that identify
 * themselves are left out. Throws `not_found` when there is no post that the reader may read.
 */
export async function countRead(ctx: Context, slug: string): Promise<void> {
  if (isbot(ctx.session.userAgent)) return;
  const now = ctx.clock.now();
  const isIt = sql`${eq(posts.slug, slug)} AND ${readablePost(viewerOf(ctx), now)}`;
  const time = now / HALF_LIFE_MS;
  const personId = getPersonId(ctx);
  const reader = await hmac(
    ctx.config.secretKey,
    'reader',
    slug,
    readDay(now),
    personId ?? subscriberOf(ctx.address),
  );
  const [found] = await ctx.db.batch([
    ctx.db.select({ id: posts.id }).from(posts).where(isIt),
    ctx.db
      .insert(postReaders)
      .select(sql`SELECT ${readDay(now)}, posts.id, ${reader}, 1 FROM posts WHERE ${isIt}`)
      .onConflictDoUpdate({
        target: [postReaders.day, postReaders.postId, postReaders.reader],
        set: { count: sql`count + 1` },
        setWhere: sql`count < ${MAX_READS_A_DAY}`,
      }),
    ctx.db
      .insert(postReads)
      .select(sql`SELECT posts.id, ${readDay(now)}, 1 FROM posts WHERE ${isIt} AND ${whenChanged}`)
      .onConflictDoUpdate({ target: [postReads.postId, postReads.day], set: { count: sql`count + 1` } }),
    ctx.db
      .update(posts)
      // `popularityAfterRead` in SQL: the row is not read first.
      .set({
        readCount: sql`read_count + 1`,
        popularity: sql`max(popularity, ${time}) + log2(1 + pow(2, -abs(popularity - ${time})))`,
      })
      .where(and(isIt, whenChanged)),
    ...(personId ? [statementToNoteReading(ctx.db, personId, isIt, now)] : []),
  ]);
  if (found.length === 0) throw new AppError('not_found');
}

/** Deletes which readers were counted on earlier days, a bounded number at a time. */
export async function forgetReaders(ctx: Context): Promise<JobStep> {
  const isOver = sql`rowid IN (SELECT rowid FROM post_readers WHERE day < ${readDay(ctx.clock.now())} LIMIT ${MAX_FORGOTTEN})`;
  const [{ changes } = { changes: 0 }] = await runBatch(ctx.db, [ctx.db.delete(postReaders).where(isOver)]);
  return { cursor: changes === MAX_FORGOTTEN ? 'more' : null, done: changes };
}

/**
 * Stores a reader's answer about a post. Each reader has one answer, the last one. All anonymous readers at an address have
 * one a day; it is known by a keyed hash, which cannot be traced back to them.
 */
export async function rateHelpful(ctx: Context, slug: string, { helpful }: Helpful): Promise<Helpful> {
  const now = ctx.clock.now();
  const voter = getPersonId(ctx) ?? (await anonymousVoter(ctx, slug));
  const isIt = and(eq(posts.slug, slug), readablePost(viewerOf(ctx), now));
  const before = (said: 0 | 1) => sql`EXISTS (SELECT 1 FROM post_helpful h
    WHERE h.post_id = posts.id AND h.voter = ${voter} AND h.helpful = ${said})`;
  const [counted] = await ctx.db.batch([
    ctx.db
      .update(posts)
      .set({
        helpfulCount: sql`helpful_count + ${helpful ? 1 : 0} - ${before(1)}`,
        unhelpfulCount: sql`unhelpful_count + ${helpful ? 0 : 1} - ${before(0)}`,
      })
      .where(isIt),
    ctx.db
      .insert(postHelpful)
      .select(sql`SELECT posts.id, ${voter}, ${helpful ? 1 : 0}, ${now} FROM posts WHERE ${isIt}`)
      .onConflictDoUpdate({
        target: [postHelpful.postId, postHelpful.voter],
        set: { helpful, createdAt: now },
      }),
  ]);
  if (counted.meta.changes !== 1) throw new AppError('not_found');
  return { helpful };
}

/** The hash differs for every post and day, so that two answers of one reader cannot be linked. */
function anonymousVoter(ctx: Context, slug: string): Promise<string> {
  return hmac(ctx.config.secretKey, 'helpful', slug, readDay(ctx.clock.now()), subscriberOf(ctx.address));
}

/** The stats of a post, for those who may edit it: the reads of the last 30 days, and the helpful answers. */
export async function getPostStats(
  ctx: Context,
  id: string,
): Promise<PostStats & { title: string; slug: string }> {
  await requireFreshSession(ctx);
  const now = ctx.clock.now();
  const since = readDay(now - (DAYS - 1) * 86_400_000);
  const [states, counters, days] = await ctx.db.batch([
    selectPostStates(ctx.db, [id]),
    ctx.db
      .select({
        readCount: posts.readCount,
        helpfulCount: posts.helpfulCount,
        unhelpfulCount: posts.unhelpfulCount,
        title: sql<string>`coalesce((SELECT t.title FROM post_translations t WHERE t.post_id = posts.id
          ORDER BY t.locale = posts.original_locale DESC LIMIT 1), '')`.as('title'),
      })
      .from(posts)
      .where(eq(posts.id, id)),
    ctx.db
      .select({ day: postReads.day, count: postReads.count })
      .from(postReads)
      .where(and(eq(postReads.postId, id), gte(postReads.day, since))),
  ]);
  const { slug } = requireEditable(ctx, states[0]);
  const [row] = counters;
  if (!row) throw new AppError('not_found');
  return { ...row, slug, reads: fillDays(days, now, DAYS) };
}
