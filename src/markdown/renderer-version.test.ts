import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { LOCALES } from '#src/shared/locale.ts';

/** What each version makes of the corpus. Add a line for a new version; never change one. */
const FINGERPRINTS: Record<number, string> = {
  1: '8b60aebf737d89fb',
};

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: { markdown: string }[] };

/** Texts with what CommonMark does not have: each construct, in a text of its own. */
const own = [
  '# One {#first}\n\n### Two\n\n## 規則\n\n[go](#First) [no](#nowhere) [去](#規則)',
  '~~gone~~ ~not~ www.example.org, a@example.org. <https://example.org/a> [x](/posts/a) [y](//e.org)',
  '| a | b |\n|---|:-:|\n| 1 | 2 |\n\n- [x] done\n- [ ] to do',
  'A note[^1], again[^1], another[^b].\n\n[^1]: First\n[^b]: Second, *longer*.\n\n    With more.',
  '$x^2$ and $$\\frac{a}{b}$$ and $5 and $10\n\n```math\n\\sum_{i=1}^n i\n```\n\n$\\broken{$',
  '> [!NOTE]\n> Text\n\n> [!WARNING] Title\n> - list\n\n::::tip Outer\n:::danger\ninner\n:::\n::::',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n[A talk](https://vimeo.com/76979871)\n\nhttps://codepen.io/a/pen/b',
  '![a](/media/a.png "t") ![](https://example.org/b.png)\n\n<figure><img src="/media/a.png" alt="x"><figcaption>c</figcaption></figure>',
  '<details open><summary>a</summary>\n\nb <kbd>c</kbd> <abbr title="d">d</abbr> <ruby>漢<rt>kan</rt></ruby>\n</details>',
  '<script>alert(1)</script><p class="x" onclick="y" id="z">text <object> more</p><iframe src="https://e.org"></iframe>',
  '**重點：**後文，「*強調*」。_全形_。100~200 元\n下一行 https://example.com/a。下一句',
  'Ask @bob or ＠carol, not `@bob`.\n\n> @bob\n\n```\n@bob\n```',
  ...['rust', 'ts', 'python', 'sh', 'html', 'css', 'json', 'toml', 'sql', 'diff', 'klingon'].map(
    (language) =>
      `\`\`\`${language}\n// a # b -- c <p class="d">\nlet x: u8 = fn("s", 1.5) if true else None;\n+ y = [1, 2]\n$ echo "$HOME"\n\`\`\``,
  ),
  `${'> '.repeat(150)}deep`,
];

const images = new Map([['/media/a.png', { width: 30, height: 40, srcset: '/media/a-960.webp 960w' }]]);
const mentions = { names: new Set(['bob', 'carol']), most: 5 };

/** Everything that is stored of a text: as a post, as an answer within one, and as a comment. */
function renderAll(markdown: string): unknown[] {
  return LOCALES.flatMap((locale) => [
    renderMarkdown(markdown, { locale, images }),
    renderMarkdown(markdown, { locale, places: 'faq-1-' }).html,
    renderMarkdown(markdown, { locale, small: true, trusted: false, mentions }).html,
  ]);
}

function renderCorpus(): string {
  const specified = tests.map(({ markdown }) => renderMarkdown(markdown, { locale: 'en' }));
  return JSON.stringify([own.map(renderAll), specified]);
}

test('a change of what is rendered is a new version, so that stored texts are rendered anew', () => {
  const fingerprint = createHash('sha256').update(renderCorpus()).digest('hex').slice(0, 16);
  expect(
    FINGERPRINTS[RENDERER_VERSION],
    'The same texts get other HTML now. Increase RENDERER_VERSION and add a line to FINGERPRINTS.',
  ).toBe(fingerprint);
}, 20_000);
