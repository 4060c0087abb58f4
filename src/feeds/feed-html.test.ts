import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedHtml } from '#src/feeds/feed-html.ts';
import { renderMarkdown } from '#src/markdown/index.ts';
import { parseHtml } from '#src/markdown/parse-html.ts';
import { schema } from '#src/markdown/schema.ts';
import { elementsOf } from '#src/markdown/tree.ts';

const base = 'https://atoll.example/zh-TW/posts/tides';

const feed = (html: string) => feedHtml(html, base).replaceAll("'", '"');

test.each([
  ['<p class="x" id="y" data-a="b">Hi</p>', '<p>Hi</p>'],
  [
    '<img src="/a.png" srcset="/a 480w" loading="lazy" alt="x > y">',
    '<img src="https://atoll.example/a.png" alt="x &#x3E; y">',
  ],
  [
    `<table><tbody><tr><td colSpan=2 style="color:red" onclick='x'></table>`,
    '<table><tbody><tr><td colspan="2"></td></tr></tbody></table>',
  ],
  ['<a href="#moon">x</a>', '<a href="https://atoll.example/zh-TW/posts/tides#moon">x</a>'],
  [
    '<blockquote cite="reef">x</blockquote>',
    '<blockquote cite="https://atoll.example/zh-TW/posts/reef">x</blockquote>',
  ],
  ['<h2 id="x">X<a class="anchor" href="#x" aria-label="Here"></a></h2>', '<h2>X</h2>'],
  ['<span class="a">x<span lang="zh">y<span>z</span></span></span>', 'x<span lang="zh">yz</span>'],
  ['<input type="checkbox" checked disabled>', '<input type="checkbox" checked disabled>'],
  ['<p>write &lt;p class="x"></p>', '<p>write &#x3C;p class="x"></p>'],
  [
    '<p title=" href=&quot;/x&quot; ">write href="/x"</p>',
    '<p title=" href=&#x22;/x&#x22; ">write href="/x"</p>',
  ],
  ['a<button type="button"><svg><path d=""></path></svg>Copy</button>b', 'ab'],
])('%s', (html, expected) => {
  expect(feed(html)).toBe(expected);
});

test('a player becomes a link to what it plays', () => {
  const html =
    '<figure><iframe src="https://video.example/embed/1?a=1&amp;b=2" title="Waves" allow="x"></iframe></figure>';
  expect(feed(html)).toBe('<figure><a href="https://video.example/embed/1?a=1&#x26;b=2">Waves</a></figure>');
  const caption = '<figcaption><a href="https://video.example/1">Waves</a></figcaption>';
  expect(feed(html.replace('</figure>', `${caption}</figure>`))).toBe(`<figure>${caption}</figure>`);
});

test.each([
  `<p><a title="<math>">x</a> <math><mi>y</mi></math> <img alt='><script src=https://e.example/x.js></script >' src="https://e.example/b.png"></p>`,
  `<p><a title="<math>">x</a> <math><mi>y</mi></math> <img alt="' href=javascript:alert(1)>click me"></p>`,
  `<p title="<svg>">a</p><p title="</svg><script>x</script>">b</p>`,
  `<figure><iframe src="https://v.example/1" title="<script>x</script>"></iframe></figure>`,
  `<p title='<iframe src="javascript:x">'>a</p><p title='</iframe><iframe src="javascript:x">'>b</p>`,
  `<p>a</p><iframe src="javascript:x" title="x"></iframe><a href=" javascript:x">b</a>`,
])('a sign in an attribute begins no element: %s', (html) => {
  for (const entry of [feedHtml(html, base), feedHtml(feedHtml(html, base), base)]) expectAllowed(entry);
});

test('a formula becomes its source', () => {
  const math = (inner: string) => `<p>So <math display="block"><semantics>${inner}</semantics></math>!</p>`;
  const typed = '<mi>a</mi><annotation encoding="application/x-tex">a &lt; b</annotation>';
  expect(feed(math(typed))).toBe('<p>So <code>a &#x3C; b</code>!</p>');
  expect(feed(math('<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>'))).toBe(
    '<p>So <code>a&#x3C;b</code>!</p>',
  );
});

/** Everything that a reader of the feed would make of it is on the list of what a text may contain. */
function expectAllowed(html: string): void {
  for (const { tagName, properties } of elementsOf(parseHtml(html))) {
    expect(schema.tagNames).toContain(tagName);
    const allowed = [...(schema.attributes?.[tagName] ?? []), ...(schema.attributes?.['*'] ?? []), 'rel'];
    const names = allowed.map((attribute) => (typeof attribute === 'string' ? attribute : attribute[0]));
    for (const [name, value] of Object.entries(properties)) {
      expect(names).toContain(name);
      if (/^(?:href|src|cite)$/.test(name)) expect(value).toMatch(/^(?:https?|mailto):/i);
    }
  }
}

const pieces = [
  '<a title="',
  '<img alt="',
  "<p title='",
  '<math>',
  '</math>',
  '<svg>',
  '</svg>',
  '<iframe src="javascript:x">',
  '<iframe src=',
  '</iframe>',
  '<script src=//e.example>',
  '</script >',
  '<style>',
  '<template>',
  ' href=javascript:x',
  ' onclick=x',
  ' src="data:x"',
  '">',
  "'>",
  '>',
  '"',
  "'",
  '<',
  '&lt;',
  '&#x3C;',
  '&quot;',
  '[a](javascript:x)',
  '[a](b "',
  '![a](',
  '$y$',
  '$\\text{<b>}$',
  '`',
  '\n\n',
  ' ',
  '<td>',
  '<table>',
  '<b>',
  '<!--',
  '-->',
  'x',
  'https://youtu.be/dQw4w9WgXcQ',
];
const authors = fc.array(
  fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })),
  { maxLength: 30 },
);

test('nothing that an author writes reaches a feed unless a text may contain it', () => {
  fc.assert(
    fc.property(authors, (written) => {
      const text = written.join('');
      const markdown = `# ${text}\n\n${text}\n\n> [a](${text}) ![b](${text})\n\n\`\`\`js\n${text}\n\`\`\``;
      expectAllowed(feedHtml(renderMarkdown(markdown, { locale: 'en' }).html, base));
      expectAllowed(feedHtml(text, base));
    }),
    { numRuns: 300 },
  );
}, 30_000);
