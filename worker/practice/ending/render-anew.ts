import { lt, sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { practiceGroup } from '#src/practice/cache-groups.ts';
import { renderAnew } from '#worker/platform/render-anew.ts';
import { renderText } from '#worker/practice/check-ins/details.ts';
import { practiceReflections } from '#worker/practice/tables.ts';

/** Renders reflections anew. */
export const renderReflectionsAnew = renderAnew({
  name: 'practice.render_reflections_anew',
  dailyAt: 240,
  aStep: 25,
  selectOld: (db, limit) =>
    db
      .select()
      .from(practiceReflections)
      .where(lt(practiceReflections.renderedWith, RENDERER_VERSION))
      .orderBy(practiceReflections.renderedWith)
      .limit(limit),
  render: async ({ db }, rows) =>
    rows.map((row) => {
      const html = row.texts.map((text, at) => renderText(text, row.locale, `/texts/${at}`));
      const statement = db
        .update(practiceReflections)
        .set({ html, renderedWith: RENDERER_VERSION })
        .where(
          sql`practice_id = ${row.practiceId} AND template = ${row.template}
            AND rendered_with < ${RENDERER_VERSION} AND updated_at = ${row.updatedAt}`,
        );
      return { statement, isChanged: html.join() !== row.html.join() };
    }),
  groupsOf: async (_, rows) => rows.map(({ practiceId }) => practiceGroup(practiceId)),
});
