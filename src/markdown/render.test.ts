import { describe, expect, test } from 'vitest';
import { type RenderOptions, renderMarkdown as renderAsStored } from '#src/markdown/index.ts';

/** Renders with double quotes, which read better in tests than the stored single quotes. */
function renderMarkdown(markdown: string, options: RenderOptions) {
  const rendered = renderAsStored(markdown, options);
  return { ...rendered, html: rendered.html.replaceAll("'", '"') };
}

const render = (markdown: string) => renderMarkdown(markdown, { locale: 'en' });
const html = (markdown: string) => render(markdown).html;

describe('headings', () => {
  test('the page keeps the only h1', () => {
    expect(html('# One')).toMatch(
      /^<h2 id="one">One<a class="anchor" href="#one" aria-label="[^"]*One"><\/a><\/h2>$/,
    );
  });

  test('no level is skipped', () => {
    const levels = [...html('### a\n# b\n##### c\n## d\n### e\n# f').matchAll(/<h(\d)/g)].map(
      ([, level]) => level,
    );
    expect(levels.join('')).toBe('223342');
  });

  test('a repeated heading gets a number', () => {
    const ids = render("## What's next?\n## What’s next?\n## whats next 1").contents.map(({ id }) => id);
    expect(ids).toEqual(['whats-next', 'whats-next-1', 'whats-next-1-1']);
  });

  test('a Chinese heading has a readable id, and one of signs only has one, too', () => {
    expect(render('## 什麼是所有權?\n## ???').contents.map(({ id }) => id)).toEqual([
      '什麼是所有權',
      'section',
    ]);
  });

  test('the contents have the second and third level', () => {
    const { contents } = render('## A `b`\n### C\n#### D');
    expect(contents).toEqual([
      { id: 'a-b', text: 'A b', depth: 2 },
      { id: 'c', text: 'C', depth: 3 },
    ]);
  });

  test('an id that is written behind a heading is its id', () => {
    const {
      html: page,
      contents,
      text,
    } = render('## Rules of *play* {#rules}\n\n## 規則 {#規則-1}\n\n[go](#rules) [去](#規則-1)');
    expect(contents.map(({ id, text: words }) => [id, words])).toEqual([
      ['rules', 'Rules of play'],
      ['規則-1', '規則'],
    ]);
    expect(page).toContain('<a href="#rules">go</a> <a href="#規則-1">去</a>');
    expect(page + text).not.toContain('{');
  });

  test('an empty heading is no heading', () => {
    expect(html('##')).not.toContain('<h');
  });
});

describe('links inside the page', () => {
  test.each(['#whats-next', '#what-s-next', '#what_s_next', '#Whats-Next'])(
    '%s finds its heading',
    (href) => {
      expect(html(`[x](${href})\n\n## What's next?`)).toContain('<a href="#whats-next">x</a>');
    },
  );

  test('anchors written by authors keep working, with a prefix', () => {
    const page = html('<a name="old"></a><span id="body"></span> [x](#old) [y](#body)');
    expect(page).toContain('<a href="#user-content-old">x</a> <a href="#user-content-body">y</a>');
    expect(page).toContain('<a id="user-content-old"></a><span id="user-content-body"></span>');
  });

  test('a link to a missing anchor loses its href and keeps its text', () => {
    expect(html('[gone](#nowhere)')).toBe('<p><a>gone</a></p>');
  });

  test('Chinese fragments work', () => {
    expect(html('[x](#所有權)\n\n## 所有權')).toContain('<a href="#所有權">x</a>');
  });
});

describe('links to elsewhere', () => {
  test('the links of untrusted authors are not followed by search engines', () => {
    const untrusted = renderMarkdown('[x](https://e.org)', { locale: 'en', trusted: false }).html;
    expect(untrusted).toContain('rel="ugc nofollow noopener"');
    expect(html('[x](https://e.org)')).toContain('rel="noopener"');
    expect(html('[x](/posts/a)')).not.toContain('rel=');
  });

  test('a Chinese text leads to Chinese pages, but to the same files', () => {
    const page = renderMarkdown('[a](/posts/x#y) [b](/media/x.png) [c](/zh-TW/tags) [d](/feed.xml) [e](z)', {
      locale: 'zh-TW',
    });
    const hrefs = [...page.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual(['/zh-TW/posts/x#y', '/media/x.png', '/zh-TW/tags', '/feed.xml', 'z']);
  });
});

describe('images', () => {
  test('known images have their size, and the first loads at once', () => {
    const images = new Map([['/media/圖.png', { width: 30, height: 40, srcset: '/s.png 1x' }]]);
    const page = renderMarkdown('![a](/media/圖.png) <img src="b.png"> ![](b.png)', { locale: 'en', images });
    expect(page.html).toMatch(
      /alt="a" loading="eager" decoding="async" width="30" height="40" srcset="\/s.png 1x" sizes=/,
    );
    expect(page.html).toContain('<img src="b.png" alt="" loading="lazy" decoding="async">');
    expect(page.imageSources).toEqual(['/media/%E5%9C%96.png', 'b.png']);
  });

  test('an image with a refused address shows its alternative text', () => {
    expect(html('![words](data:image/png;base64,x)')).toBe('<p><span>words</span></p>');
  });
});

describe('blocks', () => {
  test('wide blocks are reachable by keyboard', () => {
    const page = html('| a |\n|---|\n| b |\n\n    code');
    expect(page).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1"><table>',
    );
    expect(page).toContain('<pre tabindex="0">');
  });

  test.each(['rust', 'rust,ignore', 'rust,no_run', '{.rust}', 'Rust'])('```%s is Rust', (info) => {
    const page = html(`\`\`\`${info}\nfn main() {}\n\`\`\``);
    expect(page).toContain('<pre data-language="rust" tabindex="0"><code class="hljs language-rust">');
    expect(page).toContain('<span class="hljs-keyword">fn</span>');
  });

  test.each(['sh', 'toml', 'console', 'ts', 'html', 'asm', 'dockerfile', 'c++'])('%s is known', (name) => {
    const code = '$ if [ "$a" = 1 ]; then\n[a]\nb = "c" # d\nFROM x\nmov eax, 1\n<p class="x">';
    expect(html(`\`\`\`${name}\n${code}\n\`\`\``)).toContain('<span class="hljs-');
  });

  test('an unknown language is plain code, complete', () => {
    expect(html('```klingon\na < b\n```')).toContain(
      '<code class="hljs language-klingon">a &#x3C; b\n</code>',
    );
  });

  test('tasks have names', () => {
    expect(html('- [x] a\n- [ ] b')).toMatch(
      /checked disabled aria-label="Done"[\s\S]*disabled aria-label="To do"/,
    );
  });

  test('footnotes have labels in the language of the text', () => {
    const page = renderMarkdown('甲[^1]\n\n[^1]: 乙', { locale: 'zh-TW' });
    expect(page.html).toContain('註腳</h2>');
    expect(page.html).toContain('aria-label="回到引用處 1"');
    expect(page.text).toBe('甲\n乙');
  });

  test('details, keys and figures are kept', () => {
    const written =
      '<details open><summary>a</summary>\n<figure><figcaption>b</figcaption></figure><kbd>c</kbd></details>';
    expect(html(written)).toBe(written.replace(' open', ' open=""').replace('open=""', 'open'));
  });
});
