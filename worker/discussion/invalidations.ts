import { eq, sql } from 'drizzle-orm';
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
import { NAMES } from '#src/shared/page-cache.ts';
import { selectPeopleForIndex } from '#worker/accounts/queries.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { invalidates } from '#worker/platform/invalidation.ts';

type Ref = { kind: string; id: string };

/**
 * Of this many comments of somebody the pages are invalidated one by one when their name or picture changes: at most three
 * groups each, every one a write to KV. Whoever said more invalidates what all pages with names share, which is one write.
 */
export const MOST_COMMENTS = 20;

/**
 * What is said changes the pages of its target and no list. A comment that was never public changes nothing while it waits
 * or goes.
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
    const said = await selectSaid(ctx, [...new Set(changed.map(({ personId }) => personId))]);
    if (said.length === 0) return [];
    if (said.length > MOST_COMMENTS) return [NAMES];
    return [...said.map(({ commentId }) => commentGroup(commentId)), ...(await groupsOf(ctx, said, []))];
  }),
];

/** Public comments of some people, one more than are looked at one by one. */
async function selectSaid({ db }: Context, personIds: readonly string[]) {
  const [rows] = await db.batch([
    db
      .select({
        commentId: comments.id,
        kind: comments.targetKind,
        id: comments.targetId,
      })
      .from(comments)
      .where(sql`${inList(comments.authorId, personIds)} AND ${eq(comments.status, 'public')}`)
      .limit(MOST_COMMENTS + 1),
  ]);
  return rows;
}

/** What comments are about: the pages of those targets show them. */
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
 * The groups of discussions, of the pages of what they are about, and of what their authors said: one statement a kind of
 * targets, in one round trip.
 */
async function groupsOf(
  { db, registry }: Context,
  targets: readonly Ref[],
  authorIds: readonly string[],
): Promise<string[]> {
  const kinds = [...new Set(targets.map(({ kind }) => kind))];
  const pages = kinds.flatMap((kind) => {
    const ids = targets.filter((target) => target.kind === kind).map(({ id }) => id);
    return registry.targets.get(kind)?.pageGroups(db, [...new Set(ids)]) ?? [];
  });
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
