import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { threadGroup } from '#src/discussion/cache-groups.ts';
import { KEPT_MS } from '#src/notifications/rules.ts';
import { postGroup } from '#src/posts/cache-groups.ts';
import {
  approveComment,
  editComment,
  refuseComment,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { features } from '#worker/features.ts';
import { forgetNotices } from '#worker/notifications/jobs.ts';
import { notices } from '#worker/notifications/tables.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deliverPrompt } from '#worker/platform/deliver.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { notifiedOfThread } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';

const [bob, carol, dan, erin] = await Promise.all([
  givenPerson('bob'),
  givenPerson('carol'),
  givenPerson('dan'),
  givenPerson('erin'),
]);
const clock = fixedClock(TEST_NOW);
let target = { kind: 'post', id: '', slug: '' };

beforeEach(async () => {
  const { id, slug } = await givenPost({ by: bob });
  target = { kind: 'post', id, slug };
});

const as = (member: Member) => testContext({ as: member, clock });

const done = doneBy(clock, 60_000);

type Written = { id: string; version: number };
const say = (by: Member, markdown: string, parentId?: string) =>
  done(by, (ctx) => writeComment(ctx, target, { markdown, ...(parentId && { parentId }) }));
const edit = ({ id, version }: Written, markdown: string) =>
  done(carol, (ctx) => editComment(ctx, id, { markdown, version }));
const approve = (comment: Written) => done(bob, (ctx) => approveComment(ctx, comment.id, comment));
const ask = () => done(bob, (ctx) => setPolicy(ctx, target, 'approve'));

const notified = (person: Member) => notifiedOfThread(testContext(), person, target);

async function read(person: Member) {
  const { db } = testContext();
  await db.batch([
    db.update(notices).set({ readAt: clock.now() }).where(sql`person_id = ${person.personId}`),
  ]);
}

describe('what was written, and edited before anybody was told', () => {
  /** An answer of Carol's that waits again before its news went out; what was told when it had. */
  async function givenSwift() {
    const question = await say(dan, 'A question.');
    await ask();
    const first = await say(carol, 'An answer.', question.id);
    const ctx = as(bob);
    await approveComment(ctx, first.id, first);
    const held = await editComment(as(carol), first.id, { markdown: 'Another one.', version: 1 });
    await deliverAll(ctx);
    return held;
  }

  test('is told of the thing at once, since its place is there, and of the answer when it is let in', async () => {
    const held = await givenSwift();
    expect([await notified(bob), await notified(dan)]).toEqual([['comment'], []]);
    await approve(held);
    expect([await notified(bob), await notified(dan)]).toEqual([['comment'], ['reply']]);
  });

  test('is told once, however often it is edited and let in', async () => {
    const held = await givenSwift();
    await approve(held);
    await Promise.all([read(bob), read(dan)]);
    const again = await edit(held, 'A third one.');
    await approve(again);
    expect([await notified(bob), await notified(dan)]).toEqual([['comment'], ['reply']]);
  });

  test('is told to who wrote what it answers, though that waits meanwhile', async () => {
    const question = await say(carol, 'A question.');
    await ask();
    const answer = await say(dan, 'An answer.', question.id);
    await edit(question, 'Another question.');
    await approve(answer);
    expect(await notified(carol)).toEqual(['reply']);
  });
});

test('an edit of an answer that is public costs four round trips, and nothing more before the response', async () => {
  const question = await say(dan, 'A question.');
  const answer = await say(carol, 'An answer.', question.id);
  const ctx = as(carol);
  await editComment(ctx, answer.id, { markdown: 'Another answer.', version: 1 });
  await deliverPrompt(ctx, features);
  expect(ctx.db.stats.roundTrips).toBe(4);
});

test('whoever leaves a merged notice with one comment stays in it with another that waits again', async () => {
  const [first, second] = [await say(carol, 'First.'), await say(carol, 'Second.')];
  await ask();
  await edit(second, 'Second, in other words.');
  const held = await edit(first, 'First, in other words.');
  await done(bob, (ctx) => refuseComment(ctx, held.id, held));
  expect(await notified(bob)).toEqual(['comment']);
});

test('letting an edit in calls whom it names anew, and nobody again who forgot that they were called', async () => {
  const comment = await say(carol, 'Ask @dan.');
  expect(await notified(dan)).toEqual(['mention']);
  await read(dan);
  clock.advance(KEPT_MS.read + 60_000);
  await forgetNotices(as(bob));
  expect(await notified(dan)).toEqual([]);
  await ask();
  await approve(await edit(comment, 'Ask @dan or @erin.'));
  expect([await notified(dan), await notified(erin)]).toEqual([[], ['mention']]);
});

test('pages stay in the cache while a new comment waits or is refused, and are made anew when one is let in', async () => {
  await ask();
  const groups = [postGroup(target.slug), threadGroup('post', target.id)];
  const cacheVersions = () => Promise.all(groups.map((group) => testContext().cacheVersions.get(group)));
  const before = await cacheVersions();
  const [one, other] = [await say(carol, 'One.'), await say(carol, 'Another.')];
  await done(bob, (ctx) => refuseComment(ctx, one.id, one));
  expect(await cacheVersions()).toEqual(before);
  await approve(other);
  const after = await cacheVersions();
  expect(after.filter((cacheVersion) => before.includes(cacheVersion))).toEqual([]);
});
