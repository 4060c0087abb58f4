import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { wilsonBound } from '#src/discussion/reaction-rules.ts';
import { hotness } from '#src/questions/rules.ts';
import { compareStep } from '#worker/platform/check-projections.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { questionProjections } from '#worker/questions/projections.ts';
import { getQuestion, listAnswers, vote } from '#worker/questions/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';

const HOUR_MS = 60 * 60_000;
const clock = fixedClock(TEST_NOW);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];
const as = (person: typeof bob) => testContext({ as: person, clock });
const { db } = testContext();

async function rowOf(table: 'answers' | 'questions', id: string) {
  const [[row]] = await db.batch([
    rawStatement<Record<string, number>>(db, sql`SELECT * FROM ${sql.raw(table)} WHERE id = ${id}`),
  ]);
  return row ?? {};
}

async function drift(): Promise<unknown[]> {
  const found = await Promise.all(questionProjections.map((one) => compareStep(testContext(), one, null)));
  return found.flatMap((step) => step.differences);
}

test('a vote is cast, changed and undone at once, and the score follows', async () => {
  const { id, slug } = await givenQuestion({ by: bob });
  expect(await vote(as(carol), 'question', id, 1)).toEqual({ voteScore: 1, vote: 1 });
  expect(await vote(as(carol), 'question', id, 1)).toEqual({ voteScore: 1, vote: 1 });
  expect(await vote(as(carol), 'question', id, -1)).toEqual({ voteScore: -1, vote: -1 });
  expect((await rowOf('questions', id)).hot).toBeCloseTo(hotness(-1, TEST_NOW), 9);
  expect(await vote(as(carol), 'question', id, 0)).toEqual({ voteScore: 0, vote: 0 });
  const question = await getQuestion(as(carol), slug);
  expect([question.voteScore, question.vote]).toEqual([0, 0]);
});

test('nobody votes on their own', async () => {
  const question = await givenQuestion({ by: bob, title: 'May I vote for myself?' });
  const answer = await givenAnswer(carol, question);
  await expect(vote(as(bob), 'question', question.id, 1)).rejects.toMatchObject({ code: 'own_vote' });
  await expect(vote(as(carol), 'answer', answer, 1)).rejects.toMatchObject({ code: 'own_vote' });
});

test('a day has six votes up and three down for one person; the next day has new ones', async () => {
  const voter = await givenPerson('erin');
  const ids: string[] = [];
  for (let at = 0; at < 8; at += 1)
    ids.push((await givenQuestion({ by: dan, title: `Question number ${at}` })).id);
  for (const id of ids.slice(0, 6)) await vote(as(voter), 'question', id, 1);
  const refused = { code: 'vote_limit' };
  await expect(vote(as(voter), 'question', ids[6] ?? '', 1)).rejects.toMatchObject(refused);
  // Undoing one makes room for another.
  await vote(as(voter), 'question', ids[0] ?? '', 0);
  await vote(as(voter), 'question', ids[6] ?? '', 1);
  for (const id of ids.slice(0, 3)) await vote(as(voter), 'question', id, -1);
  await expect(vote(as(voter), 'question', ids[7] ?? '', -1)).rejects.toMatchObject(refused);
  expect((await rowOf('questions', ids[7] ?? '')).vote_score).toBe(0);
  const tomorrow = testContext({ as: voter, clock: fixedClock(TEST_NOW + 24 * HOUR_MS) });
  expect(await vote(tomorrow, 'question', ids[7] ?? '', -1)).toEqual({ voteScore: -1, vote: -1 });
});

test('two hundred votes at once: the scores are those of the rows', async () => {
  const question = await givenQuestion({ by: bob, title: 'What happens when everybody votes?' });
  const answers: string[] = [];
  for (let at = 0; at < 5; at += 1)
    answers.push(await givenAnswer(await givenPerson(`author-${at}`), question, `Answer number ${at}.`));
  const voters = await Promise.all(Array.from({ length: 20 }, (_, at) => givenPerson(`voter-${at}`)));
  // Each votes twice on each answer: up, then down, or the other way round, all at once.
  const votes = voters.flatMap((voter, who) =>
    answers.flatMap((id, at) => {
      const first = (who + at) % 3 === 0 ? -1 : 1;
      return [vote(as(voter), 'answer', id, first), vote(as(voter), 'answer', id, first === 1 ? -1 : 1)];
    }),
  );
  const done = await Promise.allSettled(votes);
  expect(done).toHaveLength(200);
  for (const id of answers) {
    const [rows] = await db.batch([
      rawStatement<{ value: number }>(db, sql`SELECT value FROM question_votes WHERE target_id = ${id}`),
    ]);
    const up = rows.filter(({ value }) => value === 1).length;
    const row = await rowOf('answers', id);
    expect([row.up_count, row.down_count, row.vote_score]).toEqual([
      up,
      rows.length - up,
      2 * up - rows.length,
    ]);
    expect(row.bound).toBeCloseTo(wilsonBound(up, rows.length - up), 9);
  }
  expect(await drift()).toEqual([]);
});

test('the best answer is first, the accepted one before it unless it is much worse', async () => {
  const question = await givenQuestion({ by: bob, title: 'Which one is best?' });
  const [liked, plain] = [
    await givenAnswer(carol, question, 'The liked one.'),
    await givenAnswer(dan, question, 'The plain one.', fixedClock(TEST_NOW + 1000)),
  ];
  const order = async () =>
    (await listAnswers(testContext(), question.slug, { sort: 'best', limit: 10 })).items.map(({ id }) => id);
  expect(await order()).toEqual([plain, liked]);
  await vote(as(await givenPerson('finn')), 'answer', liked, 1);
  expect(await order()).toEqual([liked, plain]);
});
