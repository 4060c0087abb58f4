import type { BuddyToday } from '#src/buddies/model.ts';
import type { FirstSteps } from '#src/home/first-steps.ts';
import type { PostCard } from '#src/posts/model.ts';
import type { Today as PracticeToday } from '#src/practice/today-model.ts';
import type { SeriesInProgress } from '#src/reading/model.ts';
import { checkSession } from '#worker/accounts/service.ts';
import { selectBuddiesToday, toBuddiesToday } from '#worker/buddies/service.ts';
import { selectFirstSteps, toFirstSteps } from '#worker/home/first-steps.ts';
import { selectBox } from '#worker/notifications/queries.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  selectCards,
  selectCardsByIds,
  selectLatestDraft,
  selectPopularCards,
  toCard,
  toPopularCard,
} from '#worker/posts/queries.ts';
import { selectToday, toToday } from '#worker/practice/queries.ts';
import { selectSeriesInProgress, toSeriesInProgress } from '#worker/reading/queries.ts';
import { selectFollowsAnything, selectRestrictedAmong, viewerOf } from '#worker/social/queries.ts';
import { selectFeed } from '#worker/social/service.ts';
import { selectOwnExperience, toLevel } from '#worker/standing/queries.ts';
import { selectTags } from '#worker/tags/queries.ts';

const LANDING_POSTS = 6;
const LANDING_TAGS = 12;
const LANDING_POPULAR = 5;
const FOLLOWED_POSTS = 6;

export type Landing = {
  posts: PostCard[];
  popular: PostCard[];
  tags: { slug: string; name: string }[];
};

/** Returns the landing page: the newest posts, the most read ones and the most used tags. Takes one round trip. */
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

export { dismissFirstSteps } from '#worker/home/first-steps.ts';

/**
 * The start page of a member: what to practise, a draft and a series to continue, one post to read, and what is new in what
 * they follow.
 */
export type Today = {
  practice: PracticeToday;
  buddies: BuddyToday[];
  /** Notices that were not read. */
  unread: number;
  /** Null below the first one. */
  level: number | null;
  /** Null when they are done or were put away. */
  firstSteps: FirstSteps | null;
  draft: { postId: string; title: string; locale: string; savedAt: number } | null;
  /** The series that the person opened last and has not finished. */
  goOn: SeriesInProgress | null;
  read: PostCard | null;
  /** Null when the person follows nobody and nothing yet. */
  followed: PostCard[] | null;
};

/** Returns the start page of the actor. Takes two round trips, the check of the session among them. */
export async function getToday(ctx: Context): Promise<Today> {
  const session = checkSession(ctx);
  const { personId } = requireMember(ctx);
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const feed = { keyset: null, until: view.now, limit: FOLLOWED_POSTS + 1, comments: false };
  const { locale } = ctx;
  const [
    live,
    drafts,
    [following],
    entries,
    newest,
    inProgress,
    [box],
    [steps],
    buddies,
    experience,
    ...practice
  ] = await ctx.db.batch([
    session.statement,
    selectLatestDraft(ctx.db, personId),
    selectFollowsAnything(ctx.db, personId),
    selectFeed(ctx.db, ctx.registry, personId, feed),
    selectCards(ctx.db, ctx.locale, { ...view, limit: FOLLOWED_POSTS }),
    selectSeriesInProgress(ctx.db, [{ personId, locale }], { now: view.now, limit: 1 }),
    selectBox(ctx.db, personId),
    selectFirstSteps(ctx.db, personId),
    selectBuddiesToday(ctx),
    selectOwnExperience(ctx.db, personId),
    ...selectToday(ctx, personId),
  ]);
  const { name } = session.settle(live);
  const recent = newest.map(toCard);
  const wanted = entries.flatMap(({ id, isEnd }) => (isEnd ? [] : [id]));
  const [rows, avoided] = await ctx.db.batch([
    selectCardsByIds(ctx.db, ctx.locale, wanted, view),
    selectRestrictedAmong(ctx.db, personId, recent.flatMap(namesOf)),
  ]);
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  const followed = wanted.flatMap((id) => byId.get(id) ?? []);
  const unwanted = new Set([name, ...avoided.map((person) => person.name)]);
  const read =
    [...recent, ...followed].find((card) => !namesOf(card).some((one) => unwanted.has(one))) ?? null;
  const [draft] = drafts;
  return {
    practice: toToday(ctx, practice),
    buddies: toBuddiesToday(buddies, view.now),
    unread: box?.unread ?? 0,
    level: toLevel(experience),
    firstSteps: toFirstSteps(steps),
    draft: draft
      ? { postId: draft.postId, title: draft.title, locale: draft.locale, savedAt: draft.updatedAt }
      : null,
    goOn: inProgress.flatMap(toSeriesInProgress)[0] ?? null,
    read,
    followed: following?.follows
      ? followed.filter((card) => card.id !== read?.id).slice(0, FOLLOWED_POSTS)
      : null,
  };
}

function namesOf({ authors }: PostCard): string[] {
  return authors.map(({ name }) => name);
}
