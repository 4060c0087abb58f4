import {
  commentEdited,
  commentHeld,
  commentLetIn,
  commentPosted,
  commentRemoved,
  reactionSet,
  reactionTaken,
  threadChanged,
} from '#src/discussion/events.ts';
import { commentGroup, saidGroup, threadGroup } from '#src/shared/page-cache.ts';
import { selectPeopleForIndex } from '#worker/accounts/queries.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

type Thing = { kind: string; id: string };

/**
 * Makes the cached pages unreachable that show what was said; all events of a delivery together, each group once. Lists
 * show nothing of it and stay, and so does everything while a comment that was never public waits or goes.
 */
export const bumpDiscussedPages = coalescedEffect(
  'discussion.bump',
  [
    commentPosted,
    commentHeld,
    commentLetIn,
    commentEdited,
    commentRemoved,
    threadChanged,
    reactionSet,
    reactionTaken,
  ],
  async (ctx, all) => {
    const events = all.filter(({ payload }) => !('wasPublic' in payload) || payload.wasPublic);
    if (events.length === 0) return;
    const told = events.map(({ payload }) => ({ kind: payload.targetKind, id: payload.targetId }));
    const ids: string[] = events.flatMap(({ payload }) =>
      'commentId' in payload ? [payload.commentId as string] : [],
    );
    const authors = events.flatMap(({ payload }) =>
      'authorId' in payload ? [payload.authorId as string] : [],
    );
    const reacted = told.filter(({ kind }) => kind === 'comment').map(({ id }) => id);
    const reactedTo = await thingsOf(ctx, reacted);
    const things = [...told.filter(({ kind }) => kind !== 'comment'), ...reactedTo];
    authors.push(...reactedTo.map(({ authorId }) => authorId));
    await ctx.generations.bump([
      ...[...ids, ...reacted].map(commentGroup),
      ...things.map(({ kind, id }) => threadGroup(kind, id)),
      ...(await pageGroupsOf(ctx, things, authors)),
    ]);
  },
);

/** What comments are about: the pages of those things show them. */
async function thingsOf({ db }: Context, commentIds: readonly string[]) {
  if (commentIds.length === 0) return [];
  const [rows] = await db.batch([
    db
      .selectDistinct({ kind: comments.targetKind, id: comments.targetId, authorId: comments.authorId })
      .from(comments)
      .where(inList(comments.id, commentIds)),
  ]);
  return rows;
}

/** Of what shows the things, and what the authors said: one statement a kind of things, in one round trip. */
async function pageGroupsOf(
  { db, registry }: Context,
  things: readonly Thing[],
  authorIds: readonly string[],
): Promise<string[]> {
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  const ofThings = kinds.flatMap((kind) => {
    const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
    return registry.targets.get(kind)?.pageGroups(db, [...new Set(ids)]) ?? [];
  });
  const [people, ...found] = await db.batch([
    selectPeopleForIndex(db, { ids: [...new Set(authorIds)] }),
    ...ofThings,
  ]);
  return [
    ...people.map(({ name }) => saidGroup(name)),
    ...(found as { group: string }[][]).flat().map(({ group }) => group),
  ];
}
