import { escapeInline, toMarkdown } from '#src/feeds/post-markdown.ts';
import { attributionMarkdown } from '#src/origins/attribution.ts';
import { questionPath } from '#src/questions/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { localePath } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import type { TagRef } from '#src/tags/model.ts';
import { toOrigin } from '#worker/origins/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  selectAnswersAsWritten,
  selectQuestionAsWritten,
  type WrittenRow,
} from '#worker/questions/queries.ts';

/** The answers of the file, the best first. */
const ANSWERS = 30;

/** A question with its best answers as Markdown; throws `not_found`. */
export async function getQuestionMarkdown(ctx: Context, slug: string) {
  const [[row], answers] = await ctx.db.batch([
    selectQuestionAsWritten(ctx.db, slug),
    selectAnswersAsWritten(ctx.db, slug, { sort: 'best', limit: ANSWERS }),
  ]);
  if (!row) throw new AppError('not_found');
  const { locale, title, createdAt: published, updatedAt: updated } = row;
  const t = translator(locale);
  const url = ctx.config.publicOrigin + localePath(locale, questionPath(row.slug));
  const parts = answers.map(
    (answer) =>
      `## ${escapeInline(t('questions:answers.by', { name: answer.authorDisplayName }))}\n\n${withOrigin(answer, t)}`,
  );
  const text = toMarkdown({
    ...{ url, title, locale, published, updated },
    summary: '',
    markdown: [withOrigin(row, t), ...parts].join('\n\n'),
    authors: [row.authorDisplayName],
    tags: (JSON.parse(row.tags) as TagRef[]).map(({ name }) => name),
    translations: [],
  });
  return { text, updated, locale, url };
}

function withOrigin({ markdown, origin }: WrittenRow, t: Translate): string {
  return markdown.trim() + attributionMarkdown(toOrigin(origin), t, escapeInline);
}
