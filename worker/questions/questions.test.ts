import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listNotices } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import {
  acceptAnswer,
  closeQuestion,
  deleteAnswer,
  deleteQuestion,
  editAnswer,
  editQuestion,
  findSimilar,
  getAnswer,
  getAnswerHistory,
  getQuestion,
  getQuestionHistory,
  getQuestionPage,
  getQuestionsPage,
  listAnswers,
  listQuestions,
  reopenQuestion,
  vote,
  writeAnswer,
} from '#worker/questions/service.ts';
import { addSynonym, followTag, getTag, mergeTags } from '#worker/tags/service.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';

const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 60_000);
const [alice, bob, carol, dan] = [
  await givenPerson('alice'),
  await givenPerson('bob'),
  await givenPerson('carol'),
  await givenPerson('dan'),
];
const as = (person?: Member) => testContext({ ...(person && { as: person }), clock });
const newest = { sort: 'newest', limit: 20 } as const;
const noThread = { sort: 'best' } as const;
const given = (by: Member, title: string, more = {}) => givenQuestion({ by, title, clock, ...more });
const answered = (by: Member, question: { slug: string }, text: string) =>
  givenAnswer(by, question, text, clock);

test('a question is asked, listed, and found at an address of its own; a second click asks nothing', async () => {
  const one = await given(bob, 'What is a neap tide?');
  expect((await given(bob, 'What is a neap tide?')).id).toBe(one.id);
  const two = await given(carol, 'What is a neap tide?');
  expect([one.slug, two.slug]).toEqual(['what-is-a-neap-tide', 'what-is-a-neap-tide-2']);
  expect((await given(carol, '什麼是小潮？', { locale: 'zh-TW' })).slug).toBe('什麼是小潮');
  expect((await given(carol, 'Ask')).slug).toBe('ask-2');
  const { items } = await listQuestions(as(), newest);
  expect(items.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining([one.slug, two.slug, '什麼是小潮', 'ask-2']),
  );
  expect(items.find(({ slug }) => slug === two.slug)).toMatchObject({
    ...{ author: { name: 'carol' }, tags: [{ slug: 'sea' }], voteScore: 0, answerCount: 0 },
  });
});

test('similar questions are found while the title is typed', async () => {
  await given(bob, 'How does a lighthouse lens bundle the light?');
  const found = await findSimilar(as(), 'lighthouse lens');
  expect(found.map(({ title }) => title)).toContain('How does a lighthouse lens bundle the light?');
  expect(await findSimilar(as(), '?')).toEqual([]);
});

test('a synonym gives the tag; the tag counts its questions and keeps them when it is merged', async () => {
  await given(bob, 'Which knot holds best?', { tags: ['Knots'] });
  await addSynonym(as(alice), 'knots', 'Hitches');
  await given(bob, 'Which hitch holds best?', { tags: ['hitches'] });
  expect((await getTag(as(), 'knots')).questionCount).toBe(2);
  const of = async (tag: string) => (await listQuestions(as(), { ...newest, tag })).items.length;
  expect([await of('knots'), await of('hitches')]).toEqual([2, 2]);
  await given(bob, 'Which rope is best?', { tags: ['Ropes', 'Knots'] });
  await mergeTags(as(alice), 'ropes', 'knots');
  expect((await getTag(as(), 'ropes')).questionCount).toBe(3);
  expect(await of('knots')).toBe(3);
});

test('the questions of followed tags are one list, and unanswered ones another', async () => {
  await given(bob, 'How do I read a barometer?', { tags: ['Weather'] });
  clock.advance(1000);
  const fog = await given(bob, 'Where does fog come from?', { tags: ['Fog'] });
  await followTag(as(dan), 'weather');
  await followTag(as(dan), 'fog');
  const slugsOf = async (sort: 'followed' | 'unanswered') =>
    (await listQuestions(as(dan), { sort, limit: 20 })).items.map(({ slug }) => slug);
  expect(await slugsOf('followed')).toEqual(['where-does-fog-come-from', 'how-do-i-read-a-barometer']);
  await answered(carol, fog, 'From cold water below warm air.');
  expect(await slugsOf('unanswered')).not.toContain(fog.slug);
  expect(await slugsOf('unanswered')).toContain('how-do-i-read-a-barometer');
});

