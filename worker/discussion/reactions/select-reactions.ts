import { type SQL, sql } from 'drizzle-orm';
import type { ReactionKind } from '#src/discussion/reaction-rules.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Ref } from '#src/shared/ref.ts';
import { TAKEN_BACK } from '#worker/discussion/reactions/reaction-columns.ts';
import { reactions } from '#worker/discussion/tables.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { isBlocked } from '#worker/social/queries.ts';

/** Selects whether the caller sees a target, whether it is theirs, and how they reacted to it. */
export function selectReactionState(
  db: Db,
  { kind, id }: Ref,
  personId: string | null,
  { isSeen, author }: { isSeen: SQL; author: SQL },
) {
  const isTrue = (value: number | null) => value === 1;
  return db
    .select({
      isSeen: sql<boolean>`${isSeen}`.mapWith(isTrue).as('is_seen'),
      isOwn: sql<boolean>`coalesce(${author} = ${personId}, 0)`.mapWith(isTrue).as('is_own'),
      mine: sql<ReactionKind | null>`(SELECT r.kind FROM reactions r WHERE r.target_kind = ${kind}
        AND r.target_id = ${id} AND r.person_id = ${personId} AND r.kind <> ${TAKEN_BACK})`.as('mine'),
    })
    .from(sql`(SELECT 1)`);
}

type Walk = {
  reaction?: ReactionKind;
  viewerId: string | null;
  keyset: Keyset | null;
  limit: number;
};

/** Selects the people who reacted to a target, the newest first, in the order of the walk. */
export function selectReactors(db: Db, { kind, id }: Ref, { reaction, viewerId, keyset, limit }: Walk) {
  const { createdAt, personId } = reactions;
  const wanted = reaction ? sql`= ${reaction}` : sql`<> ${TAKEN_BACK}`;
  const unblocked = viewerId ? sql`AND NOT ${isBlocked(sql`people.id`, sql`${viewerId}`)}` : sql``;
  return db
    .select({
      personId,
      kind: reactions.kind,
      createdAt,
      name: sql<string>`people.name`.as('name'),
      displayName: sql<string>`people.display_name`.as('display_name'),
      avatarId: sql<string | null>`people.avatar_id`.as('avatar_id'),
    })
    .from(reactions)
    .innerJoin(sql`people`, sql`people.id = reactions.person_id`)
    .where(
      sql`reactions.target_kind = ${kind} AND reactions.target_id = ${id} AND reactions.kind ${wanted}
        AND people.suspended_at IS NULL ${unblocked} AND ${beyond(keyset, createdAt, personId)}`,
    )
    .orderBy(walkOrder(keyset, createdAt, personId))
    .limit(limit);
}
