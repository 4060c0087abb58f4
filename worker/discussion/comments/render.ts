import { MAX_COMMENT } from '#src/discussion/model.ts';
import { countLinks, saysSomething } from '#src/discussion/rules.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Mentions } from '#worker/discussion/mentions/mentions.ts';

/** The most characters of HTML. Formulas and code grow when they are rendered, but only an attack grows this much. */
const MAX_HTML = 40 * MAX_COMMENT;

/** Renders a comment; it is stored so when it is written. Throws a field error when it says nothing or grows too long. */
export function renderComment(markdown: string, locale: Locale, mentions: Mentions) {
  const { html, text, mentioned } = renderMarkdown(markdown, {
    locale,
    small: true,
    trusted: false,
    mentions: mentions.options,
  });
  if (!saysSomething(text)) throw fieldError('/markdown', 'says_nothing');
  if (html.length > MAX_HTML) throw fieldError('/markdown', 'too_big_text', { maximum: MAX_COMMENT });
  return { html, mentioned, links: countLinks(html) };
}
