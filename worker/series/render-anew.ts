import { lt, sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { LISTS } from '#src/shared/page-cache.ts';
import { renderAnew } from '#worker/platform/render-anew.ts';
import { loadImages } from '#worker/posts/service.ts';
import { renderSeriesText } from '#worker/series/store.ts';
import { seriesTranslations } from '#worker/series/tables.ts';

/** Renders the introductions of series anew. */
export const renderSeriesAnew = renderAnew({
  name: 'series.render_anew',
  dailyAt: 220,
  aStep: 20,
  selectOld: (db, limit) =>
    db
      .select()
      .from(seriesTranslations)
      .where(lt(seriesTranslations.renderedWith, RENDERER_VERSION))
      .orderBy(seriesTranslations.renderedWith)
      .limit(limit),
  render: async (ctx, rows) => {
    const images = await loadImages(
      ctx,
      rows.map(({ markdown }) => markdown),
    );
    return rows.map((row) => {
      const { html, plainText } = renderSeriesText(row, images);
      const statement = ctx.db
        .update(seriesTranslations)
        .set({ html, plainText, renderedWith: RENDERER_VERSION })
        .where(
          sql`series_id = ${row.seriesId} AND locale = ${row.locale} AND rendered_with < ${RENDERER_VERSION}
            AND markdown = ${row.markdown}`,
        );
      return { statement, isChanged: html !== row.html };
    });
  },
  groupsOf: async () => [LISTS],
});
