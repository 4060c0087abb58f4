import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { compareStep } from '#worker/platform/check-projections.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { questionProjections } from '#worker/questions/projections.ts';
import { vote } from '#worker/questions/service.ts';
import { reverseSerialVotes } from '#worker/questions/voting/serial-votes.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';
import { wrongReputations } from '#worker/testing/reputation.ts';

const MINUTE_MS = 60_000;
const clock = fixedClock(TEST_NOW);
const does = doneBy(clock);
const [bob, author, fan, foe, friend] = [
  await givenPerson('bob'),
  await givenPerson('author'),
  await givenPerson('fan'),
  await givenPerson('foe'),
  await givenPerson('friend'),
];
const answers: string[] = [];
for (let at = 0; at < 6; at += 1) {
  const question = await givenQuestion({ by: bob, title: `Question ${at} of six`, clock });
  answers.push(await givenAnswer(author, question, `Answer ${at}.`, clock));
}
const { db } = testContext();
const all = async <T>(query: ReturnType<typeof sql>) => (await db.batch([rawStatement<T>(db, query)]))[0];
const votesOf = async (name: string) =>
  (
    await all<{ n: number }>(
      sql`SELECT count(*) AS n FROM question_votes v JOIN people p ON p.id = v.person_id WHERE p.name = ${name}`,
    )
  )[0]?.n;

test('a series of votes is reversed as if it had never been cast; votes over a day are kept', async () => {
  for (const id of answers.slice(0, 5)) {
    clock.advance(MINUTE_MS);
    await does(fan, (ctx) => vote(ctx, 'answer', id, 1));
  }
  for (const id of answers.slice(0, 3)) await does(foe, (ctx) => vote(ctx, 'answer', id, -1));
  for (const id of answers.slice(0, 5)) {
    clock.advance(60 * MINUTE_MS);
    await does(friend, (ctx) => vote(ctx, 'answer', id, 1));
  }
  const reputation = async () =>
    (await all<{ r: number }>(sql`SELECT reputation AS r FROM people WHERE name = 'author'`))[0]?.r;
  expect(await reputation()).toBe(5 * 10 - 3 * 2 + 5 * 10);

  for (let times = 0; times < 2; times += 1) {
    const ctx = testContext({ as: { kind: 'system' }, clock });
    await reverseSerialVotes.run(ctx, null);
    await deliverAll(ctx);
  }
  expect([await votesOf('fan'), await votesOf('foe'), await votesOf('friend')]).toEqual([0, 0, 5]);
  expect(await reputation()).toBe(50);
  expect(await wrongReputations()).toEqual([]);
  const drift = await Promise.all(questionProjections.map((one) => compareStep(testContext(), one, null)));
  expect(drift.flatMap(({ differences }) => differences)).toEqual([]);
  expect(await all(sql`SELECT value, votes FROM vote_reversals ORDER BY value`)).toEqual([
    { value: -1, votes: 3 },
    { value: 1, votes: 5 },
  ]);
});
