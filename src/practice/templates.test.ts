import { expect, test } from 'vitest';
import { createPracticeSchema } from '#src/practice/model.ts';
import { endAfter } from '#src/practice/state.ts';
import { fromTemplate, PRACTICE_TEMPLATES, TEMPLATE_CATEGORIES } from '#src/practice/templates.ts';
import { LENGTHS } from '#src/practice/words.ts';
import { LOCALES } from '#src/shared/locale.ts';

test.each(LOCALES)('every template in %s is a practice that can be created', (locale) => {
  for (const template of PRACTICE_TEMPLATES) {
    const { days, ...fields } = fromTemplate(template, locale);
    const practice = { ...fields, startOn: '2026-12-01', endOn: endAfter('2026-12-01', days) };
    expect(createPracticeSchema.parse(practice)).toMatchObject(practice);
    expect(LENGTHS).toContain(days);
  }
});

test('templates have ids of their own, and every category has some', () => {
  expect(new Set(PRACTICE_TEMPLATES.map(({ id }) => id)).size).toBe(PRACTICE_TEMPLATES.length);
  expect(new Set(PRACTICE_TEMPLATES.map(({ category }) => category))).toEqual(
    new Set(Object.keys(TEMPLATE_CATEGORIES)),
  );
});
