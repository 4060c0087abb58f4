import type { Feed, FeedEntry } from '#src/feeds/feed.ts';
import { attributionHtml } from '#src/origins/attribution.ts';
import { answerPath, questionPath } from '#src/questions/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { localePath } from '#src/shared/locale.ts';
import type { TagRef } from '#src/tags/model.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { toOrigin } from '#worker/origins/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { timeOfId } from '#worker/platform/ids.ts';
import {
  selectAnswersAsWritten,
  selectQuestionAsWritten,
  selectQuestionsForFeed,
  type WrittenRow,
} from '#worker/questions/queries.ts';
import { selectTagBySlug } from '#worker/tags/queries.ts';

const FEED_LENGTH = 30;

/** The feed of the newest questions in the language of the path. */
export async function getQuestionsFeed(ctx: Context): Promise<Feed> {
  const [rows] = await ctx.db.batch([selectQuestionsForFeed(ctx.db, ctx.locale, { limit: FEED_LENGTH })]);
  return toFeed(ctx, rows, {
    path: '/questions',
    page: '/questions',
    title: ctx.t('feeds:named', { name: ctx.t('questions:list.title') }),
    subtitle: ctx.t('questions:list.description'),
    since: 0,
  });
}

/** The feed of the questions of a tag; throws `not_found`. */
export async function getTagQuestionsFeed(ctx: Context, slug: string): Promise<Feed> {
  const [[tag], rows] = await ctx.db.batch([
    selectTagBySlug(ctx.db, slug),
    selectQuestionsForFeed(ctx.db, ctx.locale, { tag: slug, limit: FEED_LENGTH }),
  ]);
  if (!tag) throw new AppError('not_found');
  const key = encodeURIComponent(tag.slug);
  return toFeed(ctx, rows, {
    path: `/tags/${key}/questions`,
    page: `/questions?tag=${key}`,
    title: ctx.t('feeds:named', { name: tag.name }),
    subtitle: ctx.t('feeds:tagQuestionsSubtitle', { tag: tag.name }),
    since: timeOfId(tag.id),
  });
}

/** The feed of the answers to a question, newest first; throws `not_found`. */
export async function getQuestionFeed(ctx: Context, slug: string): Promise<Feed> {
  const [[question], rows] = await ctx.db.batch([
    selectQuestionAsWritten(ctx.db, slug),
    selectAnswersAsWritten(ctx.db, slug, { sort: 'newest', limit: FEED_LENGTH }),
  ]);
  if (!question) throw new AppError('not_found');
  const path = questionPath(question.slug);
  const about = { path, page: path, title: ctx.t('feeds:named', { name: question.title }) };
  const subtitle = ctx.t('feeds:questionSubtitle');
  return toFeed(ctx, rows, { ...about, subtitle, since: question.createdAt }, ({ id }) => answerPath(id));
}

type About = Pick<Feed, 'path' | 'page' | 'title' | 'subtitle'> & { since: number };

function toFeed(
  ctx: Context,
  rows: readonly WrittenRow[],
  { since, ...about }: About,
  pathOf: (row: WrittenRow) => string = ({ slug }) => questionPath(slug),
): Feed {
  const { publicOrigin, websubHub } = ctx.config;
  const entries = rows.map((row) => toEntry(ctx, row, pathOf(row)));
  const updated = entries.length > 0 ? Math.max(...entries.map((entry) => entry.updated)) : since;
  return { ...about, origin: publicOrigin, locale: ctx.locale, hub: websubHub, updated, entries };
}

function toEntry({ config, t }: Context, row: WrittenRow, path: string): FeedEntry {
  const at = (place: string) => config.publicOrigin + localePath(row.locale, place);
  const { authorAvatarId: avatarId } = row;
  return {
    id: row.id,
    url: at(path),
    translations: [{ locale: row.locale, url: at(path) }],
    title: row.title,
    summary: '',
    html: row.html + attributionHtml(toOrigin(row.origin), t),
    locale: row.locale,
    published: row.createdAt,
    updated: row.updatedAt,
    image: null,
    authors: [
      {
        name: row.authorDisplayName,
        ...(!row.authorSuspended && { url: at(`/people/${encodeURIComponent(row.authorName)}`) }),
        avatar: avatarId && config.publicOrigin + variantPath(avatarId, 160),
      },
    ],
    categories: (JSON.parse(row.tags) as TagRef[]).map(({ slug, name }) => ({
      ...{ term: slug, label: name, scheme: at('/tags') },
    })),
  };
}
