import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { PracticeDataRecord } from '#src/practice-records/model.ts';
import { addMilestone, createGoal, linkGoal } from '#worker/goals/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { importedIds } from '#worker/practice/queries.ts';
import {
  addVacation,
  completePractice,
  getPractice,
  saveReflection,
  setRestDay,
  updatePractice,
} from '#worker/practice/service.ts';
import {
  allRecords,
  exportRecords,
  exportTable,
  importFile,
  importRecords,
} from '#worker/practice-records/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice, TEST_DAY } from '#worker/testing/practices.ts';

const DAY = 24 * 60 * 60_000;
const LATER = TEST_NOW + 10 * DAY;
let count = 0;
function newPerson(): Promise<Member> {
  count += 1;
  return givenPerson(`record${count}`);
}
const at = (as: Member, now = LATER) => testContext({ as, clock: fixedClock(now) });

async function textOf(parts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

async function recordsOf(person: Member): Promise<PracticeDataRecord[]> {
  const records: PracticeDataRecord[] = [];
  for await (const record of allRecords(at(person))) records.push(record);
  return records;
}

/** Somebody with a bit of everything. */
async function givenHistory() {
  const person = await newPerson();
  const reading = await givenPractice({
    ...{ by: person, action: 'Read', visibility: 'public', tags: ['Books', 'Practice'] },
    ...{ amount: 10, unit: 'pages', dayRule: 'amount', schedule: { kind: 'weekly', min: 2, max: 4 } },
    resources: [{ url: 'https://example.com/', title: 'Example' }],
  });
  const done = await givenPractice({
    by: person,
    action: 'Draw',
    endOn: '2026-11-24',
    reveal: 'when_completed',
  });
  for (const day of [0, 1, 3])
    await givenCheckIn(person, done, { note: `Day **${day}**`, clock: fixedClock(TEST_NOW + day * DAY) });
  await givenCheckIn(person, reading, { note: '=1+1', clock: fixedClock(TEST_NOW + DAY) });
  const early = at(person, TEST_NOW + 2 * DAY);
  await updatePractice(early, reading.id, { schedule: { kind: 'daily' }, version: reading.version });
  await setRestDay(early, done.id, '2026-11-23');
  await addVacation(early, { fromOn: '2026-11-26', toOn: '2026-11-28' });
  await completePractice(at(person, TEST_NOW + 3.1 * DAY), done.id);
  await saveReflection(at(person, TEST_NOW + 4 * DAY), done.id, 'looking_back', {
    texts: ['Well', '', 'More'],
  });
  const goal = await createGoal(at(person), {
    ...{
      title: 'A book',
      why: 'Why not',
      targetOn: '2027-01-01',
      visibility: 'members',
      milestones: ['One'],
    },
  });
  await addMilestone(at(person), goal.id, { title: 'Two' });
  await linkGoal(at(person), goal.id, { kind: 'practice', targetId: reading.id });
  return { person, reading, done };
}

describe('what is exported', () => {
  test('is the same after it was imported into an empty account, and after a second time', async () => {
    const { person } = await givenHistory();
    const other = await newPerson();
    const file = await textOf(await exportRecords(at(person)));
    const first = await importFile(at(other), file);
    expect(first).toEqual({ created: 8, known: 0, refused: [], shortened: [] });
    const [before, after] = [await recordsOf(person), await recordsOf(other)];
    const ids = await importedIds(other.personId, idsIn(before));
    expect(after).toEqual(renamed(before, ids));
    expect(await importFile(at(other), file)).toMatchObject({ created: 0, known: 8, refused: [] });
    expect(await recordsOf(other)).toEqual(after);
    // One's own file brings nothing twice.
    expect(await importFile(at(person), file)).toMatchObject({ created: 0, known: 8, refused: [] });
  });

  test('is judged alike in both accounts, and told to nobody', async () => {
    const { person, reading, done } = await givenHistory();
    const other = await newPerson();
    await deliverAll(at(other));
    const told = () => env.DB.prepare('SELECT count(*) AS n FROM notices').first('n');
    const before = await told();
    await importFile(at(other), await textOf(await exportRecords(at(person))));
    await deliverAll(at(other));
    expect(await told()).toBe(before);
    const ids = await importedIds(other.personId, [reading.id, done.id]);
    for (const id of [reading.id, done.id]) {
      const [mine, theirs] = [
        await getPractice(at(person), id),
        await getPractice(at(other), ids.get(id) ?? ''),
      ];
      expect(theirs.stats).toEqual(mine.stats);
      expect(theirs.week).toEqual(mine.week);
      expect(theirs.state).toBe(mine.state);
    }
  });

  test('has its check-ins in a table, in which no text is a formula', async () => {
    const { person } = await givenHistory();
    const table = await textOf(await exportTable(at(person)));
    const lines = table.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFDay,Time,Practice,Mood,Minutes,Amount,Unit,Note,Tags,Counts,Time zone');
    expect(lines).toHaveLength(5);
    expect(table).toContain(`,"'=1+1"`.replaceAll('"', ''));
    expect(await textOf(await exportTable(at(await newPerson())))).toBe(`${lines[0]}\r\n`);
  });

  test('is nobody else’s, and needs logging in', async () => {
    await givenHistory();
    expect(await recordsOf(await newPerson())).toEqual([]);
    await expect(exportRecords(testContext())).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(importRecords(testContext(), [{}])).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('an import', () => {
  const practice = {
    ...{ kind: 'practice', id: '01890a5d-ac96-7ab2-80e2-4536c66f2f2c', action: 'Read', startOn: TEST_DAY },
    schedules: [{ fromOn: TEST_DAY, schedule: { kind: 'daily' }, amount: null, dayRule: 'any' }],
    ...{ excused: [], reflections: [], copiedFromId: null, draft: false },
    ...{ revealedAt: null, completedAt: null, archivedAt: null, createdAt: '2026-11-21T00:00:00Z' },
  };
  const checkIn = {
    ...{ kind: 'check_in', id: '01890a5d-ac96-7ab2-80e2-4536c66f2f2d', practiceId: practice.id },
    ...{ at: '2026-11-22T10:00:00Z', recordedAt: '2026-11-22T10:00:00Z', timeZone: 'UTC', day: '2026-11-22' },
    ...{ counts: true, mood: null, note: '', minutes: null, amount: null, tags: [], pictures: [] },
  };
  const import_ = async (...records: unknown[]) => importRecords(at(await newPerson()), records);

  test.each([
    ['what is no record', { kind: 'secret' }, 'invalid'],
    ['what has a field too many', { ...checkIn, personId: checkIn.id }, 'invalid'],
    ['an unknown time zone', { ...checkIn, timeZone: 'Moon/Crater' }, 'invalid'],
    ['a check-in of no practice', { ...checkIn, practiceId: checkIn.id }, 'no_practice'],
    ['one that is ahead', { ...checkIn, at: '2027-01-01T10:00:00Z', day: '2027-01-01' }, 'in_future'],
    ['one of another day', { ...checkIn, day: '2026-11-25' }, 'other_day'],
    [
      'one before the start',
      { ...checkIn, at: '2026-11-20T10:00:00Z', day: '2026-11-20' },
      'outside_practice',
    ],
    ['an end before the start', { ...practice, id: checkIn.id, endOn: '2026-11-01' }, 'invalid'],
    [
      'a vacation of a year',
      { kind: 'vacation', id: checkIn.id, fromOn: '2026-01-01', toOn: '2026-12-31' },
      'invalid',
    ],
  ])('refuses %s, says so, and takes the others', async (_, record, reason) => {
    const { created, refused } = await import_(practice, record);
    expect({ created, refused }).toMatchObject({ created: 1, refused: [{ index: 1, reason }] });
  });

  test('decides anew whether a check-in counts', async () => {
    const person = await newPerson();
    const late = { ...checkIn, recordedAt: '2026-11-25T10:00:00Z', counts: true };
    const honest = { ...checkIn, id: '01890a5d-ac96-7ab2-80e2-4536c66f2f2e', counts: false };
    const dayAfter = {
      ...honest,
      at: '2026-11-23T10:00:00Z',
      recordedAt: '2026-11-23T11:00:00Z',
      day: '2026-11-23',
    };
    expect(await importRecords(at(person), [dayAfter, late, practice])).toMatchObject({ created: 3 });
    const ids = await importedIds(person.personId, [practice.id]);
    const { stats } = await getPractice(at(person), ids.get(practice.id) ?? '');
    expect(stats).toMatchObject({ keptDays: 1, checkIns: 2 });
  });

  test('does not reach the practice of somebody else, whose id it names', async () => {
    const { person, reading } = await givenHistory();
    const before = await recordsOf(person);
    const taken = { ...checkIn, practiceId: reading.id };
    expect((await import_(taken)).refused).toMatchObject([{ reason: 'no_practice' }]);
    expect((await import_({ ...practice, id: reading.id }, taken)).created).toBe(2);
    expect(await recordsOf(person)).toEqual(before);
  });

  test('leaves out pictures of others, and says so', async () => {
    const found = await import_(practice, { ...checkIn, pictures: [checkIn.id] });
    expect(found).toMatchObject({ created: 2, shortened: [{ index: 1, reason: 'without_pictures' }] });
  });

  test.each(['', '[]', '{"format":"other"}', 'null', '{"format":"atoll-practice","version":9,"records":[]}'])(
    'refuses %j as a file',
    async (text) => {
      await expect(importFile(at(await newPerson()), text)).rejects.toMatchObject({
        fields: [{ pointer: '/file', code: 'no_practice_data' }],
      });
    },
  );

  test('of two thousand check-ins takes a bounded number of round trips', async () => {
    const person = await newPerson();
    const many = Array.from({ length: 2000 }, (_, number) => {
      const moment = new Date(Date.parse('2026-11-21T10:00:00Z') + (number % 10) * DAY).toISOString();
      const id = checkIn.id.slice(0, -4) + String(number).padStart(4, '0');
      const owner = practice.id.slice(0, -3) + String(Math.floor(number / 20)).padStart(3, '0');
      return { ...checkIn, id, practiceId: owner, at: moment, recordedAt: moment, day: moment.slice(0, 10) };
    });
    const owners = [...new Set(many.map(({ practiceId }) => practiceId))];
    const records = [...owners.map((id) => ({ ...practice, id })), ...many];
    const ctx = at(person);
    const file = JSON.stringify({ format: 'atoll-practice', version: 1, records });
    expect(await importFile(ctx, file)).toMatchObject({ created: 2100, refused: [] });
    // One a practice, and two for each step of three hundred.
    expect(ctx.db.stats.roundTrips).toBeLessThan(130);
  });
});

function idsIn(value: unknown): string[] {
  return JSON.stringify(value).match(UUID) ?? [];
}

/** The same records with other ids. */
function renamed(records: PracticeDataRecord[], ids: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(records).replace(UUID, (id) => ids.get(id) ?? id));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
