import { lt, sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { answerGroup, questionGroup } from '#src/questions/cache-groups.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, named } from '#worker/platform/db.ts';
import { renderAnew } from '#worker/platform/render-anew.ts';
import { answers, questions } from '#worker/questions/tables.ts';
import { placesOf, renderText } from '#worker/questions/writing/text.ts';

const A_STEP = 10;

/** Renders questions anew. */
export const renderQuestionsAnew = renderAnew({
  name: 'questions.render_anew',
  dailyAt: 240,
  aStep: A_STEP,
  selectOld: (db: Db, limit) => {
    const { id, slug, locale, markdown, html } = questions;
    return db
      .select({ id, slug, locale, markdown, html })
      .from(questions)
      .where(lt(questions.renderedWith, RENDERER_VERSION))
      .orderBy(questions.renderedWith)
      .limit(limit);
  },
  render: (ctx, rows) =>
    Promise.all(
      rows.map(async (row) => {
        const html = await htmlOf(ctx, row);
        const statement = ctx.db
          .update(questions)
          .set({ html, renderedWith: RENDERER_VERSION })
          .where(isStillOld(row));
        return { statement, isChanged: html !== row.html };
      }),
    ),
  groupsOf: async (_, rows) => rows.map(({ slug }) => questionGroup(slug)),
});

/** Renders answers anew. */
export const renderAnswersAnew = renderAnew({
  name: 'questions.render_answers_anew',
  dailyAt: 245,
  aStep: A_STEP,
  selectOld: (db: Db, limit) =>
    db
      .select({
        id: named(answers.id, 'answer_id'),
        slug: questions.slug,
        locale: questions.locale,
        markdown: named(answers.markdown, 'answer_markdown'),
        html: named(answers.html, 'answer_html'),
      })
      .from(answers)
      .innerJoin(questions, sql`questions.id = answers.question_id`)
      .where(lt(answers.renderedWith, RENDERER_VERSION))
      .orderBy(answers.renderedWith)
      .limit(limit),
  render: (ctx, rows) =>
    Promise.all(
      rows.map(async (row) => {
        const html = await htmlOf(ctx, row);
        const statement = ctx.db
          .update(answers)
          .set({ html, renderedWith: RENDERER_VERSION })
          .where(isStillOld(row));
        return { statement, isChanged: html !== row.html };
      }),
    ),
  groupsOf: async (_, rows) => rows.flatMap(({ id, slug }) => [answerGroup(id), questionGroup(slug)]),
});

type OldText = { id: string; locale: Locale; markdown: string; html: string };

/** The HTML of a text now; the old one where it would no longer be accepted. */
async function htmlOf(ctx: Context, { id, locale, markdown, html }: OldText): Promise<string> {
  return renderText(ctx, { markdown, locale, places: placesOf(id) }).then(
    (text) => text.html,
    () => html,
  );
}

function isStillOld({ id, markdown }: OldText) {
  return sql`id = ${id} AND rendered_with < ${RENDERER_VERSION} AND markdown = ${markdown}`;
}