test('hot questions are paged by keyset', async () => {
  const ids: string[] = [];
  for (let page = await listQuestions(as(), { sort: 'hot', limit: 2 }); ; ) {
    ids.push(...page.items.map(({ id }) => id));
    if (!page.next) break;
    page = await listQuestions(as(), { sort: 'hot', limit: 2, cursor: page.next });
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe((await listQuestions(as(), { ...newest, limit: 100 })).items.length);
});

test('the page of a question is one round trip, for anonymous readers and with its answers in pages', async () => {
  const question = await given(bob, 'How many answers fit a page?');
  for (let at = 0; at < 12; at += 1) await answered(carol, question, `Answer number ${at}.`);
  for (const order of ['best', 'newest', 'oldest'] as const) {
    const ctx = as();
    const first = await getQuestionPage(ctx, question.slug, { sort: order }, noThread);
    expect([ctx.db.stats.roundTrips, first.answers.items.length]).toEqual([1, 10]);
    const second = await getQuestionPage(
      as(),
      question.slug,
      { sort: order, after: first.answers.next ?? '' },
      noThread,
    );
    const ids = [...first.answers.items, ...second.answers.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    expect(second.answers.next).toBeNull();
    const back = await getQuestionPage(
      as(),
      question.slug,
      { sort: order, after: second.answers.prev ?? '' },
      noThread,
    );
    expect(back.answers.items.map(({ id }) => id)).toEqual(first.answers.items.map(({ id }) => id));
  }
  const ctx = as();
  await getQuestionsPage(ctx, newest);
  expect(ctx.db.stats.roundTrips).toBe(1);
});

test('the asker accepts one answer at a time, even when two are accepted at once', async () => {
  const question = await given(bob, 'Which of the two?');
  const [one, two] = [
    await answered(carol, question, 'The first one.'),
    await answered(dan, question, 'The second one.'),
  ];
  await expect(acceptAnswer(as(carol), question.slug, one)).rejects.toMatchObject({ code: 'forbidden' });
  await Promise.all([acceptAnswer(as(bob), question.slug, one), acceptAnswer(as(bob), question.slug, two)]);
  const { acceptedAnswerId } = await getQuestion(as(), question.slug);
  const { items } = await listAnswers(as(), question.slug, { sort: 'best', limit: 10 });
  const accepted = items.filter(({ isAccepted }) => isAccepted).map(({ id }) => id);
  expect(accepted).toEqual([acceptedAnswerId]);
  expect(items[0]?.id).toBe(acceptedAnswerId);
  await acceptAnswer(as(bob), question.slug, null);
  const after = await listAnswers(as(), question.slug, { sort: 'best', limit: 10 });
  expect(after.items.some(({ isAccepted }) => isAccepted)).toBe(false);
});

test('an accepted answer stays first until another is much better', async () => {
  const question = await given(bob, 'How much better is much better?');
  const [accepted, better] = [
    await answered(carol, question, 'Accepted.'),
    await answered(dan, question, 'Better.'),
  ];
  await acceptAnswer(as(bob), question.slug, accepted);
  const first = async () => (await listAnswers(as(), question.slug, { sort: 'best', limit: 1 })).items[0]?.id;
  expect(await first()).toBe(accepted);
  await vote(as(await givenPerson('gina')), 'answer', better, 1);
  expect(await first()).toBe(better);
  await vote(as(await givenPerson('gina')), 'answer', accepted, 1);
  expect(await first()).toBe(accepted);
});

test('an edit keeps the text before it; a stale one changes nothing', async () => {
  const question = await given(bob, 'Why is the sea salty?', { tags: ['Salt'] });
  clock.advance(5 * 60_000);
  const edit = { title: 'Why are seas salty?', markdown: 'All of them?', tags: ['Salt', 'Rivers'] };
  const edited = await editQuestion(as(bob), question.slug, { ...edit, version: 1 });
  expect(edited).toMatchObject({ title: 'Why are seas salty?', version: 2, slug: question.slug });
  await expect(editQuestion(as(bob), question.slug, { ...edit, version: 1 })).rejects.toMatchObject({
    code: 'version_conflict',
  });
  await expect(editQuestion(as(carol), question.slug, { ...edit, version: 2 })).rejects.toMatchObject({
    code: 'reputation_needed',
  });
  const { now, revisions } = await getQuestionHistory(as(), question.slug);
  expect(now).toMatchObject({ title: 'Why are seas salty?', tags: ['Salt', 'Rivers'] });
  expect(revisions).toMatchObject([
    { title: 'Why is the sea salty?', tags: ['Salt'], editor: { name: 'bob' } },
  ]);
  expect((await getTag(as(), 'rivers')).questionCount).toBe(1);
  const answer = await answered(carol, question, 'Rivers bring it.');
  clock.advance(5 * 60_000);
  await editAnswer(as(carol), answer, { markdown: 'Rivers carry it.', version: 1 });
  expect((await getAnswerHistory(as(), answer)).revisions).toMatchObject([{ markdown: 'Rivers bring it.' }]);
});

test('a correction within the first minute leaves no history', async () => {
  const question = await given(bob, 'How long is a minute?');
  await editQuestion(as(bob), question.slug, {
    ...{ title: 'How long is one minute?', markdown: 'Sixty?', tags: ['Sea'], version: 1 },
  });
  expect((await getQuestionHistory(as(), question.slug)).revisions).toEqual([]);
  expect((await getQuestion(as(), question.slug)).editedAt).toBeNull();
});

test('a closed question names its reason and takes no answers until it is opened again', async () => {
  const [original, copy] = [await given(bob, 'What is a knot?'), await given(carol, 'What are knots?')];
  await expect(closeQuestion(as(carol), copy.slug, { reason: 'unclear' })).rejects.toMatchObject({
    code: 'reputation_needed',
  });
  await expect(closeQuestion(as(alice), copy.slug, { reason: 'duplicate' })).rejects.toMatchObject({
    fields: [{ pointer: '/duplicateOf' }],
  });
  const closed = await closeQuestion(as(alice), copy.slug, {
    ...{ reason: 'duplicate', duplicateOf: original.slug },
  });
  expect(closed.closure).toMatchObject({ reason: 'duplicate', duplicateOf: { slug: original.slug } });
  await expect(writeAnswer(as(bob), copy.slug, { markdown: 'A speed.' })).rejects.toMatchObject({
    code: 'question_closed',
  });
  expect((await reopenQuestion(as(alice), copy.slug)).closure).toBeNull();
  await writeAnswer(as(bob), copy.slug, { markdown: 'A speed.' });
});

test('an asker deletes a question without answers by others; a moderator deletes it with all that belongs to it', async () => {
  const question = await given(bob, 'Delete me?');
  const answer = await answered(carol, question, 'No!');
  await vote(as(dan), 'answer', answer, 1);
  await expect(deleteQuestion(as(bob), question.slug)).rejects.toMatchObject({ code: 'has_answers' });
  await done(alice, (ctx) => deleteQuestion(ctx, question.slug));
  await expect(getQuestion(as(), question.slug)).rejects.toMatchObject({ code: 'not_found' });
  await expect(getAnswer(as(), answer)).rejects.toMatchObject({ code: 'not_found' });
  const { db } = as();
  const [[left]] = await db.batch([
    rawStatement<{ n: number }>(
      db,
      sql`SELECT (SELECT count(*) FROM question_votes WHERE target_id = ${answer})
        + (SELECT count(*) FROM question_tags WHERE question_id = ${question.id})
        + (SELECT count(*) FROM thread_levels WHERE target_id IN (${answer}, ${question.id})) AS n`,
    ),
  ]);
  expect(left?.n).toBe(0);
  const own = await given(bob, 'Delete mine?');
  await deleteQuestion(as(bob), own.slug);
});

test('a deleted answer takes its votes with it, and the question has one answer less', async () => {
  const question = await given(bob, 'Who takes it back?');
  const answer = await answered(carol, question, 'I do.');
  await acceptAnswer(as(bob), question.slug, answer);
  await deleteAnswer(as(carol), answer);
  expect(await getQuestion(as(), question.slug)).toMatchObject({ answerCount: 0, acceptedAnswerId: null });
});

test('asker and followers hear of an answer, its author of its acceptance and of votes, without names of voters', async () => {
  const question = await given(bob, 'Who hears of this?');
  const answer = await answered(carol, question, 'You do.');
  await done(bob, (ctx) => acceptAnswer(ctx, question.slug, answer));
  await done(dan, (ctx) => vote(ctx, 'answer', answer, 1));
  const typesOf = async (person: Member) =>
    (await listNotices(as(person), { filter: 'all', limit: 50 })).items
      .filter(({ text }) => text.includes('Who hears of this?'))
      .map(({ type, actor }) => [type, actor?.name ?? null]);
  expect(await typesOf(bob)).toEqual([['questions.answered', 'carol']]);
  expect(await typesOf(carol)).toEqual([
    ['questions.voted', null],
    ['questions.accepted', 'bob'],
  ]);
});

test('a newcomer may add two links', async () => {
  const newcomer = await givenPerson('newcomer');
  const links = 'See https://a.example/1 and https://a.example/2 and https://a.example/3 now.';
  await expect(given(newcomer, 'Buy now?', { markdown: links })).rejects.toMatchObject({
    fields: [{ pointer: '/markdown', code: 'too_many_links' }],
  });
});
