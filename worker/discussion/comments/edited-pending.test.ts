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

describe('an answer that is edited before anybody was notified of it', () => {
  /** An answer of Carol's that became moderated before its first event was delivered; now it is delivered. */
  async function givenEditedSoon() {
    const question = await say(dan, 'A question.');
    await ask();
    const first = await say(carol, 'An answer.', question.id);
    const ctx = as(bob);
    await approveComment(ctx, first.id, first);
    const moderated = await editComment(as(carol), first.id, { markdown: 'Another one.', version: 1 });
    await deliverAll(ctx);
    return moderated;
  }

  test('notifies the author of the target at once, and the person answered when it is approved', async () => {
    const moderated = await givenEditedSoon();
    expect([await notified(bob), await notified(dan)]).toEqual([['comment'], []]);
    await approve(moderated);
    expect([await notified(bob), await notified(dan)]).toEqual([['comment'], ['reply']]);
  });

  test('notifies once, however often it is edited and approved', async () => {
    const moderated = await givenEditedSoon();
    await approve(moderated);
    await Promise.all([read(bob), read(dan)]);
    const again = await edit(moderated, 'A third one.');
    await approve(again);
    expect([await notified(bob), await notified(dan)]).toEqual([['comment'], ['reply']]);
  });

  test('notifies the author of the comment that it answers, although that one is moderated meanwhile', async () => {
    const question = await say(carol, 'A question.');
    await ask();
    const answer = await say(dan, 'An answer.', question.id);
    await edit(question, 'Another question.');
    await approve(answer);
    expect(await notified(carol)).toEqual(['reply']);
  });
});

test('an edit of a public answer takes four round trips, and nothing more before the response', async () => {
  const question = await say(dan, 'A question.');
  const answer = await say(carol, 'An answer.', question.id);
  const ctx = as(carol);
  await editComment(ctx, answer.id, { markdown: 'Another answer.', version: 1 });
  await deliverPrompt(ctx, features);
  expect(ctx.db.stats.roundTrips).toBe(4);
});

test('an author whose comment is refused stays in a merged notice with another comment that is moderated', async () => {
  const [first, second] = [await say(carol, 'First.'), await say(carol, 'Second.')];
  await ask();
  await edit(second, 'Second, in other words.');
  const moderated = await edit(first, 'First, in other words.');
  await done(bob, (ctx) => refuseComment(ctx, moderated.id, moderated));
  expect(await notified(bob)).toEqual(['comment']);
});

test('approving an edit notifies newly mentioned people, and nobody again whose notice was deleted', async () => {
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

test('a comment that is pending or refused invalidates no pages, one that is approved does', async () => {
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
