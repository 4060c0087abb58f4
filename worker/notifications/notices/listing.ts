import { and, eq, isNull } from 'drizzle-orm';
import { avatarUrl } from '#src/accounts/avatar.ts';
import type { Notice, NoticeBox, NoticeListQuery } from '#src/notifications/model.ts';
import { presentNotice } from '#src/notifications/present.ts';
import { featureOfType } from '#src/notifications/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Keyset, Page } from '#src/shared/pagination.ts';
import { type Ref, refKey } from '#src/shared/ref.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { type NoticeRow, refsOf, selectNotices } from '#worker/notifications/notices/select-notices.ts';
import { selectBox } from '#worker/notifications/queries.ts';
import { notices } from '#worker/notifications/tables.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { loadTargets, type Targets } from '#worker/platform/hydrate-targets.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { viewerOf } from '#worker/social/queries.ts';

export type NoticePage = Page<Notice> & { box: NoticeBox };

/** Returns a page of the actor's notices, the latest change first, and the number on their bell. */
export async function listNotices(ctx: Context, query: NoticeListQuery): Promise<NoticePage> {
  const { personId } = await requireFreshSession(ctx);
  const { filter, feature, limit } = query;
  const list = `notices:${filter}:${feature ?? ''}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows, [box]] = await ctx.db.batch([
    selectPage(ctx.db, personId, { filter, feature, keyset, limit: limit + 1 }),
    selectBox(ctx.db, personId),
  ]);
  const keyOf = (row: NoticeRow) => ({ key: row.updatedAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: await present(ctx, page.items), box: box ?? { unread: 0, version: 0 } };
}

/** Returns one notice of the actor's; throws `not_found`. */
export async function getNotice(ctx: Context, id: string): Promise<Notice> {
  const { personId } = requireMember(ctx);
  const [rows] = await ctx.db.batch([
    selectNotices(ctx.db, and(eq(notices.id, id), eq(notices.personId, personId))).limit(1),
  ]);
  const [notice] = await present(ctx, rows);
  if (!notice) throw new AppError('not_found');
  return notice;
}

/** Returns the features that have types of notices; the list can be filtered by them. */
export function listGroups({ registry }: Pick<Context, 'registry'>): string[] {
  return [...new Set([...registry.notices.keys()].map(featureOfType))];
}

function selectPage(
  db: Db,
  personId: string,
  {
    filter,
    feature,
    keyset,
    limit,
  }: Pick<NoticeListQuery, 'filter' | 'feature'> & { keyset: Keyset | null; limit: number },
) {
  return selectNotices(
    db,
    and(
      eq(notices.personId, personId),
      isNull(notices.dismissedAt),
      ...(filter === 'unread' ? [isNull(notices.readAt)] : []),
      ...(feature ? [eq(notices.feature, feature)] : []),
      beyond(keyset, notices.updatedAt, notices.id),
    ),
  )
    .orderBy(walkOrder(keyset, notices.updatedAt, notices.id))
    .limit(limit);
}

/** Presents rows in the actor's language. The titles of all targets, of whatever kinds, are loaded in one batch. */
async function present(ctx: Context, rows: readonly NoticeRow[]): Promise<Notice[]> {
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const refs = rows.map(refsOf).flatMap(({ target, thread }) => [target, thread]);
  const targets = await loadTargets(
    ctx,
    refs.filter((ref) => ref !== null),
    view,
  );
  return rows.map((row) => toNotice(ctx, row, targets));
}

function toNotice(ctx: Context, row: NoticeRow, targets: Targets): Notice {
  const { id, type, priority, actorName, actorDisplayName, actorCount } = row;
  const { target, thread } = refsOf(row);
  const find = (ref: Ref | null) => (ref && targets.get(refKey(ref))) ?? null;
  const presented = presentNotice(ctx.t, {
    type,
    priority,
    actorName: actorDisplayName,
    actorCount,
    target: target ? find(target) : undefined,
    thread: find(thread),
    params: row.params,
    fixedPath: ctx.registry.notices.get(type)?.path,
  });
  return {
    id,
    type,
    feature: featureOfType(type),
    priority,
    ...presented,
    target,
    actor: actorName === null ? null : toActor(row, actorName),
    actorCount,
    read: row.readAt !== null,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

function toActor({ actorDisplayName, actorAvatarId }: NoticeRow, name: string): Notice['actor'] {
  return { name, displayName: actorDisplayName ?? name, avatarUrl: avatarUrl(actorAvatarId) };
}
