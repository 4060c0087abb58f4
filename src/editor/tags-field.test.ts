import { expect, test } from 'vitest';
import { parseTags, suggestTags } from '#src/editor/tags-field.ts';

test('tags are separated by any comma, without duplicates', () => {
  expect(parseTags(' Sea,  web   development ,sea，潮汐、月亮,, #Moon')).toEqual([
    'Sea',
    'web development',
    '潮汐',
    '月亮',
    'Moon',
  ]);
  expect(parseTags('  ')).toEqual([]);
});

test('suggestions continue the text and leave out tags that it has', () => {
  expect(suggestTags('Sea, mo', ['Sea', 'Moon'])).toEqual([{ value: 'Sea, Moon', label: 'Moon' }]);
  expect(suggestTags('', ['Sea'])).toEqual([{ value: 'Sea', label: 'Sea' }]);
});
