import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';

const en = (markdown: string) => renderMarkdown(markdown, { locale: 'en' });
const zh = (markdown: string) => renderMarkdown(markdown, { locale: 'zh-TW' });

describe('plain text', () => {
  test('has one block per line, code included', () => {
    const markdown = '# A\n\nb\n*c*\n\n- d\n- e\n\n| f | g |\n|---|---|\n| h | i |\n\n```\nj\n  k\n```';
    expect(en(markdown).text).toBe('A\nb c\nd\ne\nf g\nh i\nj\n  k');
  });

  test('joins wrapped Chinese lines without a space', () => {
    expect(zh('這是\n一段，\n文字 and\nwords').text).toBe('這是一段，文字 and words');
  });
});

describe('excerpt', () => {
  test('is the first prose', () => {
    const { excerpt } = en(
      '# T\n\n![i](x.png)\n\n```\ncode\n```\n\n| a |\n|---|\n\n' +
        'A sentence that is long enough to stand. '.repeat(3) +
        '\n\nMore.',
    );
    expect(excerpt).toBe('A sentence that is long enough to stand. '.repeat(3).trim());
  });

  test.each([
    '> [!TIP]\n> Draw it by hand.',
    ':::tip\nDraw it by hand.\n:::',
    '> [!TIP] Hint\n> Draw it by hand.',
  ])('leaves out the label of %j', (box) =>
    expect(en(`In the wrong order.\n\n${box}`).excerpt).toBe('In the wrong order. Draw it by hand.'),
  );

  test('includes the next paragraph when the first is short', () => {
    expect(en('Hello!\n\nThis is it.').excerpt).toBe('Hello! This is it.');
  });

  test('ends after a whole word', () => {
    const { excerpt } = en('wonderful '.repeat(50));
    expect(excerpt.length).toBeLessThanOrEqual(200);
    expect(excerpt).toMatch(/^(?:wonderful )+wonderful…$/);
  });

  test('of Chinese ends after any character, but not inside a Latin word', () => {
    expect(zh('字'.repeat(300)).excerpt).toBe(`${'字'.repeat(119)}…`);
    expect(zh(`${'字'.repeat(115)}ownership`).excerpt).toBe(`${'字'.repeat(115)}…`);
  });

  test('never cuts a character in two', () => {
    expect(en('😀'.repeat(300)).excerpt.isWellFormed()).toBe(true);
  });
});

describe('reading time', () => {
  test('is a minute at least', () => expect(en('').readingMinutes).toBe(1));
  test('counts 230 words a minute', () =>
    expect(en('word '.repeat(920))).toMatchObject({ words: 920, readingMinutes: 4 }));
  test('counts 350 characters a minute', () =>
    expect(zh('字'.repeat(1400))).toMatchObject({ words: 1400, readingMinutes: 4 }));
  test('adds both for mixed text, and twelve seconds an image', () => {
    const mixed = 'word '.repeat(460) + '字'.repeat(700) + ' ![](a.png)'.repeat(10);
    expect(en(mixed)).toMatchObject({ words: 1160, readingMinutes: 6 });
  });
});
