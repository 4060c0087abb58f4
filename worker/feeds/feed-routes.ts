import type { Context as HonoContext } from 'hono';
import { toAtom } from '#src/feeds/atom.ts';
import {
  FEED_FORMATS,
  FEED_TYPES,
  type Feed,
  type FeedFormat,
  feedLinks,
  feedPath,
} from '#src/feeds/feed.ts';
import { toJsonFeed } from '#src/feeds/json-feed.ts';
import { toRss } from '#src/feeds/rss.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, localePath } from '#src/shared/locale.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { answer } from '#worker/feeds/answer.ts';
import { getQuestionFeed, getQuestionsFeed, getTagQuestionsFeed } from '#worker/feeds/question-feeds.ts';
import { getAuthorFeed, getSeriesFeed, getSiteFeed, getTagFeed } from '#worker/feeds/service.ts';
import type { Api, HonoEnv } from '#worker/http/api.ts';
import type { Context } from '#worker/platform/context.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { atom: toAtom, rss: toRss, json: toJsonFeed };

/** The loaders of feeds, by the folder of their page. */
const FOLDERS: Record<string, (ctx: Context, key: string) => Promise<Feed>> = {
  '/tags': getTagFeed,
  '/people': getAuthorFeed,
  '/series': getSeriesFeed,
  '/questions': getQuestionFeed,
};

/** Registers the feeds of the site, of questions, and of each tag, person, series and question, in every language and format. */
export function plainFeedRoutes(api: Api): void {
  for (const locale of LOCALES) {
    for (const format of FEED_FORMATS) {
      api.get(localePath(locale, feedPath('', format)), async (c) =>
        answerFeed(c, await getSiteFeed(c.var.ctx), format),
      );
      api.get(localePath(locale, feedPath('/questions', format)), async (c) =>
        answerFeed(c, await getQuestionsFeed(c.var.ctx), format),
      );
      api.get(localePath(locale, feedPath('/tags/:key/questions', format)), async (c) =>
        answerFeed(c, await getTagQuestionsFeed(c.var.ctx, c.req.param('key') ?? ''), format),
      );
      for (const [folder, read] of Object.entries(FOLDERS)) {
        api.get(localePath(locale, feedPath(`${folder}/:key`, format)), async (c) => {
          const path = `${folder}/${encodeURIComponent(c.req.param('key') ?? '')}`;
          const feed = await read(c.var.ctx, c.req.param('key') ?? '').catch(orNothing);
          if (feed?.path === path) return answerFeed(c, feed, format);
          // The path names a tag by a synonym or a handle in capitals, or is an old address.
          const moved = feed?.path ?? (await resolveRedirect(c.var.ctx, path)).to;
          c.header('Cache-Control', CACHEABLE);
          return c.redirect(localePath(locale, feedPath(moved, format)), 301);
        });
      }
    }
  }
}

/** Turns `not_found` into null, because a redirect may start at this address. */
function orNothing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found') return null;
  throw error;
}

function answerFeed(c: HonoContext<HonoEnv>, feed: Feed, format: FeedFormat): Promise<Response> {
  return answer(c, {
    text: WRITERS[format](feed),
    type: FEED_TYPES[format],
    modifiedAt: feed.updated,
    links: feedLinks(feed, format),
  });
}
