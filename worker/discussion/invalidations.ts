import { desc, eq, sql } from 'drizzle-orm';
import { profileChanged } from '#src/accounts/events.ts';
import { commentGroup, saidGroup, threadGroup } from '#src/discussion/cache-groups.ts';
import {
  commentEdited,
  commentPending,
  commentPosted,
  commentReapproved,
  commentRemoved,
  reactionSet,
  reactionTaken,
  threadChanged,
} from '#src/discussion/events.ts';
import type { Ref } from '#src/shared/ref.ts';
import { selectPeopleForIndex } from '#worker/accounts/queries.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { groupByKind } from '#worker/platform/hydrate-targets.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

/**
 * The most comments of a person whose pages are invalidated when the person's name or picture changes: the newest. Each has
 * at most three groups, and each group is a write to KV. Pages of older comments show the change when they expire, within
 * eleven minutes: a group that all posts share would let anybody who comments a lot empty the cache.
 */
export const MOST_COMMENTS = 20;

/**
 * A comment or a reaction invalidates the pages of its target and no lists. A comment that was never public invalidates
 * nothing while it is pending or when it is erased.
 */
export const discussionInvalidations = [
  invalidates(
    [
      commentPosted,
      commentPending,
      commentReapproved,
      commentEdited,
      commentRemoved,
      threadChanged,
      reactionSet,
      reactionTaken,
    ],
    async (ctx, all) => {
      const payloads = all.filter((payload) => !('wasPublic' in payload) || payload.wasPublic);
      if (payloads.length === 0) return [];
      const given = payloads.map(({ targetKind, targetId }) => ({ kind: targetKind, id: targetId }));
      const ids = payloads.flatMap((payload) =>
        'commentId' in payload ? [payload.commentId as string] : [],
      );
      const authors = payloads.flatMap((payload) =>
        'authorId' in payload ? [payload.authorId as string] : [],
      );
      const reacted = given.filter(({ kind }) => kind === 'comment').map(({ id }) => id);
      const reactedTo = await targetsOf(ctx, reacted);
      const targets = [...given.filter(({ kind }) => kind !== 'comment'), ...reactedTo];
      return [
        ...[...ids, ...reacted].map(commentGroup),
        ...(await groupsOf(ctx, targets, [...authors, ...reactedTo.map(({ authorId }) => authorId)])),
      ];
    },
  ),
  invalidates([profileChanged], async (ctx, changed) => {
    const written = await selectCommentsOf(ctx, [...new Set(changed.map(({ personId }) => personId))]);
    if (written.length === 0) return [];
    return [
      ...written.map(({ commentId }) => commentGroup(commentId)),
      ...(await groupsOf(ctx, written, [])),
    ];
  }),
];

/** Selects the newest public comments of some people, at most `MOST_COMMENTS`. */
async function selectCommentsOf({ db }: Context, personIds: readonly string[]) {
  const [rows] = await db.batch([
    db
      .select({
        commentId: comments.id,
        kind: comments.targetKind,
        id: comments.targetId,
      })
      .from(comments)
      .where(sql`${inList(comments.authorId, personIds)} AND ${eq(comments.status, 'public')}`)
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(MOST_COMMENTS),
  ]);
  return rows;
}

/** The targets of comments, whose pages show the comments. */
async function targetsOf({ db }: Context, commentIds: readonly string[]) {
  if (commentIds.length === 0) return [];
  const [rows] = await db.batch([
    db
      .selectDistinct({ kind: comments.targetKind, id: comments.targetId, authorId: comments.authorId })
      .from(comments)
      .where(inList(comments.id, commentIds)),
  ]);
  return rows;
}

/**
 * The cache groups of discussions, of the pages of their targets, and of the comments of their authors. Sends one statement
 * per kind of target, in one round trip.
 */
export async function groupsOf(
  { db, registry }: Context,
  targets: readonly Ref[],
  authorIds: readonly string[],
): Promise<string[]> {
  const pages = groupByKind(registry, targets).map(({ target, ids }) => target.pageGroups(db, ids));
  const [people, ...found] = await db.batch([
    selectPeopleForIndex(db, { ids: [...new Set(authorIds)] }),
    ...pages,
  ]);
  return [
    ...targets.map(({ kind, id }) => threadGroup(kind, id)),
    ...people.map(({ name }) => saidGroup(name)),
    ...(found as { group: string }[][]).flat().map(({ group }) => group),
  ];
}
