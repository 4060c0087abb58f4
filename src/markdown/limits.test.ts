import { describe, expect, test } from 'vitest';
import { hostileTexts, nestedTexts, numberedTexts } from '#src/markdown/hostile-texts.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { budgets, isTooComplex } from '#src/markdown/limits.ts';
import { parseMarkdown } from '#src/markdown/parse.ts';
import { TooMuchWork } from '#src/markdown/work.ts';

const isRefused = (markdown: string, small = false) =>
  renderMarkdown(markdown, { locale: 'en', small }).html.startsWith('<pre class="plain-text"');

const honest =
  '## A tide table\n\n' +
  'Twice a day the water rises and falls, and nobody has to ask why before going out to see. '.repeat(5) +
  '\n\nThe *moon* pulls at `water`, see [the table](https://a.example/b_c) and **note** (1).\n\n' +
  '- one & two\n- [x] three\n  1. four <kbd>k</kbd>\n\n> Quoted, with $x^2$.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n' +
  '```rust\nfn main() { let a = &b[0]; println!("{}", a * 2); }\n```\n\n價格100~200元，**重點：**看 https://a.example。\n\n';

describe('an honest text', () => {
  test('of a long chapter is rendered', () =>
    expect(isTooComplex(honest.repeat(150_000 / honest.length), budgets.whole)).toBe(false));
  test('is rendered as a comment', () =>
    expect(isRefused(honest.repeat(10_000 / honest.length), true)).toBe(false));
});

describe('a text of a megabyte that costs much', () => {
  const runs = ['emphasis', 'brackets', 'tables', 'formulas'].flatMap((name) =>
    [...hostileTexts(name, 1_000_000)].filter((text) => text.name.endsWith(' run')),
  );
  const numbered = [...nestedTexts(1_000_000), ...numberedTexts(1_000_000)];

  test.each([...runs, ...numbered].map(({ name, text }) => ({ name, text })))(
    '$name is refused before it is parsed',
    ({ text }) => expect(isTooComplex(text, budgets.whole)).toBe(true),
  );
});

describe('looking ahead', () => {
  test.each([
    ['references behind an address', `http://a/${'&a;'.repeat(2_000)}&`],
    ['closed code', '`a` '.repeat(2_000)],
    ['brackets', '[a] '.repeat(300)],
    ['addresses', 'http://a.b/c '.repeat(700)],
  ])('at %s is bounded by the length of the text', (_, text) => {
    expect(() => parseMarkdown(text, { ...budgets.small, estimate: Number.POSITIVE_INFINITY })).not.toThrow();
  });

  test.each([
    [
      'runs of ticks that nothing closes',
      Array.from({ length: 700 }, (_, n) => `${'`'.repeat(n)}a`).join(' '),
    ],
    ['declarations that nothing closes', `a ${'<?'.repeat(3_000)}`],
    ['brackets that nothing closes', `${'['.repeat(5_000)}${'a]'.repeat(5_000)}`],
    ['bad domains', '_www.a'.repeat(2_000)],
  ])('in vain at %s is counted', (_, text) => {
    const budget = { ...budgets.small, estimate: Number.POSITIVE_INFINITY };
    expect(() => parseMarkdown(text, budget)).toThrow(TooMuchWork);
  });
});

describe('raw HTML', () => {
  test.each(['<object></x>', '<table></x>', '<div></x>', '<b></x>', '<span>', '<b><p>'])(
    '%s without end is refused',
    (tags) => {
      expect(isRefused(tags.repeat(1_500))).toBe(true);
    },
  );
  test('that closes what it opens is rendered', () =>
    expect(isRefused('<details><summary>a</summary><b>b</b></details>\n\n'.repeat(500))).toBe(false));
});

describe('the colours of code', () => {
  const isColoured = (html: string) => html.includes("<span class='hljs-");
  const render = (code: string, language = 'c') =>
    renderMarkdown(`\`\`\`${language}\n${code}\n\`\`\`\n`, { locale: 'en' }).html;
  const line = 'if (a[i] < b) return "x"; // the water is high\n';

  test.each([200, 20_000, 45_000])('of %s characters of honest code are shown', (length) =>
    expect(isColoured(render(line.repeat(length / line.length)))).toBe(true),
  );

  test.each([
    ['c', 'int a ', 4_000],
    ['haskell', '\n', 10_000],
    ['ini', '0', 10_000],
  ])('are left out where a run of words would take too long: %s', (language, piece, times) =>
    expect(isColoured(render(`${piece.repeat(times)}\nreturn = "1"`, language))).toBe(false),
  );

  test('are left out of the blocks that come after too many', () => {
    const block = `\`\`\`c\n${'"x" + "y" + "z";\n'.repeat(400)}\n\`\`\`\n\n`;
    const blocks = renderMarkdown(block.repeat(20), { locale: 'en' }).html.split('<pre').slice(1);
    expect([isColoured(blocks[0] ?? ''), isColoured(blocks.at(-1) ?? '')]).toEqual([true, false]);
  });
});
