import { MAX_COMMENT } from '#src/discussion/model.ts';
import { countLinks, saysSomething } from '#src/discussion/rules.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import type { MentionOptions } from '#src/markdown/mentions.ts';
import { fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Mentions } from '#worker/discussion/mentions/mentions.ts';

/** The most characters of HTML. Formulas and code grow when they are rendered, but only an attack grows this much. */
const MAX_HTML = 40 * MAX_COMMENT;

/** Renders a comment; it is stored so when it is written. Throws a field error when it says nothing or grows too long. */
export function renderComment(markdown: string, locale: Locale, { options }: Pick<Mentions, 'options'>) {
  const { html, text, mentioned } = render(markdown, locale, options);
  if (!saysSomething(text)) throw fieldError('/markdown', 'says_nothing');
  if (html.length > MAX_HTML) throw fieldError('/markdown', 'too_big_text', { maximum: MAX_COMMENT });
  return { html, mentioned, links: countLinks(html) };
}

/** Renders a stored comment anew, which mentions those whom it mentioned. Returns null when it would grow too long. */
export function renderCommentAnew(markdown: string, locale: Locale, names: readonly string[]): string | null {
  const { html } = render(markdown, locale, { names: new Set(names), most: names.length });
  return html.length > MAX_HTML ? null : html;
}

function render(markdown: string, locale: Locale, mentions: MentionOptions) {
  return renderMarkdown(markdown, { locale, small: true, trusted: false, mentions });
}
