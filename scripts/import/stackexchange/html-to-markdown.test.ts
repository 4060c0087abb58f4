import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';
import { commentToMarkdown } from './comment-markdown.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

const convert = (html: string, math = true) => htmlToMarkdown(html, { math, losses: new Map() });

describe('a post becomes Markdown', () => {
  test.each([
    ['words with marks', '<p>a <em>b</em> <strong>c </strong>d <s>e</s></p>', 'a *b* **c** d ~~e~~'],
    ['a list', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['a numbered list', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>', '3. a\n\n4. b'],
    [
      'code with its language',
      '<pre class="lang-py prettyprint-override"><code>x &lt; 1\n</code></pre>',
      '```py\nx < 1\n```',
    ],
    ['code without one', '<pre><code>x\n</code></pre>', '```\nx\n```'],
    ['words that look like signs', '<p>* a_b_ [c] 1. #</p>', '\\* a_b\\_ \\[c] 1. #'],
    [
      'a picture',
      '<p><a href="http://i.stack.imgur.com/a.png"><img src="https://i.stack.imgur.com/a.png" alt="enter image description here"></a></p>',
      '![](https://i.stack.imgur.com/a.png)',
    ],
    [
      'a picture without https',
      '<p><img src="http://a.example/b.png" alt="b"></p>',
      '[b](http://a.example/b.png)',
    ],
    ['what Markdown has no sign for', '<p>x<sup>2</sup> <kbd>Q</kbd></p>', 'x<sup>2</sup> <kbd>Q</kbd>'],
    ['a formula', '<p>Let $a_1 * b_2$ be</p>', 'Let $a_1 * b_2$ be'],
    ['a formula on several lines', '<p>$$a\n= b\n- c$$</p>', '$$a = b - c$$'],
    [
      'an environment',
      '<p>\\begin{align}a &amp;= b\\\\c\\end{align}</p>',
      '$$\\begin{align}a &= b\\\\c\\end{align}$$',
    ],
    ['a formula that touches words', '<p>the $n$th of $2$D</p>', 'the $n\\text{th}$ of $2\\text{D}$'],
    ['a price', '<p>It costs $5.</p>', 'It costs \\$5.'],
  ])('%s', (_, html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });

  test('on a site without formulas, dollar signs are dollar signs', () => {
    const { html } = renderMarkdown(convert('<p>from $5 to $x$</p>', false), { locale: 'en' });
    expect(html).toContain('from $5 to $x$');
  });

  test('that means the same', () => {
    const html =
      '<p>Given <code>a_b</code> and <a href="https://x.example/_(y)">this</a>:</p><blockquote><p>q</p></blockquote>';
    expect(renderMarkdown(convert(html), { locale: 'en' }).text).toBe('Given a_b and this:\nq');
  });
});

test.each([
  ['@Mara see [this](https://x.example)', '@Mara see [this](https://x.example)'],
  ['#1 of `a <b>` <i>', '\\#1 of `a <b>` \\<i>'],
  ['1. is $x < y$ or $5', '1\\. is $x < y$ or \\$5'],
  ['use [tag:moon]', 'use [moon](https://tides.stackexchange.com/questions/tagged/moon)'],
])('the comment %s becomes %s', (text, markdown) => {
  expect(commentToMarkdown(text, { math: true, host: 'tides.stackexchange.com' })).toBe(markdown);
});
