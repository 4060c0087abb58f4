import { sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import type { Relation, SocialCounts } from '#src/social/model.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { isHidden, relationColumns, toRelation } from '#worker/social/select-relation.ts';

const countColumns = {
  followers: sql<number>`coalesce(n.followers, 0)`.as('followers'),
  followedPeople: sql<number>`coalesce(n.following, 0)`.as('followed_people'),
  connections: sql<number>`coalesce(n.connections, 0)`.as('connections'),
};

/**
 * Selects a person's counters and their relation to the reader, for a page's own batch. Returns one row, also for people who
 * cannot be found; the page must check that.
 */
export function selectSocial(ctx: Context, name: string) {
  return ctx.db
    .select({ ...relationColumns(getPersonId(ctx) ?? ''), ...countColumns })
    .from(sql`people LEFT JOIN social_counts n ON n.person_id = people.id`)
    .where(sql`people.name = ${name}`)
    .limit(1);
}

export type SocialRow = Awaited<ReturnType<typeof selectSocial>>[number];

/** Presents a row of `selectSocial`. Throws `not_found` when one of the two blocked the other. */
export function toSocial(
  ctx: Context,
  [row]: readonly SocialRow[],
): { counts: SocialCounts; relation: Relation | null } {
  if (!row || isHidden(row)) throw new AppError('not_found');
  const { followers, followedPeople, connections } = row;
  const me = getPersonId(ctx);
  return {
    counts: { followers, following: followedPeople, connections },
    relation: me === null ? null : toRelation(row, me, ctx.clock.now()),
  };
}
