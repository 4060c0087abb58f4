import { lt, sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { postGroup } from '#src/posts/cache-groups.ts';
import { AppError } from '#src/shared/errors.ts';
import { LISTS } from '#src/shared/page-cache.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { type RenderedAnew, renderAnew } from '#worker/platform/render-anew.ts';
import { posts, postTranslations } from '#worker/posts/tables.ts';
import { loadImages, renderTranslation } from '#worker/posts/writing/render.ts';
import type { TranslationRow } from '#worker/posts/writing/store.ts';

/** Renders published texts anew. Feeds, which are among the lists, have the whole texts. */
export const renderPostsAnew = renderAnew({
  name: 'posts.render_anew',
  dailyAt: 210,
  aStep: 10,
  selectOld,
  render: async (ctx, rows) => {
    const images = await loadImages(
      ctx,
      rows.flatMap(({ markdown, faq }) => [markdown, ...faq.map(({ answer }) => answer)]),
    );
    return rows.map((row) => toRenderedAnew(ctx, row, renderIfItFits(row, images)));
  },
  groupsOf: async (_, rows) => [LISTS, ...rows.map(({ slug }) => postGroup(slug))],
});

function selectOld(db: Db, limit: number) {
  const { postId, locale, title, summary, markdown, html, contents, plainText, insights, faq } =
    postTranslations;
  return db
    .select({
      ...{ postId, locale, title, summary, markdown, html, contents, plainText, insights, faq },
      slug: sql<string>`(SELECT posts.slug FROM ${posts} WHERE posts.id = post_id)`.as('post_slug'),
    })
    .from(postTranslations)
    .where(lt(postTranslations.renderedWith, RENDERER_VERSION))
    .orderBy(postTranslations.renderedWith)
    .limit(limit);
}

type Row = Awaited<ReturnType<typeof selectOld>>[number];

/** Null for a text that fits no row any more: it stays as it was rendered. */
function renderIfItFits(row: Row, images: Parameters<typeof renderTranslation>[1]): TranslationRow | null {
  try {
    return renderTranslation(row, images);
  } catch (error) {
    if (error instanceof AppError && error.code === 'payload_too_large') return null;
    throw error;
  }
}

function toRenderedAnew({ db }: Context, row: Row, rendered: TranslationRow | null): RenderedAnew {
  const { html, contents, plainText, readingMinutes, words, faq } = rendered ?? {};
  const isChanged =
    rendered !== null &&
    JSON.stringify([html, contents, faq]) !== JSON.stringify([row.html, row.contents, row.faq]);
  const statement = db
    .update(postTranslations)
    .set({ html, contents, plainText, readingMinutes, words, faq, renderedWith: RENDERER_VERSION })
    .where(
      sql`post_id = ${row.postId} AND locale = ${row.locale} AND rendered_with < ${RENDERER_VERSION}
        AND markdown = ${row.markdown}`,
    );
  return { statement, isChanged };
}
