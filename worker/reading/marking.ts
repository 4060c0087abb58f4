import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { readingsChanged } from '#src/reading/events.ts';
import type { PostReading, ReadingState } from '#src/reading/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { getPersonId, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Statement, whenChanged } from '#worker/platform/db.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import { keepsReadings } from '#worker/reading/noting.ts';
import { readers, readings } from '#worker/reading/tables.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Returns the reading state of a post that the actor may see. Throws `not_found`. */
export async function getReading(ctx: Context, slug: string): Promise<PostReading> {
  const { personId } = await requireFreshSession(ctx);
  const [[row]] = await ctx.db.batch([selectReadable(ctx, slug, personId)]);
  if (!row) throw new AppError('not_found');
  return { state: row.state };
}

/**
 * Returns the reading state for a post's page, and whether reading the post is noted automatically. Reading one's own posts is
 * never noted. Returns null when nobody is signed in.
 */
export async function findReading(
  ctx: Context,
  slug: string,
): Promise<(PostReading & { notes: boolean }) | null> {
  const personId = getPersonId(ctx);
  if (!personId) return null;
  const [[row]] = await ctx.db.batch([selectReadable(ctx, slug, personId)]);
  return row ? { state: row.state, notes: row.notes } : null;
}

/** Marks a post as read, or as begun only. Repeating it changes nothing. */
export async function markReading(ctx: Context, slug: string, state: ReadingState): Promise<PostReading> {
  const { personId } = requireMember(ctx);
  const [[post]] = await ctx.db.batch([selectReadable(ctx, slug, personId)]);
  if (!post) throw new AppError('not_found');
  const reading = { personId, postId: post.id };
  const now = selectReadable(ctx, slug, personId);
  const [after] =
    state === 'read'
      ? (await ctx.db.batch([...statementsToFinish(ctx, reading), now]))[3]
      : (await ctx.db.batch([...statementsToReopen(ctx, reading), now]))[4];
  if (!after) throw new AppError('not_found');
  return { state: after.state };
}

/** Deletes the reading of a post, if there is one. Throws `not_found` for a post that the actor may not see. */
export async function forgetReading(ctx: Context, slug: string): Promise<PostReading> {
  const { personId } = requireMember(ctx);
  const [[post]] = await ctx.db.batch([selectReadable(ctx, slug, personId)]);
  if (!post) throw new AppError('not_found');
  const isIt = and(eq(readings.personId, personId), eq(readings.postId, post.id));
  const [, , , [row]] = await ctx.db.batch([
    countLess(ctx, personId, sql`EXISTS (SELECT 1 FROM readings WHERE ${isIt} AND finished_at IS NOT NULL)`),
    ctx.db.delete(readings).where(isIt),
    ctx.events.recordWhenChanged(readingsChanged, { personId }),
    selectReadable(ctx, slug, personId),
  ]);
  if (!row) throw new AppError('not_found');
  return { state: row.state };
}

/** Deletes all readings of the actor. */
export async function forgetReadings(ctx: Context): Promise<void> {
  const { personId } = requireMember(ctx);
  await ctx.db.batch([
    ctx.db.delete(readings).where(eq(readings.personId, personId)),
    ctx.events.recordWhenChanged(readingsChanged, { personId }),
    ctx.db.update(readers).set({ readCount: 0 }).where(eq(readers.personId, personId)),
  ]);
}

type One = { personId: string; postId: string };

function statementsToFinish(ctx: Context, reading: One): [Statement, Statement, Statement] {
  const { db } = ctx;
  const now = ctx.clock.now();
  return [
    db
      .insert(readings)
      .select(sql`SELECT ${reading.personId}, posts.id, ${now}, ${now}, ${now} ${fromPost(ctx, reading)}`)
      .onConflictDoUpdate({
        target: [readings.personId, readings.postId],
        set: { lastAt: now, finishedAt: now },
        setWhere: isNull(readings.finishedAt),
      }),
    db
      .insert(readers)
      .select(sql`SELECT ${reading.personId}, 1, 1 WHERE ${whenChanged}`)
      .onConflictDoUpdate({ target: readers.personId, set: { readCount: sql`read_count + 1` } }),
    ctx.events.recordWhenChanged(readingsChanged, { personId: reading.personId }),
  ];
}

function statementsToReopen(ctx: Context, reading: One): [Statement, Statement, Statement, Statement] {
  const now = ctx.clock.now();
  const isIt = and(eq(readings.personId, reading.personId), eq(readings.postId, reading.postId));
  return [
    ctx.db
      .update(readings)
      .set({ finishedAt: null })
      .where(and(isIt, isNotNull(readings.finishedAt))),
    countLess(ctx, reading.personId, whenChanged),
    ctx.events.recordWhenChanged(readingsChanged, { personId: reading.personId }),
    ctx.db
      .insert(readings)
      .select(sql`SELECT ${reading.personId}, posts.id, ${now}, ${now}, NULL ${fromPost(ctx, reading)}`)
      .onConflictDoNothing(),
  ];
}

/** Prevents a row for a post that was deleted meanwhile. No foreign key would refuse it. */
function fromPost(ctx: Context, { postId }: One): SQL {
  return sql`FROM posts WHERE posts.id = ${postId} AND ${readablePost(viewerOf(ctx), ctx.clock.now())}`;
}

function countLess({ db }: Context, personId: string, when: SQL): Statement {
  return db
    .update(readers)
    .set({ readCount: sql`read_count - 1` })
    .where(and(eq(readers.personId, personId), when));
}

/** Selects a post that the actor may see, and their reading state. Returns one row or none. */
function selectReadable(ctx: Context, slug: string, personId: string) {
  return ctx.db
    .select({
      id: sql<string>`posts.id`.as('id'),
      state: sql<ReadingState | null>`CASE WHEN n.post_id IS NULL THEN NULL
        WHEN n.finished_at IS NULL THEN 'begun' ELSE 'read' END`.as('state'),
      notes: sql<boolean>`posts.owner_id <> ${personId} AND ${keepsReadings(personId)}`
        .mapWith(Boolean)
        .as('notes'),
    })
    .from(sql`posts LEFT JOIN readings n ON n.person_id = ${personId} AND n.post_id = posts.id`)
    .where(sql`posts.slug = ${slug} AND ${readablePost(viewerOf(ctx), ctx.clock.now())}`);
}
