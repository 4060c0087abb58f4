import { and, eq, sql } from 'drizzle-orm';
import type { SeriesFollow } from '#src/series/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { readableSeries } from '#worker/series/predicates.ts';
import { selectFollowsSeries } from '#worker/series/select-public.ts';
import { seriesFollows } from '#worker/series/tables.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** Follows a series, whose new posts then appear in the actor's feed. Following it again changes nothing. */
export async function followSeries(ctx: Context, slug: string): Promise<SeriesFollow> {
  const { personId } = requireMember(ctx);
  const now = ctx.clock.now();
  const [, rows] = await ctx.db.batch([
    ctx.db
      .insert(seriesFollows)
      .select(
        sql`SELECT ${personId}, series.id, ${now} FROM series
          WHERE series.slug = ${slug} AND ${readableSeries(viewerOf(ctx), now)}`,
      )
      .onConflictDoNothing(),
    selectFollowsSeries(ctx.db, slug, { viewer: viewerOf(ctx), now }),
  ]);
  return toFollow(rows);
}

/** Unfollows a series; changes nothing when the actor did not follow it. */
export async function unfollowSeries(ctx: Context, slug: string): Promise<SeriesFollow> {
  const { personId } = requireMember(ctx);
  const [, rows] = await ctx.db.batch([
    ctx.db
      .delete(seriesFollows)
      .where(
        and(
          eq(seriesFollows.personId, personId),
          sql`${seriesFollows.seriesId} = (SELECT s.id FROM series s WHERE s.slug = ${slug})`,
        ),
      ),
    selectFollowsSeries(ctx.db, slug, { viewer: viewerOf(ctx), now: ctx.clock.now() }),
  ]);
  return toFollow(rows);
}

function toFollow([row]: readonly { following: boolean | null }[]): SeriesFollow {
  if (!row) throw new AppError('not_found');
  return { following: row.following === true };
}
