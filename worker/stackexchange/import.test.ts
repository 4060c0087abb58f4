import { exports } from 'cloudflare:workers';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { importExchangeSchema } from '#src/stackexchange/model.ts';
import { features } from '#worker/features.ts';
import { allProjections, compareStep } from '#worker/platform/check-projections.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { editQuestion, getQuestion, listAnswers, vote } from '#worker/questions/service.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';
import { importExchange, planExchange } from '#worker/stackexchange/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const site = 'tides.stackexchange.com';
const alice = await givenPerson('alice', 'admin');
const carol = await givenPerson('carol');
const { db } = testContext();
const as = (person: typeof alice) => testContext({ as: person });

const written = (id: string, authorId: string, more: object) => ({
  ...{
    id,
    authorId,
    authorName: authorId === '1' ? 'Carol' : '林小海',
    authorUrl: `https://${site}/users/${authorId}`,
  },
  ...{ createdAt: '2019-02-01T10:00:00.000Z', licence: 'CC BY-SA 4.0' },
  ...more,
});
const onOneDay = (up: number, down = 0) => [{ day: '2019-02-01', up, down }];
const question = (more: object = {}) =>
  written('1', '1', {
    ...{ url: `https://${site}/questions/1`, title: 'Why two spring tides?', slug: 'why-two-spring-tides' },
    ...{ markdown: 'The moon goes round **once**.', tags: ['tides'], votes: onOneDay(3, 1), editedAt: null },
    ...{ lastActivityAt: '2019-02-03T10:00:00.000Z', closure: null, oldPaths: ['/questions/1', '/q/1'] },
    ...more,
  });
const answer = (id: string, more: object = {}) =>
  written(id, '2', {
    ...{ url: `https://${site}/a/${id}`, questionId: '1', markdown: `Answer ${id}, @carol.`, votes: [] },
    ...{ editedAt: null, acceptedAt: null, oldPaths: [`/a/${id}`] },
    ...more,
  });
const everything = (more: object = {}) =>
  importExchangeSchema.parse({
    ...{ site, locale: 'en' },
    people: [
      { id: '1', displayName: 'Carol', url: `https://${site}/users/1` },
      { id: '2', displayName: '林小海', url: null },
    ],
    questions: [question()],
    answers: [answer('2', { votes: onOneDay(25) }), answer('3', { acceptedAt: '2019-02-02T00:00:00.000Z' })],
    comments: [
      written('9', '2', {
        url: `https://${site}/questions/1#comment9_1`,
        on: 'question',
        targetId: '1',
        markdown: 'Good, @carol.',
      }),
    ],
    ...more,
  });

async function outcomesOf(more: object = {}) {
  const ctx = as(alice);
  const outcomes = await importExchange(ctx, everything(more));
  await deliverAll(ctx);
  return outcomes.map(({ kind, id, outcome, reason }) => [`${kind} ${id}`, reason ?? outcome]);
}

async function count(of: string): Promise<number> {
  const [[row]] = await db.batch([
    rawStatement<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${sql.raw(of)}`),
  ]);
  return row?.n ?? 0;
}

async function drift(): Promise<unknown[]> {
  const found = await Promise.all(
    allProjections(features).map((one) => compareStep(testContext(), one, null)),
  );
  return found.flatMap((step) => step.differences);
}

test('a dump becomes questions, answers, comments and people without accounts, once', async () => {
  const all = ['person 1', 'person 2', 'question 1', 'answer 2', 'answer 3', 'comment 9'];
  expect(await outcomesOf()).toEqual(all.map((each) => [each, 'created']));
  expect(await outcomesOf()).toEqual(all.map((each) => [each, 'unchanged']));
  const found = await getQuestion(testContext(), 'why-two-spring-tides');
  expect(found).toMatchObject({
    ...{ voteScore: 2, answerCount: 2, isAnswered: true, commentCount: 1 },
    createdAt: '2019-02-01T10:00:00.000Z',
    tags: [{ slug: 'tides' }],
    origin: { site, url: `https://${site}/questions/1`, authorName: 'Carol', licence: 'CC BY-SA 4.0' },
  });
  // The name of somebody here stays theirs.
  expect(found.author).toMatchObject({ displayName: 'Carol' });
  expect(found.author.name).not.toBe('carol');
  expect(await drift()).toEqual([]);
});

