import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';
import type { Locale } from '#src/markdown/types.ts';

const render = (markdown: string, locale: Locale = 'en') => renderMarkdown(markdown, { locale });
const html = (markdown: string, locale: Locale = 'en') => render(markdown, locale).html.replaceAll("'", '"');

describe('formulas', () => {
  test('are inline MathML, with their source for copying', () => {
    expect(html('a $x^2$ b')).toBe(
      '<p>a <math><semantics><msup><mi>x</mi><mn>2</mn></msup>' +
        '<annotation encoding="application/x-tex">x^2</annotation></semantics></math> b</p>',
    );
  });

  test.each(['$$\nx\n$$', '$$x$$', '```math\nx\n```', '> $$\n> x\n> $$', '- $$\n  x\n  $$', '$$\nx'])(
    '%j stands alone',
    (markdown) => {
      expect(html(markdown)).toContain(
        '<div class="math" role="group" tabindex="0" aria-label="Formula"><math display="block">',
      );
    },
  );

  test('lines that look like lists or quotes are part of a formula', () => {
    expect(html('$$\na\n+ b\n> c\n$$')).toMatch(/<mi>a<\/mi><mo>\+<\/mo><mi>b<\/mi><mo>><\/mo><mi>c<\/mi>/);
  });

  test('need no space between Chinese words', () => expect(html('設$x$為', 'zh-TW')).toContain('設<math>'));

  test.each([
    '$5 and $10',
    'US$3 and US$4',
    '$5-$10',
    'echo $HOME and $PATH.',
    '\\$x$',
    'a $ b $ c',
    '$x',
    '`$x$`',
    '$crate::$name',
    `Set \${HOST}/\${PORT} first.`,
    `\${a.b}-\${c}`,
    `\${PATH:-x} and \${Y}`,
  ])('%s is text', (markdown) => expect(html(markdown)).not.toContain('<math'));

  test('invalid TeX is shown as it was written, with a note', () => {
    expect(html('$\\frac{1$')).toBe(
      '<p><span><code>\\frac{1</code> <small>(formula source)</small></span></p>',
    );
    expect(html('$$\\nosuch{x}$$', 'zh-TW')).toBe(
      '<div class="math-source"><p>這個公式無法辨識，以下是原文：</p><pre tabindex="0"><code>\\nosuch{x}</code></pre></div>',
    );
  });

  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://e.org/x.png}',
    '\\htmlClass{anchor}{x}',
    '\\htmlId{main}{x}',
    '\\htmlStyle{color:red}{x}',
    '\\htmlData{a=b}{x}',
    '\\unicode{<script>}',
    '\\text{</math><script>alert(1)</script>}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\color{url(javascript:x)}{x}',
    '\\label{main}\\tag{"><script>}',
  ])('%s does no harm', (tex) => {
    const page = html(`$$${tex}$$`).replace(/>[^<]+</g, '><');
    expect(page).not.toMatch(/<(?:script|img|a)\b|\s(?:href|src|style|id|on\w+)=/);
  });

  test('have their source as plain text', () => {
    const { text, excerpt } = render('Let $x^2$ be.\n\n$$\ny^2\n$$');
    expect(text).toBe('Let x^2 be.\ny^2');
    expect(excerpt).toBe('Let x^2 be.');
  });
});

