import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { checkInSchema } from '#src/practice/model.ts';
import { writeComment } from '#worker/discussion/service.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { practiceInvalidations } from '#worker/practice/pages.ts';
import {
  archivePractice,
  checkIn,
  copyPractice,
  deletePractice,
  getCheckInPage,
  getPractice,
  getPracticePage,
  listCopies,
  listMyPractices,
  listPublicPractices,
  restorePractice,
  splitPractice,
  startPractice,
  updatePractice,
} from '#worker/practice/service.ts';
import { checkInTarget } from '#worker/practice/target.ts';
import { mergeTags } from '#worker/tags/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const DAY = 24 * 60 * 60_000;
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const alice = await givenPerson('alice');
const asBob = (time = TEST_NOW) => testContext({ as: bob, clock: fixedClock(time) });
const asCarol = (time = TEST_NOW) => testContext({ as: carol, clock: fixedClock(time) });
const ctx = asBob();

describe('the days of a new practice', () => {
  test.each([
    ['yesterday', { startOn: '2026-11-20' }, '/startOn', 'day_passed'],
    ['in fifteen days', { startOn: '2026-12-06' }, '/startOn', 'day_too_far'],
    ['ending before its start', { startOn: '2026-11-25', endOn: '2026-11-24' }, '/endOn', 'end_before_start'],
    ['for 367 days', { endOn: '2027-11-22' }, '/endOn', 'practice_too_long'],
    ['by an amount without one', { dayRule: 'amount' as const }, '/amount', 'amount_needed'],
  ])('%s are refused', async (_, given, pointer, code) => {
    await expect(givenPractice({ by: bob, ...given })).rejects.toMatchObject({ fields: [{ pointer, code }] });
  });

  test.each([
    ['today, for 366 days', { endOn: '2027-11-21' }, 'active'],
    ['in fourteen days', { startOn: '2026-12-05' }, 'planned'],
    ['long past, as a draft', { startOn: '2026-01-01', endOn: '2026-01-07', draft: true }, 'draft'],
  ])('%s are taken', async (_, given, state) => {
    expect(await givenPractice({ by: bob, ...given })).toMatchObject({ state });
  });

  test('of a draft move to today when it starts', async () => {
    const { id } = await givenPractice({ by: bob, startOn: '2026-11-01', endOn: '2026-11-07', draft: true });
    expect(await startPractice(ctx, id)).toMatchObject({
      state: 'active',
      startOn: TEST_DAY,
      endOn: '2026-11-27',
    });
    expect(await startPractice(ctx, id)).toMatchObject({ state: 'active' });
  });
});

describe('a change', () => {
  test('needs the version that it is based on', async () => {
    const { id } = await givenPractice({ by: bob });
    expect(await updatePractice(ctx, id, { action: 'Read on', tags: ['Books'], version: 1 })).toMatchObject({
      action: 'Read on',
      tags: [{ name: 'Books' }],
      version: 2,
    });
    await expect(updatePractice(ctx, id, { action: 'Read off', version: 1 })).rejects.toThrow(
      'version_conflict',
    );
  });

  test('of the schedule holds from its day and leaves past days as they were judged', async () => {
    const { id } = await givenPractice({ by: bob, schedule: { kind: 'weekdays', weekdays: [6] } });
    const later = TEST_NOW + 10 * DAY;
    const before = await getPractice(asBob(later), id);
    const after = await updatePractice(asBob(later), id, { schedule: { kind: 'daily' }, version: 1 });
    expect(after.schedule).toEqual({ kind: 'daily' });
    expect(after.stats).toEqual(before.stats);
    expect(after.week.find(({ day }) => day === '2026-12-01')?.outcome).toBe('open');
  });

  test('of the amount judges only the present day', async () => {
    const { id } = await givenPractice({ by: bob });
    await givenCheckIn(bob, { id });
    await givenCheckIn(bob, { id }, { clock: fixedClock(TEST_NOW + DAY) });
    const change = { amount: 10, dayRule: 'amount', version: 1 } as const;
    expect((await updatePractice(asBob(TEST_NOW + DAY), id, change)).stats.keptDays).toBe(1);
  });

  test.each([
    ['its start once it has started', { startOn: '2026-11-25' }, '/startOn', 'practice_begun'],
    ['its end to a day that has passed', { endOn: '2026-11-20' }, '/endOn', 'end_before_start'],
  ])('does not move %s', async (_, change, pointer, code) => {
    const { id } = await givenPractice({ by: bob });
    await expect(updatePractice(ctx, id, { ...change, version: 1 })).rejects.toMatchObject({
      fields: [{ pointer, code }],
    });
  });
});

