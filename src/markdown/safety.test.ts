import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMBED_ORIGINS } from '#src/markdown/embed-origins.ts';
import { findLinks, renderMarkdown, replaceLinks } from '#src/markdown/index.ts';

const html = (markdown: string) => renderMarkdown(markdown, { locale: 'en' }).html.replaceAll("'", '"');

const tagsOf = (page: string) => [...page.matchAll(/<(?:"[^"]*"|[^>"])*>/g)].map(([tag]) => tag);

const pieces = [
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">',
  '[a](javascript:x)',
  '</a>',
  '<svg onload=x>',
  '<iframe src="x">',
  '<style>',
  '<b>',
  '<table><td>',
  '</p>',
  '<!--',
  '-->',
  '`',
  '```\n',
  '# a\n',
  '[x](#a)',
  '[y](#b-1)',
  '<a name="a">',
  '<p id="b 1">',
  '[^1]',
  '\n\n[^1]: n\n',
  '> ',
  '- ',
  '| a |\n|--|\n',
  '&#106;avascript:',
  '<source srcset="javascript:x">',
  '\u0000',
  '\ud800',
  '[r]',
  '\n\n[r]: /u "t"\n',
  '![i](<a b>)',
  '<https://x.y>',
  'www.x.org',
  '*',
  '_',
  '~~',
  '\\',
  '\t',
  '\r\n',
  ' ',
  '字',
  '<textarea>',
  '<title>',
  '<plaintext>',
  '<select>',
  '<math><mi>',
  '<math href="javascript:x">',
  '<annotation-xml encoding="text/html">',
  '<mtext></math>',
  '$',
  '$$',
  '\n$$\n',
  '\\text{',
  '\\href{javascript:x}{y}',
  '\\frac',
  '}',
  '```math\n',
  '<code class="language-math">',
  '> [!NOTE]',
  '\n:::note ',
  '\n:::\n',
  '<div data-admonition="tip">',
  '\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n',
  '\n\n[t"](https://vimeo.com/76979871)\n\n',
  '<iframe src="https://www.youtube-nocookie.com/embed/x" srcdoc="<script>">',
  '<h3 id=c>',
  '"',
  "'",
];
const anything = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('whatever the text', () => {
  test('the page runs no script', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        for (const tag of tagsOf(html(markdown))) {
          const attributes = tag.replace(/"[^"]*"/g, (value) =>
            /^"\s*javascript:/i.test(value) ? 'JAVASCRIPT' : '',
          );
          expect(tag).not.toMatch(
            /^<\/?(?:script|style|svg|annotation-xml|maction|object|embed|form|textarea|title|plaintext)\b/i,
          );
          expect(attributes).not.toMatch(/\son\w+|JAVASCRIPT|\sstyle|\ssrcdoc/i);
          if (tag.startsWith('<iframe'))
            expect(EMBED_ORIGINS).toContain(new URL(/ src="([^"]*)"/.exec(tag)?.[1] ?? '').origin);
          if (/^<m[a-z]/.test(tag)) expect(attributes).not.toMatch(/\s(?:href|id|src|xlink)/i);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('every link inside the page has a target, and every id is unique', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        const page = tagsOf(html(markdown)).join('');
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, id] of page.matchAll(/<a [^>]*href="#([^"]*)"/g)) expect(ids).toContain(id);
      }),
      { numRuns: 1500 },
    );
  });

  test('replacing URLs by themselves changes nothing', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        expect(replaceLinks(markdown, ({ url }) => url)).toBe(markdown);
        for (const { start, end } of findLinks(markdown)) expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('hostile sizes', () => {
  test.each([
    ['nested quotes', '>'.repeat(10_000)],
    ['nested lists', '1. '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['closed brackets', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`],
    ['emphasis', '*a_'.repeat(10_000)],
    ['elements', '<div>'.repeat(10_000)],
    ['formatting', Array.from({ length: 5000 }, (_, i) => `<b id=${i}>\n\nx\n\n`).join('')],
    ['wide tables', `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${'b\n'.repeat(5000)}`],
    ['long addresses, often', `[a]: /${'x'.repeat(100_000)}\n\n${'[a] '.repeat(10_000)}`],
    ['formulas', '$x^2$ '.repeat(15_000)],
    [
      'a formula that repeats itself',
      '$$\\def\\a#1{#1#1}'.concat('\\a{'.repeat(80), 'x', '}'.repeat(80), '$$'),
    ],
    ['a nested formula', `$$${'\\frac{'.repeat(800)}x${'}{y}'.repeat(800)}$$`],
    ['frames', 'https://youtu.be/dQw4w9WgXcQ\n\n'.repeat(5_000)],
    ['dollars', '$a$$ '.repeat(20_000)],
    ['nested admonitions', ':::note\n'.repeat(10_000)],
    ['admonitions', ':::note\nx\n:::\n'.repeat(3_000)],
    ['a line that is nearly a table', `${'-'.repeat(200_000)}x|`],
    ['null bytes', '\0'.repeat(1_000_000)],
    ['a megabyte of one line', 'x'.repeat(1_000_000)],
    ['two megabytes', '字 word\n\n'.repeat(250_000)],
  ])(
    '%s neither crash nor hang',
    (_, markdown) => {
      const page = html(markdown);
      expect(page.length).toBeLessThan(markdown.length * 9 + 10_000);
      expect(findLinks(markdown)).toBeInstanceOf(Array);
    },
    8_000,
  );

  test('text that is nested too deeply is shown as it was written', () => {
    expect(html(`${'>'.repeat(500)} <b>a</b>`)).toMatch(
      /^<pre class="plain-text" tabindex="0">&gt;.*&lt;b&gt;a&lt;\/b&gt;<\/pre>$/,
    );
  });
});
