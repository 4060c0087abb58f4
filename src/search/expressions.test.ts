import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toExpressions, toPrefixExpressions } from '#src/search/expressions.ts';
import { parseQuery } from '#src/search/query.ts';

const ask = (query: string) => toExpressions(parseQuery(query));
const match = (query: string) => ask(query)?.ranked ?? null;
const weighed = (query: string) => ask(query)?.weighed.map(({ term }) => term);

test('words are quoted, stemmed, and the last may be a beginning', () => {
  expect(match('testing')).toBe('("testing" * OR "test")');
  expect(match('boats tide')).toBe('(("boat") AND ("tide" * OR "tid")) OR {title body tags} : "boats tide"');
});

test('Chinese is a phrase of pairs where all is asked for, and weighed by its pairs, without grammar', () => {
  expect(match('編譯器')).toBe('("编译 译器")');
  expect(match('海')).toBe('("海" *)');
  expect(weighed('專案使用者')).toEqual(['专案', '案使', '使用', '用者']);
  expect(weighed('什麼是潮汐')).toEqual(['是潮', '潮汐']);
  expect(weighed('潮汐')).toEqual([]);
});

test('a word counts as often as it is typed, up to three times', () => {
  expect(ask('reef tide reef')?.weighed).toEqual([
    { term: 'reef', expression: '"reef" OR "reef"' },
    { term: 'tid', expression: '"tid"' },
  ]);
  expect(ask(`sea ${'tide '.repeat(9)}`)?.weighed[1]?.expression).toBe('"tid" OR "tid" OR "tid"');
});

test('words that follow each other are known side by side, Chinese is so already', () => {
  expect(ask('kelp 潮汐 sea otters sleep')?.beside).toBe(
    '{title body tags} : ("sea otters" OR "otters sleep")',
  );
  expect(ask('kelp')?.beside).toBeNull();
  expect(ask('專案使用者')?.beside).toBeNull();
});

test('quoted parts are required as written, and excluded parts are left out', () => {
  expect(ask('sea "borrow checker" -tides')?.narrow).toBe(
    ' AND ({title body tags} : "borrow checker") NOT ("tid")',
  );
  expect(ask('-tides')).toBeNull();
  expect(ask('sea')?.narrow).toBeNull();
});

test('the first term may be required at the beginning of a name', () => {
  expect(ask('go tide')?.starts).toBe('(^ "go") AND ("tide" * OR "tid")');
  expect(ask('tide')?.phrase).toBeNull();
  expect(ask('練習 sea')?.phrase).toBeNull();
});

test.each(['', '   ', '"', '""', '*', '()', '🙂🌊', '\u0000\u0007', '---', '\u0301', '++', '.'])(
  '%j gives no query',
  (query) => {
    expect(match(query)).toBeNull();
  },
);

test('no input breaks out of its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (query) => {
      const { ranked = '', narrow = '', beside = '', weighed: terms = [] } = ask(query) ?? {};
      const all = [ranked, narrow, beside, ...terms.map(({ expression }) => expression)].join(' ');
      const outside = all.replace(/"[\p{L}\p{N}\p{M}+# ]*"/gu, '').replaceAll('{title body tags} :', '');
      expect(outside).toMatch(/^(?:[()* ]|AND|OR|NOT)*$/);
    }),
  );
}, 30_000);

test('while somebody types, the last word may be any beginning, and the text the beginning of a name', () => {
  expect(toPrefixExpressions('the c')).toEqual({ whole: '"c"', begun: '"c" *', starts: '^ "the c" *' });
  expect(toPrefixExpressions('the')?.begun).toBe('"the" *');
  expect(toPrefixExpressions('學')?.begun).toBe('"学" *');
  expect(toPrefixExpressions('學習 ru')).toEqual({
    whole: '("学习") AND "ru"',
    begun: '("学习") AND "ru" *',
    starts: '^ "学习" *',
  });
  expect(toPrefixExpressions('"lan')?.begun).toBe('"lan" *');
  expect(toPrefixExpressions('🙂')).toBeNull();
});
