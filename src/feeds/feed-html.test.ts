import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedHtml } from '#src/feeds/feed-html.ts';
import { renderMarkdown } from '#src/markdown/index.ts';

const base = 'https://atoll.example/zh-TW/posts/tides';

test.each([
  ['<p class="x" id="y" data-a="b">Hi</p>', '<p>Hi</p>'],
  [
    '<img src="/a.png" srcset="/a 480w" loading="lazy" alt="x > y">',
    '<img src="https://atoll.example/a.png" alt="x &gt; y">',
  ],
  ['<td colSpan=2 style="color:red" onclick=\'x\'>', '<td colSpan=2>'],
  ['<a href="#moon">', '<a href="https://atoll.example/zh-TW/posts/tides#moon">'],
  ['<h2 id="x">X<a class="anchor" href="#x" aria-label="Here"></a></h2>', '<h2>X</h2>'],
  ['<span class="a">x<span lang="zh">y<span>z</span></span></span>', 'x<span lang="zh">yz</span>'],
  ['<input type="checkbox" checked disabled>', '<input type="checkbox" checked disabled>'],
  ['<p>write &lt;p class="x"&gt;</p>', '<p>write &lt;p class="x"&gt;</p>'],
  ['a<button type="button"><svg><path d=""></path></svg>Copy</button>b', 'ab'],
])('%s', (html, expected) => {
  expect(feedHtml(html, base)).toBe(expected);
});

test('a player becomes a link to what it plays', () => {
  const html =
    '<figure><iframe src="https://video.example/embed/1?a=1&amp;b=2" title="Waves" allow="x"></iframe></figure>';
  expect(feedHtml(html, base)).toBe(
    '<figure><a href="https://video.example/embed/1?a=1&amp;b=2">Waves</a></figure>',
  );
  const caption = '<figcaption><a href="https://video.example/1">Waves</a></figcaption>';
  expect(feedHtml(html.replace('</figure>', `${caption}</figure>`), base)).toBe(
    `<figure>${caption}</figure>`,
  );
});

test.each([
  `<p><a title="<math>">x</a> <math><mi>y</mi></math> <img alt='><script src=https://e.example/x.js></script >' src="https://e.example/b.png"></p>`,
  `<p><a title="<math>">x</a> <math><mi>y</mi></math> <img alt="' href=javascript:alert(1)>click me"></p>`,
  `<p title="<svg>">a</p><p title="</svg><script>x</script>">b</p>`,
  `<figure><iframe src="https://v.example/1" title="<script>x</script>"></iframe></figure>`,
  `<p title='<iframe src="javascript:x">'>a</p><p title='</iframe><iframe src="javascript:x">'>b</p>`,
])('a sign in an attribute begins no element: %s', (html) => {
  for (const feed of [feedHtml(html, base), feedHtml(feedHtml(html, base), base)]) {
    expect(feed).not.toMatch(/<(?:script|iframe|svg)/i);
    expect(feed.replace(/"[^"]*"|'[^']*'/g, '')).not.toMatch(/javascript:/);
  }
});

test('a formula becomes its source', () => {
  const math = (inner: string) => `<p>So <math display="block"><semantics>${inner}</semantics></math>!</p>`;
  expect(
    feedHtml(
      math('<mrow><mi>a</mi></mrow><annotation encoding="application/x-tex">a &lt; b</annotation>'),
      base,
    ),
  ).toBe('<p>So <code>a &lt; b</code>!</p>');
  expect(feedHtml(math('<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>'), base)).toBe(
    '<p>So <code>a&lt;b</code>!</p>',
  );
});

test('nothing in a rendered text reaches a feed that is active content', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const { html } = renderMarkdown(
        `# ${text}\n\n${text}\n\n> [a](${text}) ![b](${text})\n\n\`\`\`js\n${text}\n\`\`\``,
        {
          locale: 'en',
        },
      );
      const plain = feedHtml(html, base);
      expect(plain).not.toMatch(/<[a-z][^<>]*\s(?:class|id|style|srcset|on\w+|data-[\w-]+)=/i);
      expect(plain).not.toMatch(/<(?:iframe|svg|math|button|script|style)\b/i);
    }),
  );
}, 30_000);
