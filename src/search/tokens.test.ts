import { expect, test } from 'vitest';
import { fold } from '#src/search/fold.ts';
import { searchTokens } from '#src/search/tokens.ts';

test('a run of Chinese becomes its overlapping pairs and its last character', () => {
  expect(searchTokens('編譯器')).toBe('编译 译器 器');
  expect(searchTokens('學')).toBe('学');
});

test('runs are cut at punctuation and at other scripts', () => {
  expect(searchTokens('潮汐,大海')).toBe('潮汐 汐 大海 海');
  expect(searchTokens('用 Rust語言 寫')).toBe('用 rust 语言 言 写');
});

test('English has the stems that differ from its words', () => {
  expect(searchTokens('Compiled Rust 1.63.0, two boats')).toBe('compil boat');
  expect(searchTokens('a sea in the north')).toBe('');
});

test.each([
  ['C, C++ and C#', ''],
  ['C++17 and C++語言', 'c++ 17 c++ 语言 言'],
  ['#reef a+b', 'reef a+ b a'],
  ['Google+', 'google'],
  ['.NET, ASP.NET', 'dotnet'],
  ['Søren, Łódź, đường, Straße, Æther, Þing, ı', 'soren lodz duong strasse strass aether thing i'],
])('names with signs and letters such as ø: %j adds %j', (text, tokens) => {
  expect(searchTokens(text)).toBe(tokens);
});

test('full width words have their plain form', () => {
  expect(searchTokens('Ｒｕｓｔ １２３')).toBe('rust 123');
});

test('characters beyond the basic plane are paired whole', () => {
  expect(searchTokens('𠮷野家')).toBe('𠮷野 野家 家');
});

test.each([
  ['頭髮', '头发'],
  ['發現', '发现'],
  ['後面', '后面'],
  ['臺灣', '台湾'],
  ['裏面', '裡面'],
  ['網絡', '网络'],
])('%s and %s are one to a reader', (traditional, simplified) => {
  expect(fold(traditional)).toBe(fold(simplified));
});

test('folding removes width, capitals and accents, and nothing else', () => {
  expect(fold('ＣＡＦÉ naïve Ångström')).toBe('cafe naive angstrom');
  expect(fold('が 한글')).toBe('が 한글');
});
