import type { AnsweredQuestion } from '#src/posts/model.ts';
import { escapeHtml } from '#src/shared/escape-html.ts';

const HEADING = 'font-read font-semibold';

/** What to take away, before the text; empty when there is nothing. One string: a page pays for one element. */
export function insightsHtml(insights: readonly string[], label: string, lang: string): string {
  if (insights.length === 0) return '';
  const items = insights.map((insight) => `<li>${escapeHtml(insight)}</li>`).join('');
  return `<section aria-labelledby="in-short" class="mb-10 border-lagoon border-s-2 ps-5"><h2 id="in-short" class="${HEADING} text-lg">${escapeHtml(label)}</h2><ul lang="${lang}" class="mt-2 grid list-disc gap-1.5 ps-5 font-read leading-relaxed marker:text-lagoon">${items}</ul></section>`;
}

/** The questions behind a text, each folded over its answer; empty when there are none. */
export function faqHtml(faq: readonly AnsweredQuestion[], label: string, lang: string): string {
  if (faq.length === 0) return '';
  const entries = faq.map(({ question, html }) => entryHtml(question, html)).join('');
  return `<section aria-labelledby="faq" class="mt-14"><h2 id="faq" class="${HEADING} text-2xl tracking-tight">${escapeHtml(label)}</h2><div lang="${lang}" class="mt-4 divide-y divide-line border-line border-t">${entries}</div></section>`;
}

const CHEVRON =
  '<svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" class="shrink-0 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none"><path d="m6 9 6 6 6-6"/></svg>';

/** `html` was sanitised when it was stored. */
function entryHtml(question: string, html: string): string {
  return `<details class="group"><summary class="flex min-h-11 items-center justify-between gap-4 py-3 font-medium hover:text-lagoon">${escapeHtml(question)}${CHEVRON}</summary><div class="prose pb-5">${html}</div></details>`;
}
