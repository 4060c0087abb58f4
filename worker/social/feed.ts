import { sql } from 'drizzle-orm';
import type { Byline } from '#src/posts/model.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { type Ref, refKey } from '#src/shared/ref.ts';
import type { FeedComment, FeedEntry } from '#src/social/feed-model.ts';
import type { TagRef } from '#src/tags/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { findable } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { selectCommentTexts, shownHtml } from '#worker/discussion/queries.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { hydrateTargets } from '#worker/platform/hydrate-targets.ts';
import type { TargetRow } from '#worker/platform/targets.ts';
import { selectAuthorsReadMost, selectCardsByIds, toCard } from '#worker/posts/queries.ts';
import { hasRestricted, isBlocked, viewerOf } from '#worker/social/predicates.ts';
import { selectFeed } from '#worker/social/select-feed.ts';
import { selectTags } from '#worker/tags/queries.ts';

type FeedRow = Awaited<ReturnType<typeof selectFeed>>[number];

/**
 * Returns what is new from the people, tags and series that the actor follows, newest first. Takes two round trips beside the
 * check of the session.
 */
export async function listFeed(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<FeedEntry>> {
  const { personId } = await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'feed', cursor);
  const walk = { keyset, until: ctx.clock.now(), limit: limit + 1, comments: true };
  const [rows] = await ctx.db.batch([selectFeed(ctx.db, ctx.registry, personId, walk)]);
  const page = await toPage(ctx, 'feed', rows, {
    ...{ limit, keyset },
    keyOf: ({ at, id }) => ({ key: at, id }),
    isEnd: (row) => row.isEnd,
  });
  return { ...page, items: await toEntries(ctx, page.items) };
}

const SUGGESTED_PEOPLE = 6;
const SUGGESTED_TAGS = 12;

/** Returns the page of the feed. Where it would be empty, it has suggestions of people and tags to follow. */
export async function getFeedPage(ctx: Context, query: PageQuery) {
  const feed = await listFeed(ctx, query);
  const suggested = feed.items.length === 0 && !feed.next && !query.cursor ? await suggest(ctx) : null;
  return { feed, suggested };
}

/** Returns the most read authors and the most used tags, without people whom the actor follows or restricts. */
async function suggest(ctx: Context): Promise<{ people: Byline[]; tags: TagRef[] }> {
  const { personId } = requireMember(ctx);
  const me = sql`${personId}`;
  const other = sql`people.id`;
  const where = sql`${other} <> ${me} AND ${findable} AND NOT ${hasRestricted(me, other)} AND NOT ${isBlocked(other, me)}
    AND NOT EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ${me} AND f.followed_id = ${other})`;
  const [people, tags] = await ctx.db.batch([
    selectAuthorsReadMost(ctx.db, { now: ctx.clock.now(), where, limit: SUGGESTED_PEOPLE }),
    selectTags(ctx.db, { limit: SUGGESTED_TAGS, used: true }),
  ]);
  return {
    people: people.map(({ name, displayName, avatarId }) => ({
      name,
      displayName,
      avatarUrl: avatarId && variantPath(avatarId, 160),
    })),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}

/** Presents rows of the feed. Rows whose target has disappeared in between are left out. */
async function toEntries(ctx: Context, rows: readonly FeedRow[]): Promise<FeedEntry[]> {
  const view = { viewer: viewerOf(ctx), locale: ctx.locale, now: ctx.clock.now() };
  const postIds = rows.flatMap(({ target, id }) => (target === 'post' ? [id] : []));
  const commentIds = rows.flatMap(({ target, id }) => (target === 'comment' ? [id] : []));
  const { statements, read } = hydrateTargets(ctx, rows.flatMap(refsOf), view);
  const [cards, texts, ...found] = await ctx.db.batch([
    selectCardsByIds(ctx.db, ctx.locale, postIds, view),
    selectCommentTexts(ctx.db, commentIds, view.viewer),
    ...statements,
  ]);
  const cardOf = byId(cards);
  const textOf = byId(texts);
  const targets = read(found);
  const targetOf = (ref: Ref | null) => ref && targets.get(refKey(ref));
  return rows.flatMap(({ target, id, at: time, on }): FeedEntry[] => {
    const at = new Date(time).toISOString();
    const card = cardOf.get(id);
    if (target === 'post') return card ? [{ type: 'post', at, post: toCard(card) }] : [];
    const comment = toComment(textOf.get(id), targetOf({ kind: target, id }), targetOf(on));
    return comment ? [{ type: 'comment', at, comment }] : [];
  });
}

/** Returns the refs of a comment and its target. Posts need none, because their cards hold everything. */
function refsOf({ target, id, on }: FeedRow): Ref[] {
  return target === 'comment' ? [{ kind: target, id }, ...(on ? [on] : [])] : [];
}

function toComment(
  text: Awaited<ReturnType<typeof selectCommentTexts>>[number] | undefined,
  comment: TargetRow | null | undefined,
  target: TargetRow | null | undefined,
): FeedComment | null {
  if (!text || !comment || !target) return null;
  const { id, locale, authorName, authorDisplayName, authorAvatarId, authorPageless } = text;
  return {
    id,
    author: {
      name: authorName,
      displayName: authorDisplayName,
      avatarUrl: authorAvatarId && variantPath(authorAvatarId, 160),
      ...(authorPageless && { hasPage: false as const }),
    },
    locale,
    html: shownHtml(text),
    path: comment.path,
    on: { title: target.title, path: target.path },
  };
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
