import {
  commentEdited,
  commentHeld,
  commentPosted,
  commentRemoved,
  reactionSet,
  reactionTaken,
  threadChanged,
} from '#src/discussion/events.ts';
import { commentGroup, threadGroup } from '#src/shared/page-cache.ts';
import { comments } from '#worker/discussion/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

type Thing = { kind: string; id: string };

/**
 * Makes the cached pages unreachable that show what was said; all events of a delivery together, each group once. Lists
 * show nothing of it and stay.
 */
export const bumpDiscussedPages = coalescedEffect(
  'discussion.bump',
  [commentPosted, commentHeld, commentEdited, commentRemoved, threadChanged, reactionSet, reactionTaken],
  async (ctx, events) => {
    const told = events.map(({ payload }) => ({ kind: payload.targetKind, id: payload.targetId }));
    const ids: string[] = events.flatMap(({ payload }) =>
      'commentId' in payload ? [payload.commentId as string] : [],
    );
    const reacted = told.filter(({ kind }) => kind === 'comment').map(({ id }) => id);
    const things = [...told.filter(({ kind }) => kind !== 'comment'), ...(await thingsOf(ctx, reacted))];
    await ctx.generations.bump([
      ...[...ids, ...reacted].map(commentGroup),
      ...things.map(({ kind, id }) => threadGroup(kind, id)),
      ...(await pageGroupsOf(ctx, things)),
    ]);
  },
);

/** What comments are about: the pages of those things show them. */
async function thingsOf({ db }: Context, commentIds: readonly string[]): Promise<Thing[]> {
  if (commentIds.length === 0) return [];
  const [rows] = await db.batch([
    db
      .selectDistinct({ kind: comments.targetKind, id: comments.targetId })
      .from(comments)
      .where(inList(comments.id, commentIds)),
  ]);
  return rows;
}

/** One statement a kind of things, in one round trip. */
async function pageGroupsOf({ db, registry }: Context, things: readonly Thing[]): Promise<string[]> {
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  const [first, ...others] = kinds.flatMap((kind) => {
    const ids = things.filter((thing) => thing.kind === kind).map(({ id }) => id);
    return registry.targets.get(kind)?.pageGroups(db, [...new Set(ids)]) ?? [];
  });
  if (!first) return [];
  const found = await db.batch([first, ...others] as [typeof first]);
  return found.flat().map(({ group }) => group);
}
