import { licenceUrl } from '#src/origins/licence.ts';
import type { Origin } from '#src/origins/model.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Translate } from '#src/shared/translate.ts';

/** A part of an attribution: words, with the address that they lead to. */
export type AttributionPart = { text: string; url: string | null };

/** Where a text comes from, who wrote it, and its licence, for every format that shows it. */
export function attributionOf(
  { site, url, authorName, authorUrl, licence }: Origin,
  t: Translate,
): AttributionPart[] {
  return [
    { text: t('origins:from', { site }), url },
    { text: t('origins:by', { name: authorName }), url: authorUrl },
    ...(licence ? [{ text: licence, url: licenceUrl(licence) }] : []),
  ];
}

/** The attribution as the last line of a text in Markdown; empty for what was written here. `escaped` escapes its words. */
export function attributionMarkdown(
  origin: Origin | null,
  t: Translate,
  escaped: (text: string) => string,
): string {
  if (!origin) return '';
  const parts = attributionOf(origin, t).map(({ text, url }) =>
    url ? `[${escaped(text)}](${url})` : escaped(text),
  );
  return `\n\n*${parts.join(' · ')}*`;
}

/** The attribution as a paragraph of HTML; empty for what was written here. */
export function attributionHtml(origin: Origin | null, t: Translate): string {
  if (!origin) return '';
  const parts = attributionOf(origin, t).map(({ text, url }) =>
    url ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text),
  );
  return `<p>${parts.join(' · ')}</p>`;
}
