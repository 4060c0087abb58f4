import { expect, test } from 'vitest';
import { forgetExpired } from '#worker/accounts/jobs.ts';
import { renewSession } from '#worker/accounts/renew-session.ts';
import { emailLinks, people, refreshTokens, sessions, spentStates } from '#worker/accounts/tables.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { givenAccount, signUp } from '#worker/testing/accounts.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenSession } from '#worker/testing/sessions.ts';

const DAY = 24 * 60 * 60_000;

test('expired rows are deleted, valid ones stay', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const bob = await givenPerson('bob');
  await givenSession(ctx, bob);
  await givenAccount(ctx, 'stays');
  await signUp(ctx, 'never-verified');

  clock.advance(85 * DAY);
  const { refresh } = await givenSession(ctx, bob);
  await signUp(ctx, 'fresh');
  await forgetExpired(ctx);
  const [tokens, , links, persons] = await ctx.db.batch([
    ctx.db.select().from(refreshTokens),
    ctx.db.select().from(sessions),
    ctx.db.select().from(emailLinks),
    ctx.db.select().from(people),
  ]);
  expect(tokens).toHaveLength(1);
  expect(links).toHaveLength(1);
  expect(persons.map((person) => person.name).sort()).toEqual(['bob', 'fresh', 'stays']);
  expect(await renewSession(ctx, refresh)).not.toBeNull();

  clock.advance(40 * DAY);
  await forgetExpired(ctx);
  const [left] = await ctx.db.batch([ctx.db.select().from(sessions)]);
  expect(left).toHaveLength(1);
});

test('a used state is kept for as long as it could be replayed', async () => {
  const clock = fixedClock(TEST_NOW);
  const ctx = testContext({ clock });
  const states = [
    { hash: 'early', expiresAt: TEST_NOW + 1 },
    { hash: 'late', expiresAt: TEST_NOW + 600_000 },
  ];
  await ctx.db.batch([ctx.db.insert(spentStates).values(states)]);
  clock.advance(60_000);
  await forgetExpired(ctx);
  const [left] = await ctx.db.batch([ctx.db.select().from(spentStates)]);
  expect(left.map((row) => row.hash)).toEqual(['late']);
});
