import { describe, expect, test } from 'vitest';
import { getCommentPage, writeComment } from '#worker/discussion/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { archivePractice, listPracticesOf } from '#worker/practice/service.ts';
import { setRestriction } from '#worker/social/service.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice } from '#worker/testing/practices.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const later = (ms: number) => fixedClock(TEST_NOW + ms);

describe('the practices of a person', () => {
  test('are those that the reader may see, the newest first, without drafts and archived ones', async () => {
    const all = { by: bob, visibility: 'public' } as const;
    await givenPractice({ ...all, action: 'Read', clock: later(1) });
    await givenPractice({ ...all, action: 'Run', visibility: 'members', clock: later(2) });
    await givenPractice({ ...all, action: 'Rest', visibility: 'private', clock: later(3) });
    await givenPractice({ ...all, action: 'Draw', draft: true, clock: later(4) });
    const old = await givenPractice({ ...all, action: 'Sing', clock: later(5) });
    await archivePractice(testContext({ as: bob, clock: later(6) }), old.id);
    const seenBy = async (ctx = testContext()) =>
      (await listPracticesOf(ctx, 'Bob', { limit: 10 })).practices.items.map(({ action }) => action);
    expect(await seenBy()).toEqual(['Read']);
    expect(await seenBy(testContext({ as: carol }))).toEqual(['Run', 'Read']);
    expect(await seenBy(testContext({ as: bob }))).toEqual(['Rest', 'Run', 'Read']);
  });

  test('have pages', async () => {
    const first = await listPracticesOf(testContext({ as: bob }), 'bob', { limit: 2 });
    const cursor = first.practices.next ?? '';
    const second = await listPracticesOf(testContext({ as: bob }), 'bob', { limit: 2, cursor });
    expect(second.practices.items.map(({ action }) => action)).toEqual(['Read']);
  });

  test('are not found across a block, nor of a person that nobody knows', async () => {
    const dan = await givenPerson('dan');
    await setRestriction(testContext({ as: dan }), 'bob', 'block');
    for (const [as, name] of [[dan, 'bob'] as const, [bob, 'nobody-here'] as const])
      await expect(listPracticesOf(testContext({ as }), name, { limit: 2 })).rejects.toMatchObject({
        code: 'not_found',
      });
  });
});

test('a comment on a check-in has a page below that of the check-in', async () => {
  const practice = await givenPractice({ by: bob, visibility: 'members' });
  const { id: slug } = await givenCheckIn(bob, practice);
  const ctx = testContext({ as: carol });
  const { id } = await writeComment(ctx, { kind: 'check_in', id: slug }, { markdown: 'Well read' });
  const page = await getCommentPage(ctx, { section: 'practice/check-ins', slug, id }, { sort: 'best' });
  expect(page.target.path).toBe(`/practice/check-ins/${slug}`);
  await expect(
    getCommentPage(testContext(), { section: 'practice/check-ins', slug, id }, { sort: 'best' }),
  ).rejects.toMatchObject({ code: 'not_found' });
});
