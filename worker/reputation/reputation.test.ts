import { expect, test } from 'vitest';
import type { Vote } from '#src/questions/model.ts';
import { getPerson } from '#worker/accounts/service.ts';
import { compareStep } from '#worker/platform/check-projections.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { ledgerProjections } from '#worker/platform/ledger.ts';
import { questions } from '#worker/questions/index.ts';
import { acceptAnswer, deleteAnswer, deleteQuestion, getQuestion, vote } from '#worker/questions/service.ts';
import { reputation } from '#worker/reputation/index.ts';
import { reputationLedger } from '#worker/reputation/ledger.ts';
import { getOwnReputation } from '#worker/reputation/service.ts';
import { setRestriction } from '#worker/social/service.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';
import { wrongReputations } from '#worker/testing/reputation.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = fixedClock(TEST_NOW);
const does = doneBy(clock, 1000);
const [bob, carol, dan, mona] = [
  await givenPerson('bob'),
  await givenPerson('carol'),
  await givenPerson('dan'),
  await givenPerson('mona'),
];
const shown = async (name: string) => (await getPerson(testContext(), name)).reputation;
const cast = (who: typeof bob, kind: 'question' | 'answer', id: string, value: Vote) =>
  does(who, (ctx) => vote(ctx, kind, id, value));

async function drift() {
  const found = await Promise.all(
    ledgerProjections(reputationLedger).map((one) => compareStep(testContext(), one, null)),
  );
  return found.flatMap(({ differences }) => differences);
}

test('votes and acceptances are worth what the rules say, and nothing once undone', async () => {
  const question = await givenQuestion({ by: bob, clock });
  const answer = await givenAnswer(carol, question, 'The sun pulls, too.', clock);
  await cast(carol, 'question', question.id, 1);
  await cast(dan, 'answer', answer, 1);
  expect([await shown('bob'), await shown('carol'), await shown('dan')]).toEqual([10, 10, 1]);
  await cast(dan, 'answer', answer, -1);
  // Nobody is shown less than one, though the ledger sums to less.
  expect([await shown('carol'), await shown('dan')]).toEqual([1, 1]);
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, answer));
  expect([await shown('bob'), await shown('carol')]).toEqual([12, 13]);
  expect(await wrongReputations()).toEqual([]);
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, null));
  await cast(dan, 'answer', answer, 0);
  await cast(carol, 'question', question.id, 0);
  expect([await shown('bob'), await shown('carol')]).toEqual([1, 1]);
  expect(await wrongReputations()).toEqual([]);
});

test('accepting one’s own answer is worth nothing', async () => {
  const question = await givenQuestion({ by: bob, title: 'Can I answer myself?', clock });
  const own = await givenAnswer(bob, question, 'Yes.', clock);
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, own));
  expect(await shown('bob')).toBe(1);
});

test('what is deleted takes its reputation along, also when its votes are told of later', async () => {
  const question = await givenQuestion({ by: bob, title: 'Will this stay?', clock });
  const answer = await givenAnswer(carol, question, 'No.', clock);
  await cast(dan, 'question', question.id, 1);
  const late = testContext({ as: dan, clock });
  await vote(late, 'answer', answer, -1);
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, answer));
  expect([await shown('bob'), await shown('carol')]).toEqual([12, 15]);
  await does(mona, (ctx) => deleteAnswer(ctx, answer));
  await does(mona, (ctx) => deleteQuestion(ctx, question.slug));
  await deliverAll(late);
  expect([await shown('bob'), await shown('carol')]).toEqual([1, 1]);
  expect(await wrongReputations()).toEqual([]);
});

