import { beforeAll, describe, expect, test } from 'vitest';
import { checkInSchema, type Practice } from '#src/practice/model.ts';
import { REOPEN_MS } from '#src/practice/words.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import {
  checkIn,
  completePractice,
  deletePractice,
  getPractice,
  getSummary,
  planNext,
  revealPractice,
  saveReflection,
} from '#worker/practice/service.ts';
import { call } from '#worker/testing/api.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const [bob, carol] = [await givenPerson('bob'), await givenPerson('carol')];
const at = (as: Member, now = TEST_NOW) => testContext({ as, clock: fixedClock(now) });
const anybody = (now = TEST_NOW) => testContext({ clock: fixedClock(now) });

const TEXTS = ['Ten pages *before* breakfast', '', 'A longer book'];

/** A completed practice of bob's with three check-ins. */
async function givenCompleted(given: Partial<Parameters<typeof givenPractice>[0]> = {}): Promise<Practice> {
  const practice = await givenPractice({ by: bob, unit: 'pages', ...given });
  const says = [
    { mood: 'rough', note: 'Slow' },
    { mood: 'great', note: 'The whale!', minutes: 20, amount: 12 },
    { mood: 'calm', note: 'A long, long chapter', minutes: 10 },
  ];
  for (const [later, each] of says.entries())
    await checkIn(at(bob, TEST_NOW + later), practice.id, checkInSchema.parse(each));
  return completePractice(at(bob), practice.id);
}

describe('the summary of a completed practice', () => {
  test('has totals, moods and the best notes', async () => {
    const { id } = await givenCompleted();
    const summary = await getSummary(at(bob), id);
    expect(summary).toMatchObject({
      practice: { stats: { keptDays: 1, checkIns: 3, minutes: 30, amount: 12 } },
      isOwn: true,
      isHidden: false,
      moods: ['rough', 'great', 'calm'].map((mood) => ({ day: TEST_DAY, mood })),
      pictured: [],
      reflections: [],
      next: null,
    });
    expect(summary.best.map(({ why, checkIn: { details } }) => [why, details?.note])).toEqual([
      ['longest', 'A long, long chapter'],
      ['mood', 'The whale!'],
    ]);
  });

  test('does not exist before the end, nor for those who may not see the practice', async () => {
    const running = await givenPractice({ by: bob, visibility: 'public' });
    await expect(getSummary(at(bob), running.id)).rejects.toMatchObject({ code: 'not_found' });
    const { id } = await givenCompleted({ visibility: 'private' });
    await expect(getSummary(at(carol), id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('tells nothing that check-ins say while that is hidden, and all of it when the owner says so', async () => {
    const { id } = await givenCompleted({ visibility: 'public', reveal: 'when_completed' });
    await saveReflection(at(bob), id, 'looking_back', { texts: TEXTS });
    const seen = async (now?: number) => JSON.stringify(await getSummary(anybody(now), id));
    const secrets = /whale|chapter|breakfast|great|"minutes":\d/;
    expect(await seen()).not.toMatch(secrets);
    expect(await getSummary(anybody(), id)).toMatchObject({
      isHidden: true,
      moods: [],
      best: [],
      reflections: [],
    });
    expect(await getSummary(at(bob), id)).toMatchObject({
      isHidden: true,
      best: [{}, {}],
      reflections: [{}],
    });
    expect(await seen(TEST_NOW + REOPEN_MS)).toMatch(secrets);
    await revealPractice(at(bob), id);
    await revealPractice(at(bob), id);
    expect(await getSummary(anybody(), id)).toMatchObject({
      isHidden: false,
      best: [{}, {}],
      reflections: [{}],
    });
    await expect(revealPractice(at(carol), id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('cannot be revealed while the practice runs', async () => {
    const { id } = await givenPractice({ by: bob, reveal: 'when_completed' });
    await expect(revealPractice(at(bob), id)).rejects.toMatchObject({ code: 'practice_not_completed' });
  });
});

describe('a reflection', () => {
  let id: string;
  beforeAll(async () => {
    id = (await givenCompleted({ visibility: 'public' })).id;
  });

  test('is kept for each template, as Markdown and as HTML, and removed by saving nothing', async () => {
    await saveReflection(at(bob), id, 'looking_back', { texts: TEXTS });
    await saveReflection(at(bob), id, 'keep_stop_start', { texts: ['', 'Phone in bed', ''] });
    const { reflections } = await getSummary(anybody(), id);
    expect(reflections.map(({ template }) => template)).toEqual(['keep_stop_start', 'looking_back']);
    expect(reflections[1]?.parts).toEqual([
      { part: 'worked', text: TEXTS[0], html: expect.stringContaining('<em>before</em>') },
      { part: 'hard', text: '', html: '' },
      { part: 'next', text: TEXTS[2], html: expect.stringContaining('A longer book') },
    ]);
    await saveReflection(at(bob), id, 'keep_stop_start', { texts: ['', ' ', ''] });
    expect((await getSummary(anybody(), id)).reflections).toHaveLength(1);
  });

  test('is written by the owner, about a practice that is over', async () => {
    const running = await givenPractice({ by: bob });
    const path = (practiceId: string) => `/api/v1/practices/${practiceId}/reflections/looking_back`;
    const body = { texts: TEXTS };
    expect((await call('PUT', path(id), { as: carol, body })).status).toBe(403);
    expect((await call('PUT', path(running.id), { as: carol, body })).status).toBe(404);
    expect((await call('PUT', path(running.id), { as: bob, body })).body.code).toBe('practice_not_completed');
    expect((await call('PUT', path(id), { as: bob, body: { texts: ['one'] } })).status).toBe(422);
  });

  test('is deleted with its practice', async () => {
    const practice = await givenCompleted();
    await saveReflection(at(bob), practice.id, 'looking_back', { texts: TEXTS });
    await deletePractice(at(bob), practice.id);
    await expect(getSummary(at(bob), practice.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what comes next', () => {
  test('is a draft with the same structure and another action, which the summary links to', async () => {
    const { id } = await givenCompleted({ name: 'Pages', schedule: { kind: 'weekly', min: 2, max: 4 } });
    const next = await planNext(at(bob), id, { action: 'Read twenty pages' });
    expect(next).toMatchObject({
      ...{ state: 'draft', action: 'Read twenty pages', name: '', unit: 'pages' },
      ...{ schedule: { kind: 'weekly', min: 2, max: 4 }, copiedFrom: { id, name: 'Pages' } },
    });
    expect((await getSummary(at(bob), id)).next).toEqual({ id: next.id, name: 'Read twenty pages' });
    expect((await getPractice(at(bob), id)).state).toBe('completed');
  });

  test('is the owner’s business', async () => {
    const { id } = await givenCompleted({ visibility: 'public' });
    await planNext(at(bob), id, { action: 'Read twenty pages' });
    expect((await getSummary(anybody(), id)).next).toBeNull();
    await expect(planNext(at(carol), id, { action: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

test('the cached answer follows a reflection', async () => {
  const { id } = await givenCompleted({ visibility: 'public' });
  const ctx = at(bob);
  const read = async () => JSON.stringify((await call('GET', `/api/v1/practices/${id}/summary`)).body);
  expect(await read()).not.toContain('breakfast');
  await saveReflection(ctx, id, 'looking_back', { texts: TEXTS });
  await deliverAll(ctx);
  expect(await read()).toContain('breakfast');
});
