import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '#src/imports/front-matter.ts';
import { createPracticeSchema } from '#src/practice/model.ts';
import { MAX_NOTE } from '#src/practice/words.ts';
import { VOTES_A_DAY, VOTES_TO_ONE_PERSON } from '#src/questions/rules.ts';
import { LOCALES } from '#src/shared/locale.ts';
import { DEMO_PEOPLE, uuidv7 } from './people.ts';
import { inventDays } from './practice/check-ins.ts';
import { COMMUNITY, VACATIONS } from './practice/people.ts';
import { PRACTICES } from './practice/rows.ts';
import { FIRST_QUESTIONS } from './questions.ts';
import { FIRST_SERIES } from './series.ts';

const FOLDER = join(import.meta.dirname, 'posts');

describe('the demo people', () => {
  test('have passwords that the site accepts', () => {
    for (const { password } of [...DEMO_PEOPLE, ...COMMUNITY])
      expect(password.length).toBeGreaterThanOrEqual(15);
  });

  test('have ids that sort by age', () => {
    const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000].map((now) => uuidv7(now));
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe.each(readdirSync(FOLDER))('the first post %s', (slug) => {
  const bodies = LOCALES.map((locale) => join(FOLDER, slug, `${locale}.md`))
    .filter((file) => existsSync(file))
    .map((file) => splitFrontMatter(readFileSync(file, 'utf8')));

  test('has one original, which says when and by whom it was written', () => {
    const originals = bodies.filter(({ data }) => data.daysAgo !== undefined);
    expect(originals).toHaveLength(1);
    const names = DEMO_PEOPLE.map((person) => person.name);
    expect(names).toEqual(
      expect.arrayContaining((originals[0]?.data.authors as string[] | undefined) ?? ['nobody']),
    );
  });

  test('has a title and a summary in every language', () => {
    for (const { data, body } of bodies) {
      expect([typeof data.title, typeof data.description]).toEqual(['string', 'string']);
      expect(body.length).toBeGreaterThan(300);
    }
  });

  test('shows only pictures of its own folder', () => {
    for (const { body } of bodies) {
      for (const [, picture] of body.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
        expect(existsSync(join(FOLDER, slug, picture ?? ''))).toBe(true);
      }
    }
  });
});

test('the first series orders existing posts', () => {
  const slugs = FIRST_SERIES.lines.flatMap((line) => ('slug' in line ? [line.slug] : []));
  expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(slugs));
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('the first questions leave the demo people votes of their first day', () => {
  const written = Object.values(FIRST_QUESTIONS).flatMap((questions) =>
    questions.flatMap((question) => [question, ...question.answers]),
  );
  const votes = written.flatMap(({ by, up = [] }) => up.map((voter) => ({ voter, by })));
  expect(votes.filter(({ voter, by }) => voter === by)).toEqual([]);
  const largest = (groups: Map<string, unknown[]>) =>
    Math.max(...[...groups.values()].map((all) => all.length));
  expect(largest(Map.groupBy(votes, ({ voter }) => voter))).toBeLessThanOrEqual(VOTES_A_DAY.up);
  const pairs = Map.groupBy(votes, ({ voter, by }) => `${voter} to ${by}`);
  expect(largest(pairs)).toBeLessThanOrEqual(VOTES_TO_ONE_PERSON.up - 2);
});

describe.each(PRACTICES)('the practice $key', (practice) => {
  const clock = { timeZone: 'Asia/Taipei', dayStartMinutes: 240 };
  const now = Date.parse('2026-11-21T12:00:00Z');
  const away = VACATIONS.filter(({ by }) => by === practice.by).map(({ days }) => days);
  const { checkIns } = inventDays(practice, { now, clock, away });

  test('is one that the site accepts', () => {
    const { action, name, why, schedule, amount, unit, minutes, moment, tags, visibility } = practice;
    const given = { action, name, why, schedule, amount, unit, minutes, moment, tags, visibility };
    expect(createPracticeSchema.safeParse({ ...given, startOn: '2026-11-21' }).error).toBeUndefined();
    for (const note of practice.notes) expect(note.length).toBeLessThan(MAX_NOTE);
  });

  test('has the same check-ins in every run, one a day, and none on a silent or a coming day', () => {
    expect(inventDays(practice, { now, clock, away }).checkIns).toEqual(checkIns);
    expect(new Set(checkIns.map(({ day }) => day)).size).toBe(checkIns.length);
    expect(checkIns.length).toBeGreaterThan(5);
    expect(Math.max(...checkIns.map(({ at }) => at))).toBeLessThanOrEqual(now);
    for (const [from, to] of [practice.gap, ...away].filter((days) => days !== undefined)) {
      const silent = (ago: number) => new Date(now - ago * 86_400_000).toISOString().slice(0, 10);
      expect(checkIns.filter(({ day }) => day >= silent(from) && day <= silent(to))).toEqual([]);
    }
  });
});
