import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Goal } from '#src/goals/model.ts';
import { MAX_GOAL_LINKS, MAX_MILESTONES } from '#src/goals/words.ts';
import { people } from '#worker/accounts/tables.ts';
import { writeComment } from '#worker/discussion/service.ts';
import {
  addMilestone,
  createGoal,
  deleteGoal,
  dropGoal,
  getGoal,
  getGoalPage,
  linkGoal,
  listMyGoals,
  reachGoal,
  removeMilestone,
  reopenGoal,
  unlinkGoal,
  updateGoal,
  updateMilestone,
} from '#worker/goals/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { runBatch } from '#worker/platform/db.ts';
import { deletePost } from '#worker/posts/service.ts';
import { deletePractice } from '#worker/practice/service.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenGoal } from '#worker/testing/goals.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPost } from '#worker/testing/posts.ts';
import { givenCheckIn, givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const DAY_MS = 24 * 60 * 60_000;
const at = (now: number, as: Member = bob) => testContext({ as, clock: fixedClock(now) });
const ctx = at(TEST_NOW);

const titles = ({ milestones }: Goal) => milestones.map(({ title }) => title);

async function eventsOf(goalId: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT type FROM outbox WHERE type LIKE 'goals.%' AND json_extract(payload, '$.goalId') = ? ORDER BY rowid",
  )
    .bind(goalId)
    .all<{ type: string }>();
  return results.map(({ type }) => type);
}

