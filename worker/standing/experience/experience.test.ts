import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { checkIn, deletePractice, undoCheckIn } from '#worker/practice/service.ts';
import { acceptAnswer, deleteAnswer, vote } from '#worker/questions/service.ts';
import { forgetReading, forgetReadings, markReading } from '#worker/reading/service.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice } from '#worker/testing/practices.ts';
import { givenPublished } from '#worker/testing/published-posts.ts';
import { givenAnswer, givenQuestion } from '#worker/testing/questions.ts';
import { givenSeries } from '#worker/testing/series.ts';

const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 1_000);
const DETAILS = {
  mood: null,
  minutes: null,
  amount: null,
  tags: [],
  pictures: [],
  startEarly: false,
  note: '',
};

/** The experience of a person: of the ledger, of the row, and on the boards of the week and of all time. */
async function standingOf({ personId }: Member) {
  const ctx = testContext({ clock });
  const [[row]] = await ctx.db.batch([
    rawStatement<{ credited: number; experience: number }>(
      ctx.db,
      sql`SELECT coalesce((SELECT sum(credited) FROM experience_entries WHERE person_id = ${personId}), 0) AS credited,
        coalesce((SELECT experience FROM standings WHERE person_id = ${personId}), 0) AS experience`,
    ),
  ]);
  const boards = ['xp/week-2026-11-16', 'xp/all'].map((name) => ctx.boards.places(name, [personId]));
  const [[week], [all]] = (await Promise.all(boards)) as [
    ({ score: number } | null)[],
    ({ score: number } | null)[],
  ];
  return [row?.credited, row?.experience, week?.score ?? null, all?.score ?? null];
}

const NEVER = [0, 0, null, null];
const has = (points: number) => [points, points, points, points];

describe('what is earned is lost when it is undone', () => {
  test('a kept day, once for all practices', async () => {
    const kim = await givenPerson('kim');
    const [first, second] = [await givenPractice({ by: kim }), await givenPractice({ by: kim })];
    const one = await done(kim, (ctx) => checkIn(ctx, first.id, DETAILS));
    await done(kim, (ctx) => checkIn(ctx, second.id, DETAILS));
    expect(await standingOf(kim)).toEqual(has(10));
    await done(kim, (ctx) => undoCheckIn(ctx, one.id));
    expect(await standingOf(kim)).toEqual(has(10));
    await done(kim, (ctx) => deletePractice(ctx, second.id));
    expect(await standingOf(kim)).toEqual(NEVER);
  });

  test('a post read, and a series of three', async () => {
    const [bob, lea] = [await givenPerson('bob'), await givenPerson('lea')];
    const ctx = testContext({ as: bob, clock });
    const ids: string[] = [];
    for (const title of ['Ebb', 'Flow', 'Slack'])
      ids.push(await givenPublished(ctx, { by: bob, texts: { en: { title, text: 'Water.' } } }));
    await givenSeries(ctx, {
      slug: 'tides',
      by: bob,
      entries: ids.map((postId) => ({ postId, depth: 0, numbered: true })),
    });
    await deliverAll(ctx);
    const [slugs] = await ctx.db.batch([
      rawStatement<{ slug: string }>(
        ctx.db,
        sql`SELECT slug FROM posts WHERE owner_id = ${bob.personId} ORDER BY id`,
      ),
    ]);
    const mark = (slug: string) => done(lea, (own) => markReading(own, slug, 'read'));
    const [ebb = '', flow = '', slack = ''] = slugs.map(({ slug }) => slug);
    await mark(ebb);
    await mark(flow);
    await mark(flow);
    expect(await standingOf(lea)).toEqual(has(20));
    await mark(slack);
    expect(await standingOf(lea)).toEqual(has(130));
    await done(lea, (own) => forgetReading(own, flow));
    expect(await standingOf(lea)).toEqual(has(20));
    await done(lea, (own) => markReading(own, ebb, 'begun'));
    expect(await standingOf(lea)).toEqual(has(10));
    await done(lea, forgetReadings);
    expect(await standingOf(lea)).toEqual(NEVER);
    await done(bob, (own) => markReading(own, ebb, 'read'));
    expect(await standingOf(bob)).toEqual(NEVER);
  });

  test('votes and an acceptance, one by one or with their answer', async () => {
    const [asker, voter, mia] = [
      await givenPerson('asker'),
      await givenPerson('voter'),
      await givenPerson('mia'),
    ];
    const question = await givenQuestion({ by: asker });
    const answer = await givenAnswer(mia, question);
    const accept = (id: string | null) => done(asker, (ctx) => acceptAnswer(ctx, question.slug, id));
    await done(voter, (ctx) => vote(ctx, 'answer', answer, 1));
    await accept(answer);
    expect(await standingOf(mia)).toEqual(has(30));
    await done(voter, (ctx) => vote(ctx, 'answer', answer, -1));
    expect(await standingOf(mia)).toEqual(has(25));
    await accept(null);
    expect(await standingOf(mia)).toEqual(NEVER);
    await accept(answer);
    await done(voter, (ctx) => vote(ctx, 'answer', answer, 1));
    await done(mia, (ctx) => deleteAnswer(ctx, answer));
    expect(await standingOf(mia)).toEqual(NEVER);
  });
});

test('people who vote for each other too much earn nothing further', async () => {
  const [ann, ben, cat] = [await givenPerson('ann'), await givenPerson('ben'), await givenPerson('cat')];
  const { slug } = await givenQuestion({ by: cat });
  const answersOf = async (by: Member) => {
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1)
      ids.push(await givenAnswer(by, { slug }, `Answer number ${at}, by ${by.name}.`));
    return ids;
  };
  const [ofAnn, ofBen] = [await answersOf(ann), await answersOf(ben)];
  const voteFor = (voter: Member, id: string) => done(voter, (ctx: Context) => vote(ctx, 'answer', id, 1));
  for (let at = 0; at < 6; at += 1) {
    await voteFor(ann, ofBen[at] ?? '');
    await voteFor(ben, ofAnn[at] ?? '');
  }
  expect([await standingOf(ann), await standingOf(ben)]).toEqual([has(25), has(25)]);
  await voteFor(cat, ofAnn[5] ?? '');
  expect(await standingOf(ann)).toEqual(has(30));
});
