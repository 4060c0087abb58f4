import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExchangeOutcome } from '#src/stackexchange/model.ts';
import { readDump } from './dump.ts';
import { prepareDump } from './run.ts';
import { type ExchangeApi, sendItems } from './send.ts';
import { toAnswers, toComments, toQuestions } from './texts.ts';

const dump = await readDump(join(import.meta.dirname, 'testing/dump'));

/** A site that keeps what it is sent, and answers as the real one does. */
function siteThat(refuses: (id: string) => boolean = () => false) {
  const kept: string[] = [];
  const api: ExchangeApi = {
    plan: async ({ questions, answers }) => [
      ...questions.map(({ id, slug }) => ({ kind: 'question' as const, id, key: slug })),
      ...answers.map((id) => ({ kind: 'answer' as const, id, key: `answer-${id}` })),
    ],
    send: async ({ people = [], questions = [], answers = [], comments = [] }) =>
      [...people, ...questions, ...answers, ...comments].map(({ id }): ExchangeOutcome => {
        if (!refuses(id)) kept.push(id);
        return {
          kind: 'question',
          id,
          outcome: refuses(id) ? 'skipped' : 'created',
          reason: null,
          name: `name${id}`,
        };
      }),
  };
  return { api, kept };
}

const prepared = await prepareDump(dump, {
  api: siteThat().api,
  host: 'tides.stackexchange.com',
  locale: 'en',
});
const questions = toQuestions(prepared.making);
const answers = toAnswers(prepared.making);
const comments = toComments(prepared.making);

test('a dump is read whole, and rows that cannot be read are named', () => {
  expect(dump.unreadable).toEqual([{ file: 'Posts.xml', line: expect.stringContaining('Id="7"') }]);
  expect([dump.users, dump.posts, dump.comments, dump.votes].map((rows) => rows.length)).toEqual([
    4, 6, 3, 8,
  ]);
});

test('its questions, answers and comments have their votes, times, authors and licences', () => {
  expect([questions.length, answers.length, comments.length]).toEqual([2, 2, 3]);
  expect(questions[0]).toMatchObject({
    ...{
      id: '1',
      authorId: '1',
      authorName: 'Mara Reef',
      votes: [{ day: '2019-02-01', up: 2, down: 0 }],
      tags: ['tides', 'moon'],
    },
    ...{ createdAt: '2019-02-01T10:00:00.000Z', editedAt: '2019-02-02T10:00:00.000Z' },
    ...{ url: 'https://tides.stackexchange.com/questions/1', licence: 'CC BY-SA 4.0', closure: null },
    oldPaths: ['/questions/1', '/q/1'],
  });
  expect(
    answers.map(({ id, votes, acceptedAt }) => [id, votes.map(({ day, up }) => [day, up]), acceptedAt]),
  ).toEqual([
    [
      '3',
      [
        ['2019-02-01', 1],
        ['2019-02-02', 2],
      ],
      '2019-02-02T00:00:00.000Z',
    ],
    ['4', [], null],
  ]);
  expect(questions[1]?.closure).toEqual({
    at: '2019-02-06T10:00:00.000Z',
    reason: 'duplicate',
    duplicateOf: '1',
  });
});

test('two questions with the same title have two addresses', () => {
  expect(questions.map(({ slug }) => slug)).toEqual([
    'why-do-spring-tides-come-twice-a-month',
    'why-do-spring-tides-come-twice-a-month-2',
  ]);
});

test('links among them lead to the pages here', () => {
  expect(questions[0]?.markdown).toContain('[this](/questions/why-do-spring-tides-come-twice-a-month-2)');
  expect(questions[0]?.markdown).toContain('[that](/answers/answer-4)');
  expect(comments[0]?.markdown).toContain('[this](/questions/why-do-spring-tides-come-twice-a-month-2)');
});

test('whoever has no account there any more is one person by name', () => {
  expect(prepared.people.map(({ id, url }) => [id, url])).toEqual([
    ['-1', null],
    ['1', 'https://tides.stackexchange.com/users/1'],
    ['2', 'https://tides.stackexchange.com/users/2'],
    ['3', 'https://tides.stackexchange.com/users/3'],
    ['name:gone', null],
  ]);
  expect([answers[1]?.authorId, comments[1]?.authorId]).toEqual(['name:gone', 'name:gone']);
});

test('an item that a site does not take is reported, and the others are sent', async () => {
  const { api, kept } = siteThat((id) => id === '3');
  const source = { site: 'tides.stackexchange.com', locale: 'en' as const };
  const outcomes = await sendItems(api, source, 'answers', answers);
  expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['3', 'skipped'],
    ['4', 'created'],
  ]);
  expect(kept).toEqual(['4']);
});
