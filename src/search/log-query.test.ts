import { expect, test } from 'vitest';
import { describeQuery } from '#src/search/log-query.ts';

test('a query is kept as its words', () => {
  expect(describeQuery('  Zettelkasten, for the "SEA" ')).toBe('zettelkasten sea');
  expect(describeQuery('紅樹林 reef')).toBe('红树林 reef');
});

test('possible addresses and numbers are left out', () => {
  expect(describeQuery('carol@example.com')).toBeNull();
  expect(describeQuery('ｃａｒｏｌ＠example.com')).toBeNull();
  expect(describeQuery('0912345678')).toBeNull();
  expect(describeQuery('🙂')).toBeNull();
});
