import { and, eq, sql } from 'drizzle-orm';
import type { BookmarkState, BookmarkStatus, BookmarkStatusQuery } from '#src/bookmarks/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Ref } from '#src/shared/ref.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { bookmarks } from '#worker/bookmarks/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { requireTarget } from '#worker/platform/registry.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { viewerOf } from '#worker/social/queries.ts';

/**
 * Saves a target that the actor may see. Saving it again changes nothing. Throws `not_found` for what they may not see and
 * for kinds that cannot be saved.
 */
export async function saveTarget(ctx: Context, ref: Ref): Promise<BookmarkState> {
  const { personId } = requireMember(ctx);
  const target = requireSaveable(ctx, ref.kind);
  const now = ctx.clock.now();
  // The insert checks it, so that no row is left behind by a deletion at the same moment.
  const isSeen = target.isVisible(sql`${ref.id}`, { viewer: viewerOf(ctx), now });
  const [, [row]] = await ctx.db.batch([
    ctx.db
      .insert(bookmarks)
      .select(sql`SELECT ${personId}, ${ref.kind}, ${ref.id}, ${now} WHERE ${isSeen}`)
      .onConflictDoNothing(),
    ctx.db
      .select({ savedAt: bookmarks.savedAt })
      .from(bookmarks)
      .where(and(isTheirs(personId, ref), isSeen)),
  ]);
  if (!row) throw new AppError('not_found');
  return { saved: true, savedAt: toIso(row.savedAt) };
}

/** Removes what the actor saved, also what they may not see any more. What was not saved is not refused. */
export async function removeBookmark(ctx: Context, ref: Ref): Promise<BookmarkState> {
  const { personId } = requireMember(ctx);
  requireSaveable(ctx, ref.kind);
  await ctx.db.batch([ctx.db.delete(bookmarks).where(isTheirs(personId, ref))]);
  return { saved: false, savedAt: null };
}

/** Returns which of some targets the actor saved. */
export async function getBookmarkStatus(
  ctx: Context,
  { kind, ids }: BookmarkStatusQuery,
): Promise<BookmarkStatus> {
  const { personId } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([
    ctx.db
      .select({ id: bookmarks.targetId })
      .from(bookmarks)
      .where(
        and(
          eq(bookmarks.personId, personId),
          eq(bookmarks.targetKind, kind),
          inList(bookmarks.targetId, ids),
        ),
      ),
  ]);
  return { saved: rows.map(({ id }) => id) };
}

function isTheirs(personId: string, { kind, id }: Ref) {
  return and(eq(bookmarks.personId, personId), eq(bookmarks.targetKind, kind), eq(bookmarks.targetId, id));
}

function requireSaveable(ctx: Context, kind: string): TargetKind {
  const target = requireTarget(ctx.registry, kind);
  if (!target.canBeSaved) throw new AppError('not_found');
  return target;
}
