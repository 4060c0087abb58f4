import { expect, test } from 'vitest';
import { features } from '#worker/features.ts';
import { changeNoticePreferences, dismiss, markAllRead } from '#worker/notifications/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { deliverPrompt } from '#worker/platform/deliver.ts';
import { connect, disconnect, followPerson, setRestriction, unfollowPerson } from '#worker/social/service.ts';
import { deliverAll, doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { noticesOf, unreadOf } from '#worker/testing/notified.ts';
import { givenPerson } from '#worker/testing/people.ts';

const clock = fixedClock(TEST_NOW);
const [bob, carol, dan] = [await givenPerson('bob'), await givenPerson('carol'), await givenPerson('dan')];

const done = doneBy(clock, 1000);

async function notified(person: Member) {
  const { kept, counted } = await unreadOf(testContext(), person);
  expect(kept).toBe(counted);
  return noticesOf(testContext(), person);
}

test('an unfollow removes the person from an unread notice, and the last unfollow retracts it', async () => {
  for (const person of [carol, dan]) await done(person, (ctx) => followPerson(ctx, 'bob'));
  expect(await notified(bob)).toMatchObject([{ actor_id: dan.personId, actor_count: 2, unread: 1 }]);
  await done(dan, (ctx) => unfollowPerson(ctx, 'bob'));
  expect(await notified(bob)).toMatchObject([{ actor_id: carol.personId, actor_count: 1, unread: 1 }]);
  await done(carol, (ctx) => unfollowPerson(ctx, 'bob'));
  expect(await notified(bob)).toEqual([]);
});

test('a notice that was read stays as it was', async () => {
  await done(carol, (ctx) => followPerson(ctx, 'bob'));
  await done(bob, (ctx) => markAllRead(ctx, { upTo: new Date(clock.now()).toISOString() }));
  await done(carol, (ctx) => unfollowPerson(ctx, 'bob'));
  expect(await notified(bob)).toMatchObject([{ actor_id: carol.personId, actor_count: 1, unread: 0 }]);
});

test('a person who follows again after the notice was read is news once a day', async () => {
  const isUnread = async () =>
    (await noticesOf(testContext({ as: erin }), erin)).some(({ unread }) => unread > 0);
  const followAgain = async () => {
    await done(carol, (ctx) => unfollowPerson(ctx, 'erin'));
    await done(carol, (ctx) => followPerson(ctx, 'erin'));
  };
  const erin = await givenPerson('erin');
  await followAgain();
  expect(await isUnread()).toBe(true);
  await done(erin, (ctx) => markAllRead(ctx, { upTo: new Date(clock.now()).toISOString() }));
  await followAgain();
  await followAgain();
  expect(await isUnread()).toBe(false);
  clock.advance(24 * 60 * 60_000);
  await followAgain();
  expect(await isUnread()).toBe(true);
});

test('an unfollow that is handled late retracts nothing of a person who follows again', async () => {
  const late = testContext({ as: bob, clock });
  await done(bob, (ctx) => followPerson(ctx, 'carol'));
  await unfollowPerson(late, 'carol');
  await done(bob, (ctx) => followPerson(ctx, 'carol'));
  await deliverAll(late);
  expect(await notified(carol)).toMatchObject([{ actor_id: bob.personId, actor_count: 1 }]);
});

test('a notice of a request is there by the time the asker has their response', async () => {
  const ctx = testContext({ as: bob, clock });
  await connect(ctx, 'dan');
  await deliverPrompt(ctx, features);
  expect(await notified(dan)).toMatchObject([
    { type: 'social.connection_asked', actor_id: bob.personId, unread: 1 },
  ]);
});

test('the notice of a retracted request leaves the bell, and the same unread one is restored when it is asked again', async () => {
  const [erin, fay] = [await givenPerson('erin'), await givenPerson('fay')];
  const asked = { type: 'social.connection_asked', actor_id: erin.personId };
  await done(erin, (ctx) => connect(ctx, 'fay'));
  const [first] = await notified(fay);
  await done(erin, (ctx) => disconnect(ctx, 'fay'));
  expect(await notified(fay)).toMatchObject([{ ...asked, unread: 0 }]);
  await done(erin, (ctx) => connect(ctx, 'fay'));
  expect(await notified(fay)).toMatchObject([{ ...asked, id: first?.id, unread: 1 }]);
});

test('a request that is asked again months later restores the same unread notice', async () => {
  const [ida, jon] = [await givenPerson('ida'), await givenPerson('jon')];
  await done(ida, (ctx) => connect(ctx, 'jon'));
  const [first] = await notified(jon);
  for (const days of [31, 60]) {
    await done(ida, (ctx) => disconnect(ctx, 'jon'));
    clock.advance(days * 86_400_000);
    await done(ida, (ctx) => connect(ctx, 'jon'));
    expect(await notified(jon)).toMatchObject([{ id: first?.id, unread: 1 }]);
  }
  await done(jon, (ctx) => markAllRead(ctx, { upTo: new Date(clock.now()).toISOString() }));
  await done(ida, (ctx) => disconnect(ctx, 'jon'));
  clock.advance(31 * 86_400_000);
  await done(ida, (ctx) => connect(ctx, 'jon'));
  expect((await notified(jon)).map(({ unread }) => unread).sort()).toEqual([0, 1]);
});

test('a dismissed notice stays dismissed when the request is asked again, and a retracted request notifies nobody', async () => {
  const [gil, hue] = [await givenPerson('gil'), await givenPerson('hue')];
  await done(gil, (ctx) => connect(ctx, 'hue'));
  const [notice] = await notified(hue);
  await done(hue, (ctx) => dismiss(ctx, notice?.id ?? ''));
  await done(gil, (ctx) => disconnect(ctx, 'hue'));
  await done(gil, (ctx) => connect(ctx, 'hue'));
  expect(await notified(hue)).toMatchObject([{ unread: 0 }]);
  const late = testContext({ as: hue, clock });
  await done(gil, (ctx) => disconnect(ctx, 'hue'));
  await connect(late, 'gil');
  await done(hue, (ctx) => disconnect(ctx, 'gil'));
  await deliverAll(late);
  expect(await notified(gil)).toEqual([]);
});

test('answering a request marks its notice as read, and a later request notifies again', async () => {
  const asked = { type: 'social.connection_asked', unread: 0 };
  const [kim, lea, moe] = [await givenPerson('kim'), await givenPerson('lea'), await givenPerson('moe')];
  for (const person of [lea, moe]) await done(kim, (ctx) => connect(ctx, person === lea ? 'lea' : 'moe'));
  await done(lea, (ctx) => connect(ctx, 'kim'));
  await done(moe, (ctx) => disconnect(ctx, 'kim'));
  expect([await notified(lea), await notified(moe)]).toMatchObject([[asked], [asked]]);
  expect(await notified(kim)).toMatchObject([{ type: 'social.connection_accepted', unread: 1 }]);
  clock.advance(31 * 86_400_000);
  await done(kim, (ctx) => connect(ctx, 'moe'));
  expect((await notified(moe)).map(({ unread }) => unread).sort()).toEqual([0, 1]);
});

test('the notice of a person who was muted meanwhile is not restored', async () => {
  const [ned, ora] = [await givenPerson('ned'), await givenPerson('ora')];
  await done(ned, (ctx) => connect(ctx, 'ora'));
  await done(ned, (ctx) => disconnect(ctx, 'ora'));
  await done(ora, (ctx) => setRestriction(ctx, 'ned', 'mute'));
  await done(ned, (ctx) => connect(ctx, 'ora'));
  expect(await notified(ora)).toMatchObject([{ unread: 0 }]);
});

test('a notice is not restored for a person who has turned such notices off', async () => {
  const [pat, quin] = [await givenPerson('pat'), await givenPerson('quin')];
  await done(pat, (ctx) => connect(ctx, 'quin'));
  await done(pat, (ctx) => disconnect(ctx, 'quin'));
  const types = [{ type: 'social.connection_asked', app: false, mail: false }];
  await done(quin, (ctx) => changeNoticePreferences(ctx, { types }));
  await done(pat, (ctx) => connect(ctx, 'quin'));
  expect(await notified(quin)).toMatchObject([{ unread: 0 }]);
});
