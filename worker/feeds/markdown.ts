import { type LlmsLink, type LlmsPage, toLlms } from '#src/feeds/llms.ts';
import { toMarkdown } from '#src/feeds/post-markdown.ts';
import { wholeMarkdown } from '#src/feeds/whole-post.ts';
import { postPath } from '#src/posts/rules.ts';
import { seriesPath } from '#src/series/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import { aroundLabels } from '#worker/feeds/around-labels.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectCards, selectPopularTitles, selectPostAsWritten } from '#worker/posts/queries.ts';
import { selectNewestSeries } from '#worker/series/queries.ts';
import { selectTags } from '#worker/tags/queries.ts';

const NEWEST = 30;
const POPULAR = 15;
const SERIES = 20;
const TAGS = 30;

/** A public post as Markdown, in the reader's language, else in the one it has; throws `not_found`. */
export async function getPostMarkdown(ctx: Context, slug: string) {
  const [[row]] = await ctx.db.batch([selectPostAsWritten(ctx.db, slug, ctx.locale, ctx.clock.now())]);
  if (!row) throw new AppError('not_found');
  const { shownLocale: locale, premium, markdown, updatedAt, publishedAt, authors, tags } = row;
  const path = postPath(row.slug);
  const updated = Math.max(publishedAt ?? 0, updatedAt);
  const text = toMarkdown({
    url: absolute(ctx, path, locale),
    title: row.title,
    summary: row.summary,
    markdown: premium ? null : wholeMarkdown(markdown, row, aroundLabels(locale)),
    locale,
    published: publishedAt ?? 0,
    updated,
    authors: authors.map(({ displayName }) => displayName),
    tags: tags.map(({ name }) => name),
    translations: row.translations.map((other) => ({
      locale: other,
      url: absolute(ctx, `${path}.md`, other),
    })),
  });
  return { text, updated, locale, url: absolute(ctx, path, locale) };
}

/** llms.txt, a list of what the site offers, in one round trip. */
export async function getLlms(ctx: Context): Promise<{ text: string }> {
  const { db, locale, t } = ctx;
  const now = ctx.clock.now();
  const [newest, popular, series, tags] = await db.batch([
    selectCards(db, locale, { viewer: ANYBODY, locale, now, limit: NEWEST }),
    selectPopularTitles(db, locale, { now, limit: POPULAR }),
    selectNewestSeries(db, locale, { now, limit: SERIES }),
    selectTags(db, { limit: TAGS, used: true }),
  ]);
  const toPost = ({ slug, title, summary }: { slug: string; title: string; summary: string }): LlmsLink => ({
    title,
    url: absolute(ctx, `${postPath(slug)}.md`),
    note: summary,
  });
  const page: LlmsPage = {
    title: 'Atoll',
    summary: t('feeds:subtitle'),
    text: t('feeds:llms.text'),
    sections: [
      {
        title: t('feeds:llms.series'),
        links: series.map(({ slug, title, summary }) => ({
          title,
          url: absolute(ctx, seriesPath(slug)),
          note: summary,
        })),
      },
      { title: t('feeds:llms.popular'), links: popular.map(toPost) },
      { title: t('feeds:llms.newest'), links: newest.map(toPost) },
      {
        title: t('feeds:llms.tags'),
        links: tags.map(({ slug, name, description, postCount }) => ({
          title: name,
          url: absolute(ctx, `/tags/${encodeURIComponent(slug)}`),
          note: description || t('tags:page.posts', { count: postCount }),
        })),
      },
      { title: t('feeds:llms.machines'), links: machineLinks(ctx) },
    ],
  };
  return { text: toLlms(page) };
}

function machineLinks(ctx: Context): LlmsLink[] {
  const { t } = ctx;
  const origin = ctx.config.publicOrigin;
  return [
    { title: t('feeds:llms.reference'), url: `${origin}/api/docs` },
    { title: 'OpenAPI', url: `${origin}/api/openapi.json` },
    { title: t('feeds:llms.feed'), url: absolute(ctx, '/feed.json') },
    { title: t('feeds:llms.sitemap'), url: `${origin}/sitemap.xml` },
  ];
}

function absolute(ctx: Context, path: string, locale: Locale = ctx.locale): string {
  return ctx.config.publicOrigin + localePath(locale, path);
}