describe('a goal', () => {
  test('is reached, opened again and dropped, each once', async () => {
    const { id, state } = await givenGoal({ by: bob });
    expect(state).toBe('open');
    const reached = await reachGoal(ctx, id);
    expect(reached).toMatchObject({ state: 'reached', progress: 1, reachedAt: '2026-11-21T09:00:00.000Z' });
    expect(await reachGoal(at(TEST_NOW + DAY_MS), id)).toEqual(reached);
    expect(await reopenGoal(ctx, id)).toMatchObject({ state: 'open', reachedAt: null, progress: null });
    expect(await dropGoal(ctx, id, { note: 'Another time.' })).toMatchObject({
      state: 'dropped',
      droppedNote: 'Another time.',
    });
    await dropGoal(ctx, id, { note: 'Another year.' });
    expect(await reopenGoal(ctx, id)).toMatchObject({ state: 'open', droppedAt: null, droppedNote: '' });
    await reopenGoal(ctx, id);
    expect(await eventsOf(id)).toEqual([
      'goals.created',
      'goals.reached',
      'goals.reopened',
      'goals.dropped',
      'goals.reopened',
    ]);
  });

  test('counts the days until its day by the clock of its person, whoever reads', async () => {
    const kim = await givenPerson('kim');
    await runBatch(ctx.db, [
      ctx.db
        .update(people)
        .set({ timeZone: 'Pacific/Auckland', dayStartMinutes: 0 })
        .where(eq(people.id, kim.personId)),
    ]);
    const { id, daysLeft } = await givenGoal({ by: kim, targetOn: '2026-11-25', visibility: 'public' });
    expect(daysLeft).toBe(4);
    // Noon in Auckland is eleven hours before noon in Greenwich, on the same date.
    const untilMidnight = Date.UTC(2026, 10, 21, 10, 59);
    expect((await getGoal(at(untilMidnight, carol), id)).daysLeft).toBe(4);
    expect((await getGoal(at(untilMidnight + 60_000, carol), id)).daysLeft).toBe(3);
    expect((await getGoal(at(TEST_NOW + 7 * DAY_MS, carol), id)).daysLeft).toBe(-3);
    await reachGoal(at(TEST_NOW, kim), id);
    expect((await getGoal(at(TEST_NOW, carol), id)).daysLeft).toBeNull();
  });

  test.each([
    ['2026-11-20', 'day_passed'],
    ['2099-01-01', 'day_too_far'],
  ])('is not set for %s: %s', async (targetOn, code) => {
    const fields = [expect.objectContaining({ pointer: '/targetOn', code })];
    await expect(givenGoal({ by: bob, targetOn })).rejects.toMatchObject({ fields });
    const { id, version } = await givenGoal({ by: bob });
    await expect(updateGoal(ctx, id, { targetOn, version })).rejects.toMatchObject({ fields });
  });

  test('keeps a day that has passed when something else is changed', async () => {
    const { id, version } = await givenGoal({ by: bob, targetOn: TEST_DAY });
    const later = at(TEST_NOW + 9 * DAY_MS);
    const changed = await updateGoal(later, id, { title: 'Read two', targetOn: TEST_DAY, version });
    expect(changed).toMatchObject({
      title: 'Read two',
      targetOn: TEST_DAY,
      daysLeft: -9,
      version: version + 1,
    });
    await expect(updateGoal(ctx, id, { title: 'Read three', version })).rejects.toMatchObject({
      code: 'version_conflict',
    });
  });

  test('is listed for its person by state, the newest first', async () => {
    const dan = await givenPerson('dan');
    const as = at(TEST_NOW, dan);
    const first = await givenGoal({ by: dan, title: 'First', milestones: ['One'] });
    await givenGoal({ by: dan, title: 'Second', clock: fixedClock(TEST_NOW + 1) });
    await reachGoal(as, first.id);
    const listed = async (state?: 'open' | 'reached' | 'dropped') =>
      (await listMyGoals(as, { limit: 20, state })).items.map(({ title }) => title);
    expect(await listed()).toEqual(['Second', 'First']);
    expect(await listed('open')).toEqual(['Second']);
    expect(await listed('reached')).toEqual(['First']);
    expect(await listed('dropped')).toEqual([]);
    const { items } = await listMyGoals(as, { limit: 1 });
    expect(items.map(({ title }) => title)).toEqual(['Second']);
  });

  test('is changed by its person alone, and not found by those who may not see it', async () => {
    const [open, hidden] = [
      await givenGoal({ by: bob, visibility: 'members', milestones: ['One'] }),
      await givenGoal({ by: bob, milestones: ['One'] }),
    ];
    const as = at(TEST_NOW, carol);
    const changes = ({ id, version, milestones: [one] }: Goal) => [
      updateGoal(as, id, { title: 'Mine', version }),
      reachGoal(as, id),
      dropGoal(as, id, { note: '' }),
      reopenGoal(as, id),
      deleteGoal(as, id),
      addMilestone(as, id, { title: 'Two' }),
      updateMilestone(as, id, one?.id ?? '', { done: true }),
      removeMilestone(as, id, one?.id ?? ''),
      unlinkGoal(as, id, { kind: 'post', targetId: id }),
    ];
    for (const change of changes(open)) await expect(change).rejects.toMatchObject({ code: 'forbidden' });
    for (const change of changes(hidden)) await expect(change).rejects.toMatchObject({ code: 'not_found' });
    expect(await getGoal(ctx, open.id)).toEqual(open);
  });

  test('shows the word of its person to nobody else', async () => {
    const { id } = await givenGoal({ by: bob, visibility: 'public' });
    await dropGoal(ctx, id, { note: 'I was too tired.' });
    expect((await getGoal(at(TEST_NOW, carol), id)).droppedNote).toBe('');
    expect((await getGoal(testContext(), id)).droppedNote).toBe('');
  });

  test('is deleted with its milestones, its links and what was said about it', async () => {
    const done = doneBy(fixedClock(TEST_NOW));
    const { id } = await done(bob, (as) =>
      createGoal(as, { title: 'Gone', why: '', targetOn: null, visibility: 'members', milestones: ['One'] }),
    );
    const post = await givenPost({ by: bob, title: 'Linked' });
    await done(bob, (as) => linkGoal(as, id, { kind: 'post', targetId: post.id }));
    await done(carol, (as) => writeComment(as, { kind: 'goal', id }, { markdown: 'Good luck!' }));
    expect((await getGoal(ctx, id)).commentCount).toBe(1);
    await done(bob, (as) => deleteGoal(as, id));
    await expect(getGoal(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
    const left = await env.DB.prepare(
      `SELECT (SELECT count(*) FROM goal_milestones WHERE goal_id = ?1) + (SELECT count(*) FROM goal_links WHERE goal_id = ?1)
        + (SELECT count(*) FROM comments WHERE target_id = ?1) AS n`,
    )
      .bind(id)
      .first('n');
    expect(left).toBe(0);
  });

  test('is shown with everything on its page by one round trip', async () => {
    const post = await givenPost({ by: bob, title: 'At once' });
    const { id } = await givenGoal({ by: bob, visibility: 'public', milestones: ['One', 'Two'] });
    await linkGoal(ctx, id, { kind: 'post', targetId: post.id });
    const reader = testContext();
    const { goal, isOwn, discussion } = await getGoalPage(reader, id, { sort: 'best' });
    expect([goal.links.length, goal.milestones.length, isOwn, discussion.items]).toEqual([1, 2, false, []]);
    expect(reader.db.stats.roundTrips).toBe(1);
  });
});

describe('a milestone', () => {
  test('is added, done, renamed, moved and removed, and moves the progress', async () => {
    const { id } = await givenGoal({ by: bob, milestones: ['One', 'Two'] });
    const { milestones } = await addMilestone(ctx, id, { title: 'Three' });
    const [one, two, three] = milestones.map((milestone) => milestone.id);
    expect((await updateMilestone(ctx, id, one ?? '', { done: true })).progress).toBeCloseTo(1 / 3);
    const again = await updateMilestone(at(TEST_NOW + DAY_MS), id, one ?? '', { done: true, title: 'First' });
    expect(again.milestones[0]).toMatchObject({ title: 'First', doneAt: '2026-11-21T09:00:00.000Z' });
    expect(titles(await updateMilestone(ctx, id, three ?? '', { place: 0 }))).toEqual([
      'Three',
      'First',
      'Two',
    ]);
    expect((await updateMilestone(ctx, id, one ?? '', { done: false })).progress).toBe(0);
    expect(titles(await removeMilestone(ctx, id, two ?? ''))).toEqual(['Three', 'First']);
    expect(titles(await addMilestone(ctx, id, { title: 'Four' }))).toEqual(['Three', 'First', 'Four']);
    await expect(removeMilestone(ctx, id, two ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is one of at most twenty, and of its own goal', async () => {
    const full = await givenGoal({
      by: bob,
      milestones: Array.from({ length: MAX_MILESTONES }, (_, n) => `${n}`),
    });
    await expect(addMilestone(ctx, full.id, { title: 'More' })).rejects.toMatchObject({
      code: 'limit_reached',
    });
    const other = await givenGoal({ by: bob });
    await expect(
      updateMilestone(ctx, other.id, full.milestones[0]?.id ?? '', { done: true }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('leaves the version of its goal, which a form may be based on', async () => {
    const { id, version } = await givenGoal({ by: bob });
    expect((await addMilestone(ctx, id, { title: 'One' })).version).toBe(version);
  });
});

describe('a link', () => {
  test('to a practice with an end counts what was kept of it', async () => {
    const practice = await givenPractice({ by: bob, endOn: '2026-11-24', action: 'Read' });
    const endless = await givenPractice({ by: bob, action: 'Stretch' });
    await givenCheckIn(bob, practice);
    const { id } = await givenGoal({ by: bob });
    await linkGoal(ctx, id, { kind: 'practice', targetId: endless.id });
    expect((await getGoal(ctx, id)).progress).toBeNull();
    await linkGoal(at(TEST_NOW + 1), id, { kind: 'practice', targetId: practice.id });
    // A day later a quarter of its four days has passed, and was kept.
    const { progress, links } = await getGoal(at(TEST_NOW + DAY_MS), id);
    expect([progress, links.map((link) => link.progress)]).toEqual([0.25, [null, 0.25]]);
  });

  test('to a practice that a reader may not see is neither named nor counted', async () => {
    const practice = await givenPractice({ by: bob, endOn: '2026-11-22', action: 'Whisper' });
    await givenCheckIn(bob, practice);
    const { id } = await givenGoal({ by: bob, visibility: 'public', milestones: ['One'] });
    await linkGoal(ctx, id, { kind: 'practice', targetId: practice.id });
    const [own, others] = [
      await getGoal(at(TEST_NOW + DAY_MS), id),
      await getGoal(at(TEST_NOW + DAY_MS, carol), id),
    ];
    expect([own.progress, own.links.length]).toEqual([0.25, 1]);
    expect([others.progress, others.links]).toEqual([0, []]);
    expect(JSON.stringify(others)).not.toContain('Whisper');
  });

  test('is made once, only to what its person may see, and removed', async () => {
    const post = await givenPost({ by: bob, title: 'Tides' });
    const { id } = await givenGoal({ by: bob });
    await linkGoal(ctx, id, { kind: 'post', targetId: post.id });
    const { links } = await linkGoal(ctx, id, { kind: 'post', targetId: post.id });
    expect(links).toEqual([
      {
        kind: 'post',
        id: post.id,
        title: 'Tides',
        path: `/posts/${post.slug}`,
        locale: 'en',
        progress: null,
      },
    ]);
    const hidden = await givenPractice({ by: carol });
    for (const targetId of [hidden.id, id])
      await expect(linkGoal(ctx, id, { kind: 'practice', targetId })).rejects.toMatchObject({
        code: 'not_found',
      });
    expect((await unlinkGoal(ctx, id, { kind: 'post', targetId: post.id })).links).toEqual([]);
  });

  test('is one of at most twenty', async () => {
    const { id } = await givenGoal({ by: bob });
    for (let n = 0; n < MAX_GOAL_LINKS; n += 1) {
      const { id: targetId } = await givenPractice({ by: bob, action: `Practice ${n}` });
      await linkGoal(ctx, id, { kind: 'practice', targetId });
    }
    const more = await givenPractice({ by: bob });
    await expect(linkGoal(ctx, id, { kind: 'practice', targetId: more.id })).rejects.toMatchObject({
      code: 'limit_reached',
    });
  });

  test('goes with its target', async () => {
    const done = doneBy(fixedClock(TEST_NOW));
    const { id } = await givenGoal({ by: bob });
    const practice = await givenPractice({ by: bob });
    const post = await givenPost({ by: bob, title: 'Drafted' });
    await done(bob, (as) => linkGoal(as, id, { kind: 'post', targetId: post.id }));
    await done(bob, (as) => linkGoal(as, id, { kind: 'practice', targetId: practice.id }));
    await done(bob, (as) => deletePractice(as, practice.id));
    await done(bob, (as) => deletePost(as, post.id));
    const left = await env.DB.prepare('SELECT count(*) AS n FROM goal_links WHERE goal_id = ?')
      .bind(id)
      .first('n');
    expect(left).toBe(0);
  });
});
