import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, highlight, type Segment } from '#src/search/highlight.ts';
import { parseQuery } from '#src/search/query.ts';

/** The hits in brackets: `a [b] c`. */
const show = (segments: Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const marked = (text: string, query: string) => show(highlight(text, parseQuery(query).terms));
const cut = (text: string, query: string) => show(excerpt(text, parseQuery(query).terms));

test('hits are marked as they are written', () => {
  expect(marked('Announcing RUST 1.63.0', 'rust 1.63.0')).toBe('Announcing [RUST] [1.63.0]');
  expect(marked('Un café crème', 'cafe')).toBe('Un [café] crème');
  expect(marked('Compiling, compiled: compilers', 'compile')).toBe('[Compiling], [compiled]: [compilers]');
});

test('only whole words are marked, but the last may go on', () => {
  expect(marked('rustic trust rust', 'rust sea')).toBe('rustic trust [rust]');
  expect(marked('rustic trust rust', 'rust')).toBe('[rustic] trust [rust]');
});

test('Chinese is marked inside its run, in either script', () => {
  expect(marked('學習編譯器的設計', '编译器')).toBe('學習[編譯器]的設計');
  expect(marked('用Rust語言寫', 'rust')).toBe('用[Rust]語言寫');
});

test('a question marks its words and pairs, without grammar', () => {
  expect(marked('梵語的學術研究由德國學者開創', '誰開創了梵語的學術研究？')).toBe(
    '[梵語的學術研究]由德國學者[開創]',
  );
  expect(marked('專案裡的使用者', '專案使用者')).toBe('[專案]裡的[使用者]');
  expect(marked('The sea of the north', 'what is the sea?')).toBe('The [sea] of the north');
});

test('names are marked with their signs, and quoted words side by side', () => {
  expect(marked('C, C++ and C# on .NET', 'C++')).toBe('C, [C++] and C# on .NET');
  expect(marked('C, C++17 and C#', 'C++17')).toBe('C, [C++17] and C#');
  expect(marked('C and C# 12', 'C#12')).toBe('C and [C# 12]');
  expect(marked('C# on .NET', '.net')).toBe('C# on .[NET]');
  expect(marked('borrow a checker, borrow checker', '"borrow checker"')).toBe(
    'borrow a checker, [borrow checker]',
  );
  expect(marked('Søren Łódź', 'soren lodz')).toBe('[Søren] [Łódź]');
});

test('an excerpt shows the part with the most terms', () => {
  const text = `The tide. ${'Nothing here at all. '.repeat(40)}A tide and a whale. ${'Sand. '.repeat(100)}`;
  const shown = cut(text, 'tide whale');
  expect(shown).toContain('A [tide] and a [whale].');
  expect(shown.startsWith('…')).toBe(true);
  expect(shown.endsWith('…')).toBe(true);
  expect(shown.length).toBeLessThan(280);
});

test('an excerpt of Chinese is half as long', () => {
  const shown = cut(`${'海邊的沙子。'.repeat(50)}潮汐來了。${'海邊的沙子。'.repeat(50)}`, '潮汐');
  expect(shown).toContain('[潮汐]');
  expect(shown.length).toBeLessThan(130);
});

test('without a hit an excerpt is the beginning', () => {
  expect(cut('The sea is wide.', 'desert')).toBe('The sea is wide.');
  expect(cut('', 'desert')).toBe('');
});

test('the segments join to the text again, whatever it is', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const signs = fc.string({ unit: fc.constantFrom(...`aC1+#.-_'’"@: 語言`), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.oneof(text, signs), fc.nat(290), (content, query, at) => {
      const whole = content.slice(0, at) + query + content.slice(at);
      const segments = highlight(whole, parseQuery(query).terms);
      expect(segments.map((segment) => segment.text).join('')).toBe(whole);
      const shown = excerpt(whole, parseQuery(query).terms)
        .map((segment) => segment.text)
        .join('');
      expect(whole).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
    }),
  );
});
