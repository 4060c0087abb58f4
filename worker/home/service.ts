import type { PostCard } from '#src/posts/model.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  selectCards,
  selectCardsByIds,
  selectIdsInFollowedTags,
  selectLatestDraft,
  selectPopularCards,
  toCard,
  toPopularCard,
} from '#worker/posts/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';
import { selectFollowedTags, selectTags } from '#worker/tags/queries.ts';

const LANDING_POSTS = 6;
const LANDING_TAGS = 12;
const LANDING_POPULAR = 5;
const FOLLOWED_POSTS = 6;

export type Landing = {
  posts: PostCard[];
  popular: PostCard[];
  tags: { slug: string; name: string }[];
};

/** The landing page: the newest posts, the most read ones and the most used tags, in one round trip. */
export async function getLanding(ctx: Context): Promise<Landing> {
  const now = ctx.clock.now();
  const viewer = viewerOf(ctx);
  const [cards, popular, tags] = await ctx.db.batch([
    selectCards(ctx.db, ctx.locale, { viewer, now, limit: LANDING_POSTS }),
    selectPopularCards(ctx.db, ctx.locale, { viewer, now, limit: LANDING_POPULAR }),
    selectTags(ctx.db, { limit: LANDING_TAGS, used: true }),
  ]);
  return {
    posts: cards.map(toCard),
    popular: popular.map(toPopularCard),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}

/** The one screen of a person: the draft to go on with, one thing to read, what is new in their tags. */
export type Today = {
  draft: { postId: string; title: string; locale: string; savedAt: number } | null;
  read: PostCard | null;
  /** Null when the person follows no tag yet. */
  followed: PostCard[] | null;
};

/** Today of the signed-in person, in two round trips. */
export async function getToday(ctx: Context): Promise<Today> {
  const { personId, name } = requireMember(ctx);
  const now = ctx.clock.now();
  const viewer = viewerOf(ctx);
  const [drafts, follows, ids, newest] = await ctx.db.batch([
    selectLatestDraft(ctx.db, personId),
    selectFollowedTags(ctx.db, personId, 1),
    selectIdsInFollowedTags(ctx.db, personId, now, FOLLOWED_POSTS + 1),
    selectCards(ctx.db, ctx.locale, { viewer, now, limit: FOLLOWED_POSTS }),
  ]);
  const wanted = ids.map((row) => row.id);
  const [rows] = await ctx.db.batch([selectCardsByIds(ctx.db, ctx.locale, wanted, { viewer, now })]);
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  const followed = wanted.flatMap((id) => byId.get(id) ?? []);
  const candidates = [...newest.map(toCard), ...followed].filter((card) =>
    card.authors.every((author) => author.name !== name),
  );
  const read = candidates[0] ?? null;
  const draft = drafts[0];
  return {
    draft: draft
      ? { postId: draft.postId, title: draft.title, locale: draft.locale, savedAt: draft.updatedAt }
      : null,
    read,
    followed:
      follows.length === 0 ? null : followed.filter((card) => card.id !== read?.id).slice(0, FOLLOWED_POSTS),
  };
}
