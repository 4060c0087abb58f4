import { describe, expect, test } from 'vitest';
import { findLinks, renderMarkdown, replaceLinks } from '#src/markdown/index.ts';

const written = (markdown: string) =>
  findLinks(markdown).map(({ url, start, end, kind }) => [kind, url, markdown.slice(start, end)]);

describe('finding links', () => {
  test.each([
    ['[a](/b "t")', 'link', '/b', '/b'],
    ['![a](<b c.png>)', 'image', 'b c.png', 'b c.png'],
    ['[a](b\\_c&amp;d)', 'link', 'b_c&d', 'b\\_c&amp;d'],
    ['[a][x]\n\n[x]: ../y.md', 'link', '../y.md', '../y.md'],
    ['![a][x]\n\n[x]: y.png', 'image', 'y.png', 'y.png'],
    ['<https://e.org>', 'link', 'https://e.org', 'https://e.org'],
    ['see www.e.org', 'link', 'http://www.e.org', 'www.e.org'],
    ['<img alt="i" src=a.png>', 'image', 'a.png', 'a.png'],
    ["> a <a class='x' href='/b'>", 'link', '/b', '/b'],
    ['\ufeff\u0000[a](b)', 'link', 'b', 'b'],
  ])('%s', (markdown, kind, url, source) => expect(written(markdown)).toEqual([[kind, url, source]]));

  test('code and comments have none', () => {
    expect(findLinks('`[a](b)`\n\n```\n[c](d)\n```\n\n<!-- <a href="e"> -->')).toEqual([]);
  });

  test('an image inside a link is a second link', () => {
    expect(written('[![a](b)](c)').map(([, url]) => url)).toEqual(['b', 'c']);
  });
});

describe('replacing links', () => {
  test('writes the new address in place of the old one', () => {
    const markdown = '[a](x "t") ![b](<x>) <a href=x>c</a> <img src="x">\n\n[d]: x';
    const replaced = '[a](/p "t") ![b](</p>) <a href="/p">c</a> <img src="/p">\n\n[d]: /p';
    expect(replaceLinks(markdown, () => '/p')).toBe(replaced);
  });

  test('null keeps the text', () => {
    const markdown =
      '[a *b*](x) ![c_d](x) [e][r] ![f][r] [r] <a href="x">g</a> <img alt="h" src="x">\n\n[r]: x';
    expect(replaceLinks(markdown, () => null).trimEnd()).toBe('a *b* c\\_d e f r <a >g</a> h');
  });

  test('an address that was a link by itself stays readable without being a link', () => {
    const text = replaceLinks('<https://e.org> www.e.org', () => null);
    expect(text).toBe('`https://e.org` `www.e.org`');
    expect(replaceLinks('<https://e.org/a>', () => '/a')).toBe('[https://e.org/a](/a)');
  });

  test('a linked image can lose its link and change its source', () => {
    expect(replaceLinks('[![a](b)](c)', ({ kind }) => (kind === 'image' ? '/m' : null))).toBe('![a](/m)');
  });

  test.each(['/a b', '/a(b', '/a)b', '/a"b', '/a|b', '/a\\b', '/a?x=1&copy;=2', '/a<b>'])(
    '%s arrives',
    (url) => {
      for (const markdown of [
        '[a](x)',
        '[a](<x>)',
        '<a href="x">a</a>',
        '<a href=x>a</a>',
        '[a]\n\n[a]: x',
        '<http://x>',
      ]) {
        const { html } = renderMarkdown(
          replaceLinks(markdown, () => url),
          { locale: 'en' },
        );
        const href = /href=(['"])(.*?)\1/.exec(html)?.[2]?.replaceAll('&#x26;', '&') ?? '';
        expect(decodeURIComponent(href)).toBe(url);
      }
    },
  );
});
