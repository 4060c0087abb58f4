import { findLinks, renderMarkdown } from '#src/markdown/index.ts';
import type { FaqEntry } from '#src/posts/model.ts';
import { fitsOneRow, isAnswered } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { toKnownImages, uploadIdOf } from '#src/uploads/media-path.ts';
import type { Context } from '#worker/platform/context.ts';
import type { DraftRow, TranslationRow } from '#worker/posts/writing/store.ts';
import { selectImageSizes } from '#worker/uploads/queries.ts';

type KnownImages = NonNullable<Parameters<typeof renderMarkdown>[1]['images']>;

/** The addresses of our own images in texts. */
export function imagesOf(markdowns: readonly string[]): string[] {
  const urls = markdowns.flatMap((markdown) =>
    // Finding links parses the text, so only texts that can contain one of our images are searched.
    markdown.includes('/media/') ? findLinks(markdown).map((link) => link.url) : [],
  );
  return [...new Set(urls)].filter((url) => uploadIdOf(url) !== null);
}

/** What is known of our own images in texts; queries the database only when there are any. */
export async function loadImages(ctx: Context, markdowns: readonly string[]): Promise<KnownImages> {
  const sources = imagesOf(markdowns);
  if (sources.length === 0) return new Map();
  const [rows] = await ctx.db.batch([selectImageSizes(ctx.db, sources)]);
  return toKnownImages(sources, rows);
}

/** Renders a text for publication. Throws `payload_too_large` when the result fits no row. */
export function renderTranslation(draft: DraftRow, images: KnownImages): TranslationRow {
  const { locale, title, markdown, insights } = draft;
  const rendered = renderMarkdown(markdown, { locale, images });
  const { html, contents, text: plainText, excerpt, readingMinutes, words } = rendered;
  const summary = draft.summary || excerpt;
  const faq = draft.faq?.filter(isAnswered).map((entry, at) => renderAnswer(entry, at, { locale, images }));
  const parts = [title, summary, markdown, html, plainText, JSON.stringify([contents, insights, faq])];
  if (!fitsOneRow(parts)) throw new AppError('payload_too_large');
  const text = { locale, title, summary, markdown, html, contents, plainText, readingMinutes, words };
  return { ...text, ...(insights && { insights }), ...(faq && { faq }) };
}

/** Renders an answer with anchors of its own: a footnote in an answer must not lead to one of the text. */
function renderAnswer(
  { question, answer }: FaqEntry,
  at: number,
  options: { locale: Locale; images: KnownImages },
) {
  const { html } = renderMarkdown(answer, { ...options, places: `faq-${at + 1}-` });
  return { question, answer, html };
}
