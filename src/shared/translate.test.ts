import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translator } from '#src/shared/translate.ts';

const t = translator('en');

test('a text is filled with its parameters unchanged', () => {
  expect(t('shared:site.titleSuffix', { title: 'Tides' })).toContain('Tides');
  fc.assert(
    fc.property(fc.string(), (title) => {
      const [before, after] = t('shared:site.titleSuffix', { title: '\n' }).split('\n');
      expect(t('shared:site.titleSuffix', { title })).toBe(`${before}${title}${after}`);
    }),
  );
});

test('a parameter that looks like a placeholder or a replacement pattern stays as it is', () => {
  for (const title of ['{{title}}', '$&', '$1', '$t(shared:justNow)'])
    expect(t('shared:site.titleSuffix', { title })).toContain(title);
});

test('a count chooses its words, remembered or not', () => {
  const minutes = (count: number) => t('posts:readingMinutes', { count });
  expect([minutes(1), minutes(2), minutes(1), minutes(5000)]).toEqual([
    expect.stringContaining('1'),
    expect.stringContaining('2'),
    minutes(1),
    expect.stringContaining('5000'),
  ]);
  expect(t('discussion:thread.title', { count: 1 }).replace('1', '2')).not.toBe(
    t('discussion:thread.title', { count: 2 }),
  );
});

test('a missing parameter leaves nothing', () => {
  expect(t('shared:site.titleSuffix', {})).not.toContain('{{');
});

test('a key without words gives its name', () => {
  expect(t('shared:there.is.none')).toBe('there.is.none');
});
