import { describe, expect, test } from 'vitest';
import {
  countLinks,
  editNeedsApproval,
  hasTooManyLinks,
  isLong,
  needsApproval,
  saysSomething,
  titleOf,
} from '#src/discussion/rules.ts';
import { renderMarkdown } from '#src/markdown/index.ts';

const HOUR = 60 * 60_000;
const newcomer = { role: 'member' as const, ageMs: HOUR, hasPublicComment: false, isAuthorOfTarget: false };
const open = { policy: 'open' as const };

test('a comment that would fill the screen is folded', () => {
  const rows: [html: string, folded: boolean][] = [
    ['<p>Short.</p>', false],
    [`<p>${'x'.repeat(12_000)}</p>`, true],
    [`<p>${'word '.repeat(400)}</p>`, false],
    [`<p>${'字'.repeat(1_000)}</p>`, false],
    [`<p>${'字'.repeat(2_000)}</p>`, true],
    [`<p>${'a<br>'.repeat(60)}</p>`, true],
    ['<p>a</p>'.repeat(60), true],
    [`<ul>${'<li>a</li>'.repeat(60)}</ul>`, true],
    [`<pre><code>${'a\n'.repeat(60)}</code></pre>`, true],
    [`<p>${'<a href="https://example.com/very/long/address/of/a/page">a</a> '.repeat(100)}</p>`, false],
  ];
  for (const [html, folded] of rows)
    expect([html.slice(0, 40), isLong(html)]).toEqual([html.slice(0, 40), folded]);
});

describe('a comment needs approval', () => {
  test('when somebody new writes more than two links', () => {
    expect(needsApproval(newcomer, open, 3)).toBe(true);
    expect(needsApproval(newcomer, open, 2)).toBe(false);
    expect(needsApproval({ ...newcomer, ageMs: 24 * HOUR }, open, 3)).toBe(false);
    expect(needsApproval({ ...newcomer, hasPublicComment: true }, open, 3)).toBe(false);
  });

  test('where everybody needs approval, but not for those who give it', () => {
    const asked = { policy: 'approve' as const };
    const regular = { ...newcomer, ageMs: 900 * HOUR, hasPublicComment: true };
    expect(needsApproval(regular, asked, 0)).toBe(true);
    expect(needsApproval({ ...regular, isAuthorOfTarget: true }, asked, 9)).toBe(false);
    expect(needsApproval({ ...newcomer, role: 'moderator' }, asked, 9)).toBe(false);
    expect(hasTooManyLinks({ ...newcomer, role: 'admin' }, 9)).toBe(false);
  });
});

describe('an edit needs approval', () => {
  const regular = { ...newcomer, ageMs: 900 * HOUR, hasPublicComment: true };
  const asked = { policy: 'approve' as const };

  test('where everybody needs approval, but not for those who give it', () => {
    expect(editNeedsApproval(regular, asked)).toBe(true);
    expect(editNeedsApproval({ ...regular, isAuthorOfTarget: true }, asked)).toBe(false);
    expect(editNeedsApproval({ ...regular, role: 'moderator' }, asked)).toBe(false);
  });

  test('nowhere else: an edit of a newcomer with too many links is rejected instead', () => {
    expect(editNeedsApproval(newcomer, open)).toBe(false);
    expect(editNeedsApproval(regular, { policy: 'closed' })).toBe(false);
  });
});

test.each(['OK', '+1', '讚', '👍', 'はい', '好', 'a b', '2 > 1', '🇹🇼', '5️⃣', '👩‍👩‍👧'])(
  '«%s» says something',
  (text) => {
    expect(saysSomething(text)).toBe(true);
  },
);

test.each(['', ' ', '.', '…', '。。。', 'a', '---', '\u200b', '\u3164', '\uffa0\u115f', 'a\u3164'])(
  '«%s» says nothing',
  (text) => {
    expect(saysSomething(text)).toBe(false);
  },
);

test('only links to other sites count', () => {
  const html = `<a href="/people/bob" class="mention">@bob</a> <a href="https://a.example" rel="ugc nofollow noopener">a</a> <a href='https://b.example' rel='ugc nofollow noopener'>b</a>`;
  expect(countLinks(html)).toBe(2);
});

test('a title ends between two signs as a reader sees them', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(titleOf(`<p>${family.repeat(15)}</p>`)).toBe(`${family.repeat(7)}…`);
});

test('the beginning of a comment is its title', () => {
  expect(titleOf('<p>It is <em>1 &lt; 2</em> &amp; so &#x3C;on&#62;.</p>\n<p>Next</p>')).toBe(
    'It is 1 < 2 & so <on>. Next',
  );
  expect(
    titleOf('<p>Say, <a href="/people/bob">@bob</a>? <code>x</code>, and：<strong>少</strong></p>'),
  ).toBe('Say, @bob? x, and：少');
  const long = titleOf(`<p>${'潮'.repeat(200)}</p>`);
  expect([...long]).toHaveLength(80);
  expect(long.endsWith('…')).toBe(true);
  expect(titleOf(`<p>${'practice every day '.repeat(9)}</p>`)).toMatch(/ (practice|every|day)…$/);
  expect(titleOf('&#x110000; &unknown;')).toBe('&#x110000; &unknown;');
});

test.each([
  ['Look at [this](https://example.com "a > b") please', 'Look at this please'],
  ['$x^2 + y^2 = z^2$', 'x^2 + y^2 = z^2'],
  ['a $$\\frac{1}{2} < 3$$ b', 'a \\frac{1}{2} < 3 b'],
  ['`a < b` and "<b>"', 'a < b and "<b>"'],
])('the title of %s says what it says', (markdown, title) => {
  expect(titleOf(renderMarkdown(markdown, { locale: 'en', small: true }).html)).toBe(title);
});

test.each(['a>b', '<a>', "a' b", 'x" rel="y'])('a link counts whatever its title: %s', (title) => {
  const markdown = `[a](https://e.example '${title.replaceAll("'", "\\'")}') `.repeat(5);
  const { html } = renderMarkdown(markdown, { locale: 'en', small: true, trusted: false });
  expect(countLinks(html)).toBe(5);
  expect(countLinks(html.replaceAll('&#x3E;', '>').replaceAll('&#x3C;', '<'))).toBe(5);
});
