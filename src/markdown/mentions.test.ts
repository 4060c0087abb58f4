import { describe, expect, test } from 'vitest';
import { findNames, linkMentions } from '#src/markdown/mentions.ts';
import { renderMarkdown } from '#src/markdown/render.ts';
import type { Locale } from '#src/markdown/types.ts';

const names = new Set(['bob', 'carol', 'mary-ann']);

function render(markdown: string, { most = 10, locale = 'en' }: { most?: number; locale?: Locale } = {}) {
  const page = renderMarkdown(markdown, { locale, mentions: { names, most } });
  return { ...page, html: page.html.replaceAll("'", '"') };
}

const BOB = '<a href="/people/bob" class="mention">@bob</a>';

describe('a name', () => {
  test.each([
    ['Thank you, @bob!', `<p>Thank you, ${BOB}!</p>`],
    ['@bob.', `<p>${BOB}.</p>`],
    ['(@bob) cc:@bob', `<p>(${BOB}) cc:${BOB}</p>`],
    ['謝謝@bob的說明,@bob！', `<p>謝謝${BOB}的說明,${BOB}！</p>`],
    ['*@bob*', `<p><em>${BOB}</em></p>`],
    ['@Bob', '<p><a href="/people/bob" class="mention">@Bob</a></p>'],
    ['＠bob 你好', '<p><a href="/people/bob" class="mention">＠bob</a> 你好</p>'],
    ['@mary-ann- yes', '<p><a href="/people/mary-ann" class="mention">@mary-ann</a>- yes</p>'],
  ])('is a link in %s', (markdown, html) => {
    expect(render(markdown).html).toBe(html);
  });

  test.each([
    ['code', '`@bob` and\n\n    @bob\n\n```\n@bob\n```'],
    ['a link', '[@bob](https://example.com) <a href="/x">@bob</a>'],
    ['a formula', '$@bob$'],
    ['a quotation', '> @bob said so\n>\n> - @carol'],
    ['a package', 'Install @bob/node and @carol/types@2 first.'],
    ['an address of mail', 'write to me@bob or bob@bob.com'],
    ['an address of the web', 'https://example.com/@bob and example.com/@bob'],
    ['another name', '@bobby @bob_ @bob-x @mary @bob@elsewhere.net @bob.example'],
  ])('is none in %s', (_, markdown) => {
    const { html, mentioned } = render(markdown);
    expect(html).not.toContain('/people/');
    expect(mentioned).toEqual([]);
  });
});

test('an unknown name stays text', () => {
  expect(render('@dave and @bob').html).toBe(`<p>@dave and ${BOB}</p>`);
});

test('mentions are distinguished from names without a mention, each once, in order', () => {
  expect(render('@carol `@mary-ann` @bob @carol').mentioned).toEqual(['carol', 'bob']);
});

test('names stay text after the limit, and those before stay links', () => {
  const { html, mentioned } = render('@carol @bob @carol', { most: 1 });
  expect(mentioned).toEqual(['carol']);
  expect(html.match(/class="mention"/g)).toHaveLength(2);
});

test('a translation links to people in its own language', () => {
  expect(render('@bob', { locale: 'zh-TW' }).html).toContain('href="/zh-TW/people/bob"');
});

test('without a list of names nobody is mentioned', () => {
  const { html, mentioned } = renderMarkdown('@bob', { locale: 'en' });
  expect([html, mentioned]).toEqual(['<p>@bob</p>', []]);
});

test('the words around a mention are unchanged', () => {
  expect(render('Ask @bob twice.').text).toBe('Ask @bob twice.');
});

test('the names in a source are found in order, up to the limit', () => {
  expect(findNames('@Bob `@carol` a@dave.com \\@erin @bob 請@frank看', 9)).toEqual(['bob', 'carol', 'frank']);
  expect(findNames('@a1 @b2 @c3', 2)).toEqual(['a1', 'b2']);
});

const sixty = (line: (index: number) => string) => Array.from({ length: 60 }, (_, index) => line(index));

test.each([
  [
    'a block of code',
    `\`\`\`java\n${sixty((index) => `@Anno${index} void m${index}() {}`).join('\n')}\n\`\`\``,
  ],
  ['indented code', sixty((index) => `    @Override${index}`).join('\n')],
  ['pieces of code', sixty((index) => `\`@media${index}\``).join(' ')],
  ['a quotation', sixty((index) => `> @someone${index}`).join('\n')],
  ['links', sixty((index) => `[@someone${index}](https://e.example)`).join(' ')],
])('names in %s leave room for those behind it', (_, before) => {
  expect(findNames(`${before}\n\n- **＠Bob** and\n<u>@carol</u>`, 50)).toEqual(['bob', 'carol']);
});

test('a comment that is too complex mentions nobody beyond the limit', () => {
  expect(findNames(`${'> '.repeat(200)}${sixty((index) => `@a${index}`).join(' ')}`, 50)).toEqual([]);
});

test('a very deep tree is walked without recursion', () => {
  let tree: Parameters<typeof linkMentions>[0] = {
    type: 'root',
    children: [{ type: 'text', value: '@bob' }],
  };
  for (let depth = 0; depth < 20_000; depth++) {
    const children = tree.children as never[];
    tree = { type: 'root', children: [{ type: 'element', tagName: 'b', properties: {}, children }] };
  }
  expect(linkMentions(tree, { names, most: 1 })).toEqual(['bob']);
});
