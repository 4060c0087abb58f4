import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';

const render = (markdown: string) =>
  renderMarkdown(markdown, { locale: 'en', small: true, trusted: false }).html.replaceAll("'", '"');

describe('a comment', () => {
  test('has small headings that name nothing', () => {
    expect(render('# One\n\n## Two\n\n###### Six')).toBe('<h4>One</h4>\n<h5>Two</h5>\n<h6>Six</h6>');
  });

  test('has links that search engines do not follow', () => {
    expect(render('[a](https://example.com)')).toBe(
      '<p><a href="https://example.com" rel="ugc nofollow noopener">a</a></p>',
    );
  });

  test('shows an image as a link, and an image in a link by its words', () => {
    expect(render('![a duck](https://example.com/d.png)')).toContain('>a duck</a>');
    expect(render('![a duck][d]\n\n[d]: https://example.com/d.png')).toContain('>a duck</a>');
    expect(render('[![a duck](https://example.com/d.png)](https://example.com)')).toBe(
      '<p><a href="https://example.com" rel="ugc nofollow noopener">a duck</a></p>',
    );
    expect(render('![](https://example.com/d.png)')).toContain('>https://example.com/d.png</a>');
  });

  test('shows HTML as it was written', () => {
    expect(render('I like `Vec` and <b>bold</b> things')).toContain('&#x3C;b>bold&#x3C;/b>');
    expect(render('<details>\n<summary>x</summary>\n</details>')).toContain('&#x3C;details>');
  });

  test('keeps code, quotes, lists, tables and mathematics', () => {
    const html = render('> said\n\n- a\n\n```js\nlet a = 1;\n```\n\n|a|b|\n|-|-|\n|1|2|\n\n$x^2$');
    for (const tag of ['<blockquote', '<ul', '<pre', '<table', '<math']) expect(html).toContain(tag);
  });

  test('has no frames, and footnotes stay in place', () => {
    expect(render('https://www.youtube.com/watch?v=dQw4w9WgXcQ')).not.toContain('<iframe');
    const html = render('A claim[^1].\n\n[^1]: Its proof.');
    expect(html).toContain('A claim[1].');
    expect(html).toContain('<p>Its proof.</p>');
  });
});

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:x)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](https://example.com/"onload="alert(1))',
  '<a href="javascript:alert(1)">x</a>',
  '<a id="discussion" name="discussion">x</a>',
  '<form action="/logout" method=post><button>x</button></form>',
  '<style>body{display:none}</style>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '`<script>alert(1)</script>`',
  '```<img src=x onerror=alert(1)>\n<script>alert(1)</script>\n```',
  '# <img src=x onerror=alert(1)>',
  '|<script>|\n|-|\n|<img src=x onerror=alert(1)>|',
  '$\\href{javascript:alert(1)}{x}$',
  '<https://example.com/"onmouseover="alert(1)>',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  ':::note <script>alert(1)</script>\n<img src=x onerror=alert(1)>\n:::',
];

test.each(PAYLOADS)('%s does nothing', (payload) => {
  const html = render(payload);
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/gi)];
  for (const [, tag = '', attributes = ''] of tags) {
    expect(tag).not.toMatch(/^(?:script|img|svg|iframe|form|button|style|object|embed|base|link|meta)$/i);
    const names = [...attributes.replace(/"[^"]*"/g, '""').matchAll(/([\w-]+)(?==|\s|$)/g)].map(
      ([, name]) => name,
    );
    expect(names.filter((name) => /^on|^style$|^id$|^name$/i.test(name ?? ''))).toEqual([]);
    expect(attributes).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
  }
});
