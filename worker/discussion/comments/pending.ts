import { type SQL, sql } from 'drizzle-orm';
import type { PendingComment } from '#src/discussion/model.ts';
import type { Keyset, Page, PageQuery } from '#src/shared/pagination.ts';
import { type Ref, refKey } from '#src/shared/ref.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { CommentRow } from '#worker/discussion/reading/select-comments.ts';
import { ofWalk, selectWalked } from '#worker/discussion/reading/select-walked.ts';
import { toComment } from '#worker/discussion/reading/view.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import type { Context } from '#worker/platform/context.ts';
import { loadTargets, type Targets } from '#worker/platform/hydrate-targets.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { isBlocked, viewerOf } from '#worker/social/queries.ts';

/**
 * The comments that wait for the actor's approval, the oldest first: all for a moderator, those on their own targets for
 * others. Each of the two walks an index of its own.
 */
export async function listPending(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<PendingComment>> {
  await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'pending', cursor);
  const walk = pendingFor(ctx, { keyset, limit: limit + 1 });
  const [rows] = await ctx.db.batch([selectWalked(ctx, walk, keyset, true)]);
  const page = await toPage(ctx, 'pending', rows, { ...ofWalk, limit, keyset });
  const targets = await targetsOf(ctx, page.items);
  return { ...page, items: page.items.map((row) => toPending(row, targets)) };
}

/** Walks what the actor may decide about: no comment of their own, and for an author none by people blocked either way. */
function pendingFor(ctx: Context, { keyset, limit }: { keyset: Keyset | null; limit: number }): SQL {
  const me = sql`${requireMember(ctx).personId}`;
  const [at, id] = [sql`x.created_at`, sql`x.id`];
  const isModerator = actsAs(ctx, 'moderator');
  const among = isModerator ? sql`1` : sql`x.approver_id = ${me}`;
  const unblocked = isModerator ? sql`1` : sql`NOT ${isBlocked(sql`walked.author_id`, me)}`;
  return boundedWalk({
    rows: sql`SELECT x.id AS id, x.created_at AS at, x.author_id FROM comments x
      WHERE x.status IN ('pending', 'moderated') AND ${among} AND ${beyond(keyset, at, id, true)}
      ORDER BY ${walkOrder(keyset, at, id, true)}`,
    shown: sql`walked.author_id <> ${me} AND ${unblocked}`,
    limit,
  });
}

/** The targets of the comments, in one round trip. */
function targetsOf(ctx: Context, rows: readonly CommentRow[]): Promise<Targets> {
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  return loadTargets(ctx, rows.map(refOf), view);
}

function refOf({ targetKind, targetId }: CommentRow): Ref {
  return { kind: targetKind, id: targetId };
}

function toPending(row: CommentRow, targets: Targets): PendingComment {
  const target = targets.get(refKey(refOf(row)));
  return { ...toComment(row), about: target ? { title: target.title, path: target.path } : null };
}
