import { describe, expect, test } from 'vitest';
import { dismissFirstSteps, getLanding, getToday } from '#worker/home/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { publishPost, saveDraft } from '#worker/posts/service.ts';
import { followTag } from '#worker/tags/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenDraft, givenPost } from '#worker/testing/posts.ts';
import { givenCheckIn, givenPractice } from '#worker/testing/practices.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const olga = await givenPerson('olga', 'author');
const at = (minute: number) => fixedClock(TEST_NOW - 60 * 60_000 + minute * 60_000);
const today = async (as: typeof bob) => getToday(testContext({ as }));

describe('today', () => {
  test('requires signing in', async () => {
    await expect(getToday(testContext())).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('continues the draft that was changed last, until it is published without changes', async () => {
    expect((await today(olga)).draft).toBeNull();
    const first = await givenDraft({ by: olga, title: 'First', clock: at(1) });
    const second = await givenDraft({ by: olga, title: 'Second', clock: at(2) });
    expect((await today(olga)).draft).toMatchObject({ postId: second.id, title: 'Second', locale: 'en' });

    await publishPost(testContext({ as: olga, clock: at(3) }), second.id, {});
    expect((await today(olga)).draft).toMatchObject({ postId: first.id, title: 'First' });

    const changed = { title: 'Second', summary: '', markdown: 'Better words.', version: 1 };
    await saveDraft(testContext({ as: olga, clock: at(4) }), second.id, 'en', changed);
    expect((await today(olga)).draft).toMatchObject({ postId: second.id });
    expect((await today(bob)).draft).toBeNull();
  });

  test('offers a post by somebody else, and what is new in followed tags', async () => {
    await givenPost({ by: bob, title: 'Knots', tags: ['Ropes'], clock: at(10) });
    await givenPost({ by: bob, title: 'Splices', tags: ['Ropes'], clock: at(11) });
    expect(await today(carol)).toMatchObject({ read: { title: 'Splices' }, followed: null });
    await followTag(testContext({ as: carol }), 'ropes');
    const { read, followed } = await today(carol);
    expect([read?.title, followed?.map(({ title }) => title)]).toEqual(['Splices', ['Knots']]);
    expect((await today(bob)).read?.title).toBe('Second');
  });

  test('shows newcomers their first steps until they are done or put away', async () => {
    const dora = await givenPerson('dora');
    const stepsDone = async () =>
      (await today(dora)).firstSteps?.flatMap(({ step, done }) => (done ? [step] : []));
    expect(await stepsDone()).toEqual([]);
    await followTag(testContext({ as: dora }), 'ropes');
    const practice = await givenPractice({ by: dora });
    expect(await stepsDone()).toEqual(['tag', 'practice']);
    await givenCheckIn(dora, practice);
    expect(await stepsDone()).toEqual(['tag', 'practice', 'checkIn']);
    expect((await today(dora)).practice.practices).toMatchObject([{ due: false, checkIns: 1 }]);
    await dismissFirstSteps(testContext({ as: dora }));
    expect((await today(dora)).firstSteps).toBeNull();
    expect((await today(carol)).firstSteps).not.toBeNull();
  });

  test('takes two round trips, the check of the session among them', async () => {
    const ctx = testContext({ as: carol });
    await getToday(ctx);
    expect(ctx.db.stats.roundTrips).toBe(2);
  });
});

test('the landing page shows the newest public posts and the tags in use, in one round trip', async () => {
  await givenDraft({ by: bob, title: 'Not yet', tags: ['Hidden'] });
  const ctx = testContext();
  const { posts, tags } = await getLanding(ctx);
  expect(posts.map(({ title }) => title)).toEqual(['Splices', 'Knots', 'Second']);
  expect(tags).toEqual([{ slug: 'ropes', name: 'Ropes' }]);
  expect(ctx.db.stats.roundTrips).toBe(1);
});
