import type { Change } from '#src/feeds/touched-feeds.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import {
  answerDeleted,
  answerEdited,
  answerPosted,
  questionAsked,
  questionDeleted,
  questionEdited,
} from '#src/questions/events.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import type { AppEvent } from '#src/shared/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectPublicPostIds } from '#worker/posts/queries.ts';
import { selectPublicSeriesOfPosts } from '#worker/series/queries.ts';

const typesOf = (kinds: readonly { type: string }[]): ReadonlySet<string> =>
  new Set(kinds.map(({ type }) => type));
const OF_SERIES = typesOf([seriesPublished, seriesUnpublished, seriesDeleted]);
const OF_QUESTIONS = typesOf([questionAsked, questionEdited, questionDeleted]);
const OF_ANSWERS = typesOf([answerPosted, answerEdited, answerDeleted]);
const OF_POSTS: ReadonlySet<string> = new Set([postPublished.type, postUnpublished.type, postDeleted.type]);

/**
 * The public changes that events of posts, series and questions report, in one round trip. A publication is left out until it is due,
 * and a restricted post until it stops being public: nobody outside may learn of either.
 */
export async function readChanges(ctx: Context, events: readonly AppEvent<unknown>[]): Promise<Change[]> {
  const ofSeries = events
    .filter(({ type }) => OF_SERIES.has(type))
    .map(({ payload }) => seriesPublished.payload.parse(payload))
    .map(({ slugs, locales }) => ({ series: slugs, locales }));
  return [...(await postChanges(ctx, events)), ...ofSeries, ...questionChanges(events)];
}

/** Questions and answers are public at once. */
function questionChanges(events: readonly AppEvent<unknown>[]): Change[] {
  return events.flatMap(({ type, payload }): Change[] => {
    if (OF_QUESTIONS.has(type)) {
      const { slug, tags, locale } = questionAsked.payload.parse(payload);
      return [{ questions: [slug], questionTags: tags, locales: [locale] }];
    }
    if (!OF_ANSWERS.has(type)) return [];
    const { slug, locale } = answerPosted.payload.parse(payload);
    return [{ answered: [slug], locales: [locale] }];
  });
}

async function postChanges(ctx: Context, events: readonly AppEvent<unknown>[]): Promise<Change[]> {
  const announced = events
    .filter(({ type }) => OF_POSTS.has(type))
    .map(({ type, payload }) => ({ type, ...postPublished.payload.parse(payload) }));
  if (announced.length === 0) return [];
  const ids = announced.map(({ postId }) => postId);
  const now = ctx.clock.now();
  const [publicPosts, chapters] = await ctx.db.batch([
    selectPublicPostIds(ctx.db, ids, now),
    selectPublicSeriesOfPosts(ctx.db, ids, now),
  ]);
  const stillPublic = new Set(publicPosts.map(({ id }) => id));
  return announced
    .filter(({ type, postId, wasPublic, isPublic }) =>
      type === postPublished.type
        ? wasPublic === true || (isPublic !== false && stillPublic.has(postId))
        : wasPublic !== false,
    )
    .map(({ postId, slugs, tags, authors, locales }) => {
      const series = chapters.filter((chapter) => chapter.postId === postId).map(({ slug }) => slug);
      return { posts: slugs, series, tags, authors, locales };
    });
}
