import { expect, test } from 'vitest';
import { fixedClock } from '#worker/platform/clock.ts';
import {
  findSimilar,
  getAnswer,
  getPersonQuestions,
  getQuestion,
  listAnswers,
  listQuestions,
  vote,
  writeAnswer,
} from '#worker/questions/service.ts';
import { setRestriction } from '#worker/social/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';

const clock = fixedClock(TEST_NOW);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];
const as = (person: typeof bob) => testContext({ as: person, clock });
const ofBob = await givenQuestion({ by: bob, title: 'What does the blocked one see?', clock });
const ofDan = await givenQuestion({ by: dan, title: 'And what of the others?', clock });
const answer = await givenAnswer(bob, ofDan, 'Nothing of mine.', clock);
await setRestriction(as(bob), 'carol', 'block');

test('a block hides the questions of the other in every list, and closes every way to them', async () => {
  const gone = { code: 'not_found' };
  for (const sort of ['newest', 'hot', 'unanswered'] as const) {
    const { items } = await listQuestions(as(carol), { sort, limit: 10 });
    expect(items.map(({ id }) => id)).not.toContain(ofBob.id);
  }
  expect(await findSimilar(as(carol), 'blocked one see')).toEqual([]);
  await expect(getQuestion(as(carol), ofBob.slug)).rejects.toMatchObject(gone);
  await expect(vote(as(carol), 'question', ofBob.id, 1)).rejects.toMatchObject(gone);
  await expect(writeAnswer(as(carol), ofBob.slug, { markdown: 'Hello?' })).rejects.toMatchObject(gone);
  await expect(getPersonQuestions(as(carol), 'bob', { limit: 10 })).rejects.toMatchObject(gone);
});

test('an answer of the other keeps its place without its text', async () => {
  const { items } = await listAnswers(as(carol), ofDan.slug, { sort: 'best', limit: 10 });
  expect(items).toMatchObject([{ id: answer, author: null, html: '', markdown: null }]);
  await expect(getAnswer(as(carol), answer)).rejects.toMatchObject({ code: 'not_found' });
  await expect(vote(as(carol), 'answer', answer, 1)).rejects.toMatchObject({ code: 'not_found' });
});
