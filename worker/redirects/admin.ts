import { and, eq, isNull, sql } from 'drizzle-orm';
import { redirectAdded, redirectRemoved } from '#src/posts/events.ts';
import type { AddRedirect, AdminRedirect, RedirectListQuery } from '#src/posts/redirect-model.ts';
import {
  isOwnPath,
  namedPage,
  ownPathOf,
  straighten,
  toRedirectFrom,
  toRedirectTarget,
} from '#src/posts/redirect-rules.ts';
import { toRedirectPath } from '#src/posts/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Page } from '#src/shared/pagination.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { selectLivingPost, selectTakenSlugs } from '#worker/posts/queries.ts';
import { selectRedirectRow, selectRedirectRows } from '#worker/redirects/select-redirects.ts';
import { redirects } from '#worker/redirects/tables.ts';
import { selectSeriesSlugsLike } from '#worker/series/queries.ts';
import { selectTagBySlug } from '#worker/tags/queries.ts';

/** Lists all redirects, the newest first; with a prefix only those whose old path begins with it, by path. */
export async function listRedirects(ctx: Context, query: RedirectListQuery): Promise<Page<AdminRedirect>> {
  await requireFreshRole(ctx, 'admin');
  const prefix = query.prefix ? (toRedirectPath(query.prefix) ?? query.prefix) : null;
  const list = prefix === null ? 'redirects' : 'redirects-by-path';
  const keyset = await readCursor(ctx, list, query.cursor);
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([
    selectRedirectRows(ctx.db, { prefix, keyset, limit: query.limit + 1, now }),
  ]);
  const keyOf = (row: (typeof rows)[number]) => ({ key: row.createdAt, id: row.from });
  const page = await toPage(ctx, list, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toAdminRedirect) };
}

/**
 * Adds a redirect from an old path straight to the end of its target's redirects; redirects to the old path are updated.
 * Throws a field error where a page or a redirect exists already, and where the redirects would form a loop.
 */
export async function addRedirect(ctx: Context, input: AddRedirect): Promise<AdminRedirect> {
  await requireFreshRole(ctx, 'admin');
  const from = toRedirectFrom(input.from);
  if (from === null) throw fieldError('/from', 'redirect_from');
  const wanted = toRedirectTarget(input.to, ctx.config.publicOrigin);
  if (wanted === null) throw fieldError('/to', 'redirect_to');
  const [, onward] = await Promise.all([requireNoPage(ctx, from), findOnward(ctx, wanted)]);
  const to = straighten(from, wanted, () => onward);
  if (to === null) throw fieldError('/to', 'redirect_loop');
  const postId = await findPostAt(ctx, to);
  const [added] = await runBatch(ctx.db, [
    insertRow(ctx, { from, to, postId }),
    ctx.events.recordWhenChanged(redirectAdded, { from }),
    ctx.db
      .update(redirects)
      .set({ toPath: to, postId })
      .where(and(eq(redirects.toPath, from), isNull(redirects.postId), isThere(from, to))),
  ]);
  if (!added?.changes) throw fieldError('/from', 'redirect_known');
  logAdminAction(ctx, 'a redirect was added', { from });
  const [[row]] = await ctx.db.batch([selectRedirectRow(ctx.db, from, ctx.clock.now())]);
  if (!row) throw new AppError('not_found');
  return toAdminRedirect(row);
}

/** Inserts the row as the guard: a path has one redirect, and its target has none, also under concurrent requests. */
function insertRow(ctx: Context, { from, to, postId }: { from: string; to: string; postId: string | null }) {
  return ctx.db
    .insert(redirects)
    .select(
      sql`SELECT ${from}, ${to}, ${postId}, 'manual', ${ctx.clock.now()}
        WHERE NOT EXISTS (SELECT 1 FROM redirects onward WHERE onward.from_path = ${ownPathOf(to) ?? ''})`,
    )
    .onConflictDoNothing();
}

function isThere(from: string, to: string) {
  return sql`EXISTS (SELECT 1 FROM redirects added WHERE added.from_path = ${from} AND added.to_path = ${to})`;
}

/** Throws a field error when a page responds at the old path, so that the redirect would never apply. */
async function requireNoPage(ctx: Context, from: string): Promise<void> {
  if (isOwnPath(from) || (await isLiving(ctx, from))) throw fieldError('/from', 'redirect_living');
}

async function isLiving(ctx: Context, path: string): Promise<boolean> {
  const [kind, name] = namedPage(path) ?? [];
  if (kind === undefined || name === undefined) return false;
  const { db } = ctx;
  if (kind === 'series') {
    const [rows] = await db.batch([selectSeriesSlugsLike(db, name)]);
    return rows.some(({ slug }) => slug === name);
  }
  const statement = {
    posts: () => selectLivingPost(db, name, ctx.clock.now()),
    tags: () => selectTagBySlug(db, name),
    people: () => selectPersonByName(db, name),
  }[kind];
  const [rows] = await db.batch([statement() as ReturnType<typeof selectLivingPost>]);
  return rows.length > 0;
}

/** The target of the redirect that starts at a target, if there is one. */
async function findOnward(ctx: Context, target: string): Promise<string | undefined> {
  const path = ownPathOf(target);
  if (path === null) return undefined;
  const [[row]] = await ctx.db.batch([selectRedirectRow(ctx.db, path, ctx.clock.now())]);
  return row?.to;
}

/**
 * The post at a target, public or not. The redirect then follows the address of the post, and applies only while the post is
 * public.
 */
async function findPostAt(ctx: Context, target: string): Promise<string | null> {
  const [kind, name] = namedPage(target) ?? [];
  if (kind !== 'posts' || name === undefined) return null;
  const [[post]] = await ctx.db.batch([selectTakenSlugs(ctx.db, [name])]);
  return post?.id ?? null;
}

/** Removes a redirect: its old path leads nowhere from then on. */
export async function removeRedirect(ctx: Context, path: string): Promise<{ from: string }> {
  await requireFreshRole(ctx, 'admin');
  const from = toRedirectFrom(path);
  if (from === null) throw new AppError('not_found');
  const [removed] = await runBatch(ctx.db, [
    ctx.db.delete(redirects).where(eq(redirects.fromPath, from)),
    ctx.events.recordWhenChanged(redirectRemoved, { from }),
  ]);
  if (!removed?.changes) throw new AppError('not_found');
  logAdminAction(ctx, 'a redirect was removed', { from });
  return { from };
}

function toAdminRedirect({
  createdAt,
  ...row
}: Awaited<ReturnType<typeof selectRedirectRows>>[number]): AdminRedirect {
  return { ...row, createdAt: new Date(createdAt).toISOString() };
}
