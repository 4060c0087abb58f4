import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { CloseQuestion } from '#src/questions/model.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { closeQuestion, deleteQuestion, getQuestion, reopenQuestion } from '#worker/questions/service.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenQuestion } from '#worker/testing/questions.ts';

const clock = fixedClock(TEST_NOW);
const does = doneBy(clock, 1000);
const [mona, bob, newcomer] = [
  await givenPerson('mona'),
  await givenPerson('bob'),
  await givenPerson('newcomer'),
];
const closers = await Promise.all(Array.from({ length: 6 }, (_, at) => givenPerson(`closer-${at}`)));
const { db } = testContext();
await db.batch([rawStatement(db, sql`UPDATE people SET reputation = 15 WHERE name LIKE 'closer-%'`)]);
const close = (who: Member | undefined, slug: string, input: CloseQuestion) =>
  does(who ?? bob, (ctx) => closeQuestion(ctx, slug, input));
const [a, b, c] = closers;

test('three votes close a question, with the reason that most of them gave; three reopen it', async () => {
  const { slug } = await givenQuestion({ by: bob, clock });
  expect((await close(a, slug, { reason: 'off_topic' })).closeVotes).toBe(1);
  // One's second vote replaces the first.
  expect((await close(a, slug, { reason: 'unclear' })).closeVotes).toBe(1);
  await close(b, slug, { reason: 'off_topic' });
  const closed = await close(c, slug, { reason: 'unclear' });
  expect([closed.isClosed, closed.closure?.reason, closed.closeVotes]).toEqual([true, 'unclear', 0]);
  for (const who of [a, b]) await does(who ?? bob, (ctx) => reopenQuestion(ctx, slug));
  expect((await getQuestion(testContext(), slug)).isClosed).toBe(true);
  await does(c ?? bob, (ctx) => reopenQuestion(ctx, slug));
  expect((await getQuestion(testContext(), slug)).isClosed).toBe(false);
});

test('a moderator decides at once, and the votes until then are gone', async () => {
  const { slug } = await givenQuestion({ by: bob, title: 'Closed at once?', clock });
  await close(a, slug, { reason: 'unclear' });
  const closed = await close(mona, slug, { reason: 'off_topic' });
  expect([closed.closure?.reason, closed.closeVotes]).toEqual(['off_topic', 0]);
  expect((await does(mona, (ctx) => reopenQuestion(ctx, slug))).isClosed).toBe(false);
});

test('whoever has too little reputation is told how much it takes', async () => {
  const { slug } = await givenQuestion({ by: bob, title: 'May I close this?', clock });
  await expect(close(newcomer, slug, { reason: 'unclear' })).rejects.toMatchObject({
    code: 'reputation_needed',
    params: { needed: 15, has: 1 },
  });
});

test('six votes at once close a question once', async () => {
  const { slug, id } = await givenQuestion({ by: bob, title: 'Closed by many?', clock });
  await Promise.all(
    closers.map((as) => closeQuestion(testContext({ as, clock }), slug, { reason: 'unclear' })),
  );
  const closed = await getQuestion(testContext(), slug);
  expect([closed.isClosed, closed.closeVotes]).toEqual([true, 0]);
  const [events] = await db.batch([
    rawStatement<{ n: number }>(
      db,
      sql`SELECT count(*) AS n FROM outbox WHERE type = 'questions.state_set' AND payload ->> 'questionId' = ${id}`,
    ),
  ]);
  expect(events[0]?.n).toBe(1);
  await does(mona, (ctx) => deleteQuestion(ctx, slug));
});