test('lists hold one’s own practices by state, and everybody’s public ones', async () => {
  const dana = await givenPerson('dana');
  const as = testContext({ as: dana });
  const made = {
    active: await givenPractice({ by: dana, visibility: 'public' }),
    planned: await givenPractice({ by: dana, startOn: '2026-11-25', visibility: 'members' }),
    draft: await givenPractice({ by: dana, draft: true, visibility: 'public' }),
    archived: await givenPractice({ by: dana, visibility: 'public' }),
  };
  await archivePractice(as, made.archived.id);
  for (const state of ['active', 'planned', 'draft', 'archived'] as const) {
    const { items } = await listMyPractices(as, { state, limit: 20 });
    expect(items.map(({ id }) => id)).toEqual([made[state].id]);
  }
  expect((await listMyPractices(as, { limit: 2 })).next).not.toBeNull();
  const shown = (await listPublicPractices(testContext(), { limit: 100 })).items.map(({ id }) => id);
  expect(Object.values(made).filter(({ id }) => shown.includes(id))).toEqual([made.active]);
  expect(await restorePractice(as, made.archived.id)).toMatchObject({ state: 'active' });
});

test('a copy has the structure of a public practice, names its source, and shows those who allow it', async () => {
  const source = await givenPractice({
    by: bob,
    visibility: 'public',
    endOn: '2026-11-27',
    schedule: { kind: 'weekly', min: 2, max: 3 },
    tags: ['Sea'],
    resources: [{ url: 'https://example.com/', title: 'Tides' }],
    minutes: 20,
    remindAt: 480,
  });
  await givenCheckIn(bob, source, { note: 'Mine alone' });
  const copy = await copyPractice(asCarol(TEST_NOW + DAY), source.id);
  expect(copy).toMatchObject({
    ...{ state: 'draft', startOn: '2026-11-22', endOn: '2026-11-28', visibility: 'private', remindAt: null },
    ...{ schedule: source.schedule, tags: source.tags, resources: source.resources, minutes: 20 },
    copiedFrom: { id: source.id, name: source.action },
    stats: { checkIns: 0 },
  });
  const other = await copyPractice(testContext({ as: alice }), source.id);
  for (const [as, { id }] of [
    [asCarol(TEST_NOW + DAY), copy],
    [testContext({ as: alice }), other],
  ] as const) {
    await startPractice(as, id);
    expect(await listCopies(as, id)).toEqual([]);
    const { version } = await getPractice(as, id);
    await updatePractice(as, id, { showsAsCopy: true, version });
  }
  expect(await listCopies(asCarol(), copy.id)).toEqual([
    { person: expect.objectContaining({ name: 'alice' }), practiceId: null, startOn: TEST_DAY },
  ]);
  const secret = await givenPractice({ by: bob, visibility: 'members' });
  await expect(copyPractice(asCarol(), secret.id)).rejects.toThrow('forbidden');
});

test('a practice of more than thirty days is split into practices that follow one another', async () => {
  const { id } = await givenPractice({ by: bob, name: 'Reading', endOn: '2026-12-31', tags: ['Books'] });
  await givenCheckIn(bob, { id });
  const parts = await splitPractice(ctx, id, { parts: 3 });
  expect(parts.map(({ name, startOn, endOn }) => [name, startOn, endOn])).toEqual([
    ['Reading (1/3)', TEST_DAY, '2026-12-04'],
    ['Reading (2/3)', '2026-12-05', '2026-12-18'],
    ['Reading (3/3)', '2026-12-19', '2026-12-31'],
  ]);
  expect(parts.map(({ stats }) => stats.checkIns)).toEqual([1, 0, 0]);
  expect(parts.map(({ tags }) => tags.length)).toEqual([1, 1, 1]);
  const short = await givenPractice({ by: bob, endOn: '2026-12-20' });
  await expect(splitPractice(ctx, short.id, { parts: 2 })).rejects.toThrow('validation_failed');
});

