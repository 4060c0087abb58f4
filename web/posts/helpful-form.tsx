import { useLocation } from 'react-router';
import { escapeHtml } from '#src/shared/escape-html.ts';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';

const BUTTON =
  'inline-flex min-h-11 min-w-16 items-center justify-center rounded border border-edge bg-surface px-4 font-medium text-ui hover:border-lagoon hover:text-lagoon';

/** The same on every post: written once a language, so that a page pays for one element only. */
const questions = new Map<Locale, string>();

function questionHtml(locale: Locale): string {
  const known = questions.get(locale);
  if (known) return known;
  const t = translator(locale);
  const button = (value: string) =>
    `<button name="helpful" value="${value}" class="${BUTTON}">${escapeHtml(t(`posts:helpful.${value}`))}</button>`;
  const html = `<p class="font-medium" id="helpful">${escapeHtml(t('posts:helpful.question'))}</p>${button('yes')}${button('no')}`;
  questions.set(locale, html);
  return html;
}

/**
 * «Was this helpful?» below a post. A plain form; the enhancement script sends it without leaving the page, and counts
 * by `data-read` that the post was read.
 */
export function HelpfulForm({ slug, locale }: { slug: string; locale: Locale }) {
  const { search } = useLocation();
  const thanks = translator(locale)('posts:helpful.thanks');
  const given = search.includes('helpful=');
  return (
    <form
      method="post"
      data-read={slug}
      data-thanks={thanks}
      className="no-print mt-12 flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t pt-6"
      dangerouslySetInnerHTML={{
        __html: given ? `<p role="status">${escapeHtml(thanks)}</p>` : questionHtml(locale),
      }}
    />
  );
}
