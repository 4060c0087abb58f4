import { expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';
import { unlinkMentions } from '#src/markdown/unlink-mentions.ts';
import { LOCALES } from '#src/shared/locale.ts';

const written = 'Ask @Ann-Lee, ＠bob or [@bob](/people/bob), not `@bob`.';
const all = new Set(['ann-lee', 'bob']);
const html = (locale: (typeof LOCALES)[number], names: ReadonlySet<string>) =>
  renderMarkdown(written, { locale, small: true, mentions: { names, most: 10 } }).html;

test.each(LOCALES)('%s: a mention without a link is the text of a name that nobody has', (locale) => {
  expect(unlinkMentions(html(locale, all), ['bob'])).toBe(html(locale, new Set(['ann-lee'])));
  expect(unlinkMentions(html(locale, all), ['ann-lee', 'bob'])).toBe(html(locale, new Set()));
  expect(unlinkMentions(html(locale, all), [])).toBe(html(locale, all));
  expect(unlinkMentions(html(locale, all), ['ann'])).toBe(html(locale, all));
});
