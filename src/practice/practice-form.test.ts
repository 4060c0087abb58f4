import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCheckInFields, toCheckInFields } from '#src/practice/check-in-form.ts';
import { checkInSchema, createPracticeSchema, type Resource, type Schedule } from '#src/practice/model.ts';
import { errorsByField, readPracticeFields, toPracticeFields } from '#src/practice/practice-form.ts';
import { DAY_RULES, MOMENTS, MOODS, REVEALS } from '#src/practice/words.ts';
import { VISIBILITIES } from '#src/social/visibility.ts';

const MINIMAL = { action: 'Read', schedule: 'daily', startOn: '2026-12-01' };
const read = (fields: Record<string, string>) => createPracticeSchema.parse(readPracticeFields(fields));

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant({ kind: 'daily' } as const),
  fc.record({
    kind: fc.constant('weekdays' as const),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  }),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .map(([a, b]) => ({ kind: 'weekly' as const, min: Math.min(a, b), max: Math.max(a, b) })),
  fc.record({ kind: fc.constant('interval' as const), every: fc.integer({ min: 2, max: 30 }) }),
);

test('every value that a practice can have comes back from its form', () => {
  const practices = fc.record({
    action: fc.constantFrom('Read ten pages', '讀十頁'),
    name: fc.constantFrom('', 'Reading'),
    why: fc.constantFrom('', 'To wonder\nagain'),
    schedule: schedules,
    startOn: fc.constant('2026-12-01'),
    endOn: fc.constantFrom(null, '2026-12-24'),
    amount: fc.constantFrom(null, 10, 2.5),
    unit: fc.constantFrom('', 'pages'),
    dayRule: fc.constantFrom(...DAY_RULES),
    minutes: fc.constantFrom(null, 1, 1440),
    moment: fc.constantFrom(...MOMENTS),
    remindAt: fc.constantFrom(null, 0, 605, 1439),
    tags: fc.constantFrom<string[]>([], ['reading', '閱讀']),
    resources: fc.constantFrom<Resource[]>(
      [],
      [
        { url: 'https://example.com/', title: 'A long title' },
        { url: 'https://example.org/', title: '' },
      ],
    ),
    visibility: fc.constantFrom(...VISIBILITIES),
    reveal: fc.constantFrom(...REVEALS),
    showsAsCopy: fc.boolean(),
  });
  fc.assert(
    fc.property(practices, (practice) => {
      const dayRule = practice.amount === null ? 'any' : practice.dayRule;
      expect(read(toPracticeFields(practice))).toEqual({ ...practice, dayRule, draft: false });
    }),
  );
});

test('every detail of a check-in comes back from its form', () => {
  const details = fc.record({
    mood: fc.constantFrom(null, ...MOODS),
    note: fc.constantFrom('', 'Ten pages\n\nand a *thought*'),
    minutes: fc.constantFrom(null, 0, 20),
    amount: fc.constantFrom(null, 0, 2.5),
    tags: fc.constantFrom<string[]>([], ['morning', '晨讀']),
  });
  fc.assert(
    fc.property(details, (each) => {
      const fields = toCheckInFields({ ...each, html: '', pictures: [] });
      expect(checkInSchema.parse(readCheckInFields(fields))).toMatchObject(each);
    }),
  );
});

test.each([
  ['7', '2026-12-07'],
  ['21', '2026-12-21'],
  ['none', null],
  ['a while', null],
])('a length of %s ends on %s', (length, endOn) => {
  expect(read({ ...MINIMAL, length, endOn: '2027-02-01' }).endOn).toBe(endOn);
});

test('an end may be chosen by its date', () => {
  expect(read({ ...MINIMAL, length: 'date', endOn: '2027-02-01' }).endOn).toBe('2027-02-01');
});

test('a resource may have its title before its address', () => {
  expect(read({ ...MINIMAL, resources: 'A book https://example.com/\r\n\r\n' }).resources).toEqual([
    { url: 'https://example.com/', title: 'A book' },
  ]);
});

test.each([
  [{ schedule: 'weekdays' }, 'schedule/weekdays'],
  [{ schedule: 'weekly', min: '5', max: '3' }, 'schedule/max'],
  [{ schedule: 'interval', every: 'x' }, 'schedule/every'],
  [{ resources: 'http://example.com/' }, 'resources/0/url'],
  [{ length: 'date', endOn: '' }, 'endOn'],
  [{ minutes: '1.5' }, 'minutes'],
  [{ remindAt: 'noon' }, 'remindAt'],
])('what is wrong in %j is said at its field', (fields, pointer) => {
  const result = createPracticeSchema.safeParse(readPracticeFields({ ...MINIMAL, ...fields }));
  expect(result.error?.issues.map(({ path }) => path.join('/'))).toEqual([pointer]);
});

test('an error of a part belongs to the field of the whole, and the first one is shown', () => {
  expect(
    errorsByField({ 'tags/1': 'a', 'tags/2': 'b', 'schedule/min': 'c', schedule: 'd', note: 'e' }),
  ).toEqual({
    tags: 'a',
    min: 'c',
    schedule: 'd',
    note: 'e',
  });
});