test('practices and check-ins are discussed like everything else, and deleting takes all of it away', async () => {
  const practice = await givenPractice({ by: bob, visibility: 'members' });
  const made = await givenCheckIn(bob, practice, { note: 'Ten pages' });
  await writeComment(asCarol(), { kind: 'practice', id: practice.id }, { markdown: 'Good luck!' });
  await writeComment(asCarol(TEST_NOW + 1), { kind: 'check_in', id: made.id }, { markdown: 'Well done!' });
  const page = await getPracticePage(asCarol(), practice.id, { sort: 'best' });
  expect(page).toMatchObject({
    isOwn: false,
    practice: { commentCount: 1 },
    checkIns: { items: [{ id: made.id, commentCount: 1 }] },
    discussion: { items: [{ html: expect.stringContaining('Good luck!') }] },
  });
  const checkInPage = await getCheckInPage(ctx, made.id, { sort: 'best' });
  expect(checkInPage).toMatchObject({
    isOwn: true,
    practice: { id: practice.id },
    discussion: { items: [{}] },
  });
  await deletePractice(ctx, practice.id);
  await deliverAll(ctx);
  await expect(getPractice(ctx, practice.id)).rejects.toThrow('not_found');
  const left = await env.DB.prepare(
    `SELECT (SELECT count(*) FROM comments WHERE target_id IN (?1, ?2)) + (SELECT count(*) FROM check_ins WHERE practice_id = ?1)
      + (SELECT count(*) FROM kept_days WHERE practice_id = ?1) AS n`,
  )
    .bind(practice.id, made.id)
    .first<{ n: number }>();
  expect(left?.n).toBe(0);
});

test('the practices of a tag that is merged have the other tag', async () => {
  const { id } = await givenPractice({ by: bob, tags: ['Ocean', 'Reef'] });
  await updatePractice(ctx, id, { tags: ['Ocean', 'Reef'], version: 1 });
  await env.DB.prepare("UPDATE tags SET declared_at = 1 WHERE slug IN ('ocean', 'reef')").run();
  await mergeTags(testContext({ as: alice }), 'ocean', 'reef');
  expect((await getPractice(ctx, id)).tags.map(({ name }) => name)).toEqual(['Reef']);
});

test('what others may not see they neither change nor learn of', async () => {
  const secret = await givenPractice({ by: bob });
  const shown = await givenPractice({ by: bob, visibility: 'public' });
  for (const use of [
    (id: string) => updatePractice(asCarol(), id, { action: 'Mine', version: 1 }),
    (id: string) => deletePractice(asCarol(), id),
    (id: string) => archivePractice(asCarol(), id),
    (id: string) => checkIn(asCarol(), id, checkInSchema.parse({})),
  ]) {
    await expect(use(secret.id)).rejects.toThrow('not_found');
    await expect(use(shown.id)).rejects.toThrow('forbidden');
  }
});

test('what anybody may read of a check-in is not kept once it changed', async () => {
  const practice = await givenPractice({ by: bob, visibility: 'public' });
  const made = await givenCheckIn(bob, practice, { note: 'Before' });
  const secret = await givenCheckIn(bob, await givenPractice({ by: bob }));
  const payloads = [made, secret].map(({ id, practiceId, day }) => ({
    payload: { checkInId: id, practiceId, personId: bob.personId, day },
  }));
  const groups = await Promise.all(
    practiceInvalidations
      .filter(({ on }) => on.includes('practice.check-in-changed'))
      .map((one) => one.groups(ctx, payloads as never)),
  );
  const shown = [`check-in:${made.id}`, `practice:${practice.id}`];
  expect(groups.flat().sort()).toEqual(shown);
  const [pages] = await ctx.db.batch([checkInTarget.pageGroups(ctx.db, [made.id])]);
  expect(pages.map(({ group }) => group).sort()).toEqual(shown);
});