test('nobody is notified, mentioned, mailed or followed by it', async () => {
  for (const table of ['notices', 'mentions', 'emails', 'thread_levels', 'question_votes'])
    expect([table, await count(table)]).toEqual([table, 0]);
});

test('imported votes and acceptances earn reputation within the cap of their day', async () => {
  const [[sums]] = await db.batch([
    rawStatement<{ asker: number; answerer: number }>(
      db,
      sql`SELECT max(reputation) FILTER (WHERE display_name = '林小海') AS answerer,
        max(reputation) FILTER (WHERE display_name = 'Carol') AS asker FROM people WHERE email IS NULL`,
    ),
  ]);
  // 25 votes of ten are more than a day counts; an acceptance counts beyond it. The asker: three up, one down, accepting.
  expect(sums).toEqual({ asker: 3 * 10 - 2 + 2, answerer: 200 + 15 });
});

test('votes cast here come on top of the imported ones', async () => {
  const { id } = await getQuestion(testContext(), 'why-two-spring-tides');
  expect(await vote(as(carol), 'question', id, 1)).toEqual({ voteScore: 3, vote: 1 });
  // A later dump has more votes: the one cast here still counts.
  expect(await outcomesOf({ questions: [question({ votes: onOneDay(10, 1) })] })).toContainEqual([
    'question 1',
    'updated',
  ]);
  expect((await getQuestion(testContext(), 'why-two-spring-tides')).voteScore).toBe(10);
  expect(await drift()).toEqual([]);
});

test('old addresses lead here, whatever words they have', async () => {
  const to = async (path: string) => (await resolveRedirect(testContext(), path)).to;
  const [first] = (await listAnswers(testContext(), 'why-two-spring-tides', { sort: 'newest', limit: 10 }))
    .items;
  expect(await to('/questions/1/why-two')).toBe('/questions/why-two-spring-tides');
  expect(await to('/q/1/55')).toBe('/questions/why-two-spring-tides');
  expect([await to('/a/2'), await to('/questions/1/why-two/3')]).toContain(`/answers/${first?.id}`);
});

test('what was edited here stays as it is', async () => {
  const { markdown: _, ...rest } = await getQuestion(as(alice), 'why-two-spring-tides');
  const edit = { title: rest.title, markdown: 'Edited here.', tags: ['tides'], version: rest.version };
  await editQuestion(as(alice), rest.slug, edit);
  expect(await outcomesOf({ questions: [question({ votes: onOneDay(11) })] })).toContainEqual([
    'question 1',
    'edited_here',
  ]);
});

test('what cannot be stored is skipped with a reason, and the rest is stored', async () => {
  expect(
    await outcomesOf({
      ...{ people: [], questions: [], comments: [] },
      answers: [
        answer('4', { questionId: '77' }),
        answer('5', { authorId: '77' }),
        answer('6', { markdown: '<b></b>' }),
        answer('7'),
      ],
    }),
  ).toEqual([
    ['answer 4', 'question_unknown'],
    ['answer 5', 'author_unknown'],
    ['answer 6', 'says_nothing'],
    ['answer 7', 'created'],
  ]);
});

test('a plan keeps addresses, and numbers the taken ones', async () => {
  const questions = ['1', '8'].map((id) => ({ id, slug: 'why-two-spring-tides' }));
  const planned = await planExchange(as(alice), { site, questions, answers: [] });
  expect(planned.map(({ key }) => key)).toEqual(['why-two-spring-tides', 'why-two-spring-tides-2']);
});

test('the page of an imported person says where they come from', async () => {
  const { author } = await getQuestion(testContext(), 'why-two-spring-tides');
  expect((await call('GET', `/api/v1/people/${author.name}`)).status).toBe(200);
  const response = await exports.default.fetch(
    new Request('http://localhost/questions/why-two-spring-tides.md'),
  );
  const text = await response.text();
  expect(text).toContain(`[Imported from ${site}](https://${site}/questions/1)`);
});

test('only admins import', async () => {
  await expect(importExchange(as(carol), everything())).rejects.toMatchObject({ code: 'forbidden' });
});