test('a day adds 200 by votes, acceptances beyond it; an undone vote makes room', async () => {
  const erin = await givenPerson('erin');
  const voters = await Promise.all(Array.from({ length: 22 }, (_, at) => givenPerson(`voter-${at}`)));
  const question = await givenQuestion({ by: bob, title: 'What is the limit of a day?', clock });
  const answer = await givenAnswer(erin, question, 'Two hundred.', clock);
  for (const voter of voters) await cast(voter, 'answer', answer, 1);
  expect(await shown('erin')).toBe(200);
  await does(bob, (ctx) => acceptAnswer(ctx, question.slug, answer));
  expect(await shown('erin')).toBe(215);
  for (const voter of voters.slice(0, 3)) await cast(voter, 'answer', answer, 0);
  expect(await shown('erin')).toBe(205);
  // The same votes on the next day have room of their own.
  clock.advance(DAY_MS);
  for (const voter of voters.slice(0, 3)) await cast(voter, 'answer', answer, 1);
  expect(await shown('erin')).toBe(235);
  expect(await wrongReputations()).toEqual([]);
  expect(await drift()).toEqual([]);

  const own = await getOwnReputation(testContext({ as: erin, clock }), { limit: 20 });
  expect(own.reputation).toBe(235);
  expect(own.days.map(({ credited }) => credited)).toEqual([30, 205]);
  expect(own.changes.items.map(({ reason, count, credited }) => [reason, count, credited])).toEqual([
    ['upvoted', 3, 30],
    ['upvoted', 19, 190],
    ['accepted', 1, 15],
  ]);
  expect(JSON.stringify(own)).not.toContain(voters[0]?.personId);
});

test('one’s own list is read page by page, forwards and back, and hides what one may not see', async () => {
  const fay = await givenPerson('fay');
  for (let at = 0; at < 5; at += 1) {
    clock.advance(DAY_MS);
    const question = await givenQuestion({
      by: at === 4 ? dan : bob,
      title: `Question ${at} of five`,
      clock,
    });
    const answer = await givenAnswer(fay, question, 'Here.', clock);
    await cast(carol, 'answer', answer, 1);
  }
  const read = (cursor?: string) =>
    getOwnReputation(testContext({ as: fay, clock }), { limit: 2, ...(cursor && { cursor }) });
  const titles = ({ changes }: Awaited<ReturnType<typeof read>>) =>
    changes.items.map(({ target }) => target.title.charAt(9));
  const first = await read();
  const second = await read(first.changes.next ?? '');
  const third = await read(second.changes.next ?? '');
  expect([titles(first), titles(second), titles(third), third.changes.next]).toEqual([
    ['4', '3'],
    ['2', '1'],
    ['0'],
    null,
  ]);
  expect(titles(await read(second.changes.prev ?? ''))).toEqual(['4', '3']);
  await setRestriction(testContext({ as: dan, clock }), 'fay', 'block');
  expect(titles(await read())).toEqual(['3']);
  await expect(getOwnReputation(testContext(), { limit: 2 })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('two hundred votes at once by twenty people on five answers: score and reputation are those of the rows', {
  timeout: 120_000,
}, async () => {
  const question = await givenQuestion({ by: bob, title: 'What happens when everybody votes?', clock });
  const answers: string[] = [];
  for (let at = 0; at < 5; at += 1)
    answers.push(await givenAnswer(await givenPerson(`author-${at}`), question, `Answer ${at}.`, clock));
  const voters = await Promise.all(Array.from({ length: 20 }, (_, at) => givenPerson(`racer-${at}`)));
  const votes = voters.flatMap((voter, who) =>
    answers.flatMap((id, at) =>
      ([1, -1] as const).map(async (way) => {
        const ctx = testContext({ as: voter, clock, features: [questions, reputation] });
        await vote(ctx, 'answer', id, (who + at) % 3 === 0 ? way : (-way as Vote)).catch(() => {});
        await deliverAll(ctx);
      }),
    ),
  );
  await Promise.all(votes);
  expect(votes).toHaveLength(200);
  expect(await wrongReputations()).toEqual([]);
  expect(await drift()).toEqual([]);
});

test('two acceptances at once: one holds, and only its author earns', async () => {
  const [gus, hal] = [await givenPerson('gus'), await givenPerson('hal')];
  const question = await givenQuestion({ by: bob, title: 'Who is first?', clock });
  const answers = [
    await givenAnswer(gus, question, 'Me.', clock),
    await givenAnswer(hal, question, 'Me, too.', clock),
  ];
  await Promise.all(
    answers.map(async (id) => {
      const ctx = testContext({ as: bob, clock });
      await acceptAnswer(ctx, question.slug, id);
      await deliverAll(ctx);
    }),
  );
  const { acceptedAnswerId } = await getQuestion(testContext(), question.slug);
  const [winner, other] = acceptedAnswerId === answers[0] ? ['gus', 'hal'] : ['hal', 'gus'];
  expect([await shown(winner), await shown(other)]).toEqual([15, 1]);
  expect(await wrongReputations()).toEqual([]);
});