describe('admonitions', () => {
  const box = (kind: string, title: string, content: string) =>
    `<div data-admonition="${kind}" role="note">\n<p><strong>${title}</strong></p>\n${content}\n</div>`;

  test.each([
    ['> [!NOTE]\n> a', box('note', 'Note', '<p>a</p>')],
    ['> [!warning] Mind *this*\n> a', box('warning', 'Mind <em>this</em>', '<p>a</p>')],
    ['> [!TIP]\n>\n> a', box('tip', 'Tip', '<p>a</p>')],
    [':::note\na\n:::', box('note', 'Note', '<p>a</p>')],
    [':::danger Mind `this`\na\n:::', box('caution', 'Mind <code>this</code>', '<p>a</p>')],
    ['::::tip\n:::info\na\n:::\n::::', box('tip', 'Tip', box('note', 'Note', '<p>a</p>'))],
    [
      'x\n:::important\n- a\n- b\n:::\ny',
      `<p>x</p>\n${box('important', 'Important', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>')}\n<p>y</p>`,
    ],
  ])('%j', (markdown, expected) => expect(html(markdown)).toBe(expected));

  test('have titles in the language of the text', () => {
    expect(html('> [!CAUTION]\n> 甲', 'zh-TW')).toContain('<strong>注意</strong>');
  });

  test.each(['> [!OTHER]\n> a', '> a [!NOTE]', ':::other\na\n:::', '::note\na\n::', ':::note: a'])(
    '%j is none',
    (markdown) => expect(html(markdown)).not.toContain('data-admonition'),
  );

  test('an unclosed fence ends with the admonition', () => {
    expect(html(':::note\n```\na\n:::\nb')).toMatch(
      /<code class="hljs">a\n<\/code><\/pre>\n<\/div>\n<p>b<\/p>$/,
    );
  });

  test('are found by their titles', () => expect(render(':::note Mind\na\n:::').text).toBe('Mind\na'));
});

describe('embeds', () => {
  test.each([
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90',
    ],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://codepen.io/ann/pen/abcDEF', 'https://codepen.io/ann/embed/abcDEF?default-tab=result'],
    ['https://asciinema.org/a/113463', 'https://asciinema.org/a/113463/iframe'],
  ])('%s is a frame with its link below', (url, src) => {
    const page = html(url).replaceAll('&#x26;', '&');
    expect(page).toContain(`<figure class="embed"><iframe src="${src}" title="`);
    expect(page).toContain(
      'loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"',
    );
    expect(page).toContain(`<figcaption><a href="${url}" rel="noopener">`);
  });

  test('have the words of the link as their title', () => {
    expect(html('[The talk](https://youtu.be/dQw4w9WgXcQ)')).toContain('title="The talk (YouTube)"');
    expect(html('https://youtu.be/dQw4w9WgXcQ', 'zh-TW')).toContain('title="YouTube 影片"');
  });

  test.each([
    'see https://youtu.be/dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ https://youtu.be/dQw4w9WgXcQ',
    '- https://youtu.be/dQw4w9WgXcQ',
    'https://youtu.be/x"onload=alert(1)',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/playlist?list=PL1',
    'https://vimeo.com/about',
    '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"></iframe>',
  ])('%s is none', (markdown) => expect(html(markdown)).not.toContain('<iframe'));

  test('are not for untrusted authors', () => {
    const { html: page } = renderMarkdown('https://youtu.be/dQw4w9WgXcQ', { locale: 'en', trusted: false });
    expect(page).not.toContain('<iframe');
  });

  test('are not part of the excerpt', () => {
    expect(render('https://youtu.be/dQw4w9WgXcQ\n\nWords.').excerpt).toBe('Words.');
  });
});

describe('footnotes', () => {
  test('have ids that no heading can have, and links back to each of their references', () => {
    const page = html('## user-content-fn-1\n\na[^1] b[^1]\n\n[^1]: c');
    expect(page).toContain('<h2 id="section-user-content-fn-1">');
    expect(page.match(/href="#user-content-fn-1"/g)).toHaveLength(2);
    expect(page).toContain('aria-label="Back to reference 1"');
    expect(page).toContain('aria-label="Back to reference 1-2"');
  });

  test('are part of the text, but not of the excerpt', () => {
    expect(render('a[^1]\n\n[^1]: b')).toMatchObject({ text: 'a\nb', excerpt: 'a' });
  });
});

test('a table is named by its caption', () => {
  expect(html('<table><caption>Tides</caption><tr><td>a</td></tr></table>')).toContain('aria-label="Tides"');
});
