import { and, eq } from 'drizzle-orm';
import type { Bookmark, BookmarkListQuery } from '#src/bookmarks/model.ts';
import { fieldError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Keyset, Page } from '#src/shared/pagination.ts';
import { type Ref, refKey } from '#src/shared/ref.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { selectAuthorNames } from '#worker/bookmarks/select-author-names.ts';
import { bookmarks } from '#worker/bookmarks/tables.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { hydrateTargets } from '#worker/platform/hydrate-targets.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { viewerOf } from '#worker/social/queries.ts';

/**
 * Lists what the actor saved, the latest first. What they may not see any more keeps its place without a title. Takes two
 * round trips after the session's.
 */
export async function listBookmarks(ctx: Context, query: BookmarkListQuery): Promise<Page<Bookmark>> {
  const { personId } = await requireFreshSession(ctx);
  const { kind, limit } = query;
  if (kind !== undefined && !listSaveableKinds(ctx).includes(kind)) throw fieldError('/kind', 'invalid');
  const list = `bookmarks.${kind ?? 'all'}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([selectSaved(ctx.db, personId, { kind, keyset, limit: limit + 1 })]);
  const keyOf = (row: SavedRow) => ({ key: row.savedAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: await present(ctx, page.items) };
}

/** Returns the kinds of targets that can be saved, in the order in which they are registered. */
export function listSaveableKinds({ registry }: Pick<Context, 'registry'>): string[] {
  return [...registry.targets.values()].flatMap(({ kind, canBeSaved }) => (canBeSaved ? [kind] : []));
}

type SavedRow = Ref & { savedAt: number };

function selectSaved(
  db: Db,
  personId: string,
  { kind, keyset, limit }: { kind: string | undefined; keyset: Keyset | null; limit: number },
) {
  const { targetKind, targetId, savedAt } = bookmarks;
  return db
    .select({ kind: targetKind, id: targetId, savedAt })
    .from(bookmarks)
    .where(
      and(
        eq(bookmarks.personId, personId),
        kind === undefined ? undefined : eq(targetKind, kind),
        beyond(keyset, savedAt, targetId),
      ),
    )
    .orderBy(walkOrder(keyset, savedAt, targetId))
    .limit(limit);
}

/** Presents rows with their targets, as far as the actor may see them now. */
async function present(ctx: Context, rows: readonly SavedRow[]): Promise<Bookmark[]> {
  if (rows.length === 0) return [];
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const { statements, read } = hydrateTargets(ctx, rows, view);
  const [authors, ...results] = await ctx.db.batch([selectAuthorNames(ctx, rows), ...statements]);
  const targets = read(results);
  const namesOf = new Map(authors.map((row) => [refKey(row), row.names]));
  return rows.map(({ kind, id, savedAt }) => {
    const target = targets.get(refKey({ kind, id }));
    return {
      ...{ kind, id, savedAt: toIso(savedAt) },
      target: target
        ? {
            title: target.title,
            path: target.path,
            locale: target.locale,
            authors: namesOf.get(refKey({ kind, id })) ?? [],
          }
        : null,
    };
  });
}
