import { expect, test } from 'vitest';
import { type Candidate, rankSuggestions } from '#src/search/rank-suggestions.ts';

const candidate = (title: string, more: Partial<Candidate> = {}): Candidate => ({
  kind: 'post',
  targetId: title,
  locale: 'en',
  title,
  isWhole: false,
  ...more,
});
const titles = (candidates: Candidate[], query: string) =>
  rankSuggestions(candidates, query, 'en').map(({ title }) => title);

test('equal names come first, then names that begin so, then names with the whole word', () => {
  const candidates = [
    candidate('A classy port'),
    candidate('The class', { isWhole: true }),
    candidate('Class diagrams'),
    candidate('Class'),
  ];
  expect(titles(candidates, 'class')).toEqual(['Class', 'Class diagrams', 'The class', 'A classy port']);
});

test('the best of each kind is included, however many of another kind match better', () => {
  const posts = Array.from({ length: 12 }, (_, index) => candidate(`Tide ${index}`));
  const person = candidate('A. Tidewell', { kind: 'person' });
  const shown = titles([...posts, person], 'tide');
  expect(shown).toHaveLength(8);
  expect(shown.at(-1)).toBe('A. Tidewell');
});

test('of two translations the one in the language of the reader is kept', () => {
  const both = [
    candidate('潮汐 2026', { targetId: 'one', locale: 'zh-TW' }),
    candidate('Tides 2026', { targetId: 'one' }),
  ];
  expect(titles(both, '2026')).toEqual(['Tides 2026']);
  expect(titles([...both].reverse(), '2026')).toEqual(['Tides 2026']);
});
