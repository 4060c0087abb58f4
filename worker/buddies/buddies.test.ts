import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { AcceptBuddy } from '#src/buddies/model.ts';
import { checkInSchema } from '#src/practice/model.ts';
import { endDuePairs } from '#worker/buddies/ending.ts';
import {
  acceptBuddy,
  askBuddy,
  closeRequest,
  endBuddies,
  getBuddiesToday,
  listBuddies,
  listBuddiesOf,
  nudgeBuddy,
  sendCard,
  suggestBuddies,
} from '#worker/buddies/service.ts';
import { askForCards } from '#worker/buddies/silence.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import {
  checkIn,
  completePractice,
  copyPractice,
  deletePractice,
  getPractice,
  reopenPractice,
  startPractice,
} from '#worker/practice/service.ts';
import { setRestriction } from '#worker/social/service.ts';
import { deliverAll, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenCheckIn, givenPractice } from '#worker/testing/practices.ts';

const DAY = 24 * 60 * 60_000;
let count = 0;

/** Two people who share nothing yet, and a practice of the first. */
async function givenTwo(details: { action?: string } = {}) {
  count += 1;
  const [ann, ben] = [await givenPerson(`ann${count}`), await givenPerson(`ben${count}`)];
  return { ann, ben, practice: await givenPractice({ by: ann, ...details }) };
}

const at = (as: Member, now = TEST_NOW) => testContext({ as, clock: fixedClock(now) });
const asking = (person: Member) => ({
  person: person.name,
  reason: 'We read the same book',
  agreed: true as const,
});
const watching: AcceptBuddy = { with: 'watching', agreed: true };
const copying: AcceptBuddy = { with: 'copy', agreed: true };

async function done<T>(
  as: Member,
  act: (ctx: ReturnType<typeof at>) => Promise<T>,
  now = TEST_NOW,
): Promise<T> {
  const ctx = at(as, now);
  const result = await act(ctx);
  await deliverAll(ctx);
  return result;
}

/** Two buddies of a practice; the second does a copy of it. */
async function givenBuddies(input: AcceptBuddy = copying) {
  const two = await givenTwo();
  await done(two.ann, (ctx) => askBuddy(ctx, two.practice.id, asking(two.ben)));
  const pair = await done(two.ben, (ctx) => acceptBuddy(ctx, two.practice.id, input));
  return { ...two, pair };
}

const statesOf = async (who: Member, now = TEST_NOW) =>
  (await listBuddies(at(who, now))).map(({ state }) => state);

const arePaired = async (a: Member, b: Member) => {
  const ids = [a.personId, b.personId].sort();
  const row = await env.DB.prepare('SELECT 1 FROM buddies WHERE low_id = ? AND high_id = ?')
    .bind(...ids)
    .first();
  return row !== null;
};

const noticesOf = async (who: Member, type: string) => {
  const { results } = await env.DB.prepare(
    'SELECT params, dismissed_at AS dismissed FROM notices WHERE person_id = ? AND type = ?',
  )
    .bind(who.personId, type)
    .all<{ params: string; dismissed: number | null }>();
  return results.filter(({ dismissed }) => dismissed === null).map(({ params }) => JSON.parse(params));
};

const refusedAs = (code: string) => ({ code });

describe('a request', () => {
  test('is seen by both, notified once, and accepted with a copy: both see each other’s days', async () => {
    const { ann, ben, practice } = await givenTwo();
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)));
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)));
    expect(await listBuddies(at(ann))).toMatchObject([
      { state: 'asked', person: { name: ben.name }, mine: null },
    ]);
    expect(await listBuddies(at(ben))).toMatchObject([
      { state: 'asks', practiceName: 'Read ten pages', reason: 'We read the same book', theirs: null },
    ]);
    expect(await noticesOf(ben, 'buddies.asked')).toHaveLength(1);
    await expect(getPractice(at(ben), practice.id)).rejects.toMatchObject(refusedAs('not_found'));

    const pair = await done(ben, (ctx) => acceptBuddy(ctx, practice.id, copying));
    expect(pair).toMatchObject({
      state: 'buddies',
      mine: { name: 'Read ten pages', today: 'open' },
      theirs: { practiceId: practice.id, today: 'open' },
      nudge: 'ready',
      card: null,
    });
    expect(await getPractice(at(ben), practice.id)).toMatchObject({ visibility: 'buddies' });
    expect(await getPractice(at(ann), pair.mine?.practiceId ?? '')).toMatchObject({ visibility: 'buddies' });
    expect(await arePaired(ann, ben)).toBe(true);
    expect(await noticesOf(ann, 'buddies.accepted')).toHaveLength(1);
    expect(await noticesOf(ben, 'buddies.asked')).toHaveLength(1);
  });

  test('of somebody who was asked by the same person accepts theirs', async () => {
    const { ann, ben, practice } = await givenTwo();
    const own = await givenPractice({ by: ben });
    const [one, other] = await Promise.all([
      askBuddy(at(ann), practice.id, asking(ben)),
      askBuddy(at(ben), own.id, asking(ann)),
    ]);
    expect([one.state, other.state].sort()).toEqual(['asked', 'buddies']);
    expect(await statesOf(ann)).toEqual(['buddies']);
    expect(await statesOf(ben)).toEqual(['buddies']);
    const [{ mine, theirs } = { mine: null, theirs: null }] = await listBuddies(at(ann));
    expect([mine?.practiceId, theirs?.practiceId]).toEqual([practice.id, own.id]);
  });

  test('is accepted or withdrawn, not both', async () => {
    const { ann, ben, practice } = await givenTwo();
    await askBuddy(at(ann), practice.id, asking(ben));
    const outcomes = await Promise.allSettled([
      acceptBuddy(at(ben), practice.id, copying),
      closeRequest(at(ann), practice.id, ben.name),
    ]);
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusedAs('request_answered'),
    });
    const accepted = outcomes[0].status === 'fulfilled';
    expect(await statesOf(ann)).toEqual(accepted ? ['buddies'] : []);
    expect(await arePaired(ann, ben)).toBe(accepted);
    const { results } = await env.DB.prepare('SELECT id FROM practices WHERE person_id = ?')
      .bind(ben.personId)
      .all();
    expect(results).toHaveLength(accepted ? 1 : 0);
  });

  test('that is declined looks open to its asker and reaches the other again after thirty days only', async () => {
    const { ann, ben, practice } = await givenTwo();
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)));
    await done(ben, (ctx) => closeRequest(ctx, practice.id, ben.name));
    expect([await statesOf(ann), await statesOf(ben)]).toEqual([['asked'], []]);
    const soon = TEST_NOW + 2 * DAY;
    await done(ann, (ctx) => closeRequest(ctx, practice.id, ben.name), soon);
    expect(await statesOf(ann)).toEqual([]);
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)), soon);
    expect([await statesOf(ann, soon), await statesOf(ben, soon)]).toEqual([['asked'], []]);
    await expect(acceptBuddy(at(ben, soon), practice.id, copying)).rejects.toMatchObject(
      refusedAs('request_answered'),
    );
    const later = TEST_NOW + 31 * DAY;
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)), later);
    expect(await statesOf(ben, later)).toEqual(['asks']);
  });

  test('is withdrawn with its notice, and made again', async () => {
    const { ann, ben, practice } = await givenTwo();
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)));
    await done(ann, (ctx) => closeRequest(ctx, practice.id, ben.name));
    expect([await statesOf(ben), await noticesOf(ben, 'buddies.asked')]).toEqual([[], []]);
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)));
    expect(await statesOf(ben)).toEqual(['asks']);
    expect(await noticesOf(ben, 'buddies.asked')).toHaveLength(1);
  });

  test('goes to nobody who is blocked, unknown or oneself, and from no practice that is not one’s own', async () => {
    const { ann, ben, practice } = await givenTwo();
    const refused = (who: Member, person: string) =>
      askBuddy(at(who), practice.id, { ...asking(ben), person }).then(
        () => 'done',
        ({ code }: { code: string }) => code,
      );
    expect(await refused(ann, ann.name)).toBe('validation_failed');
    expect(await refused(ann, 'nobody-here')).toBe('validation_failed');
    expect(await refused(ben, ann.name)).toBe('not_found');
    await setRestriction(at(ben), ann.name, 'block');
    expect(await refused(ann, ben.name)).toBe('validation_failed');
  });
});

describe('two buddies', () => {
  test('of whom one ends it are no buddies, see nothing more, and may ask again', async () => {
    const { ann, ben, practice } = await givenBuddies();
    await done(ben, (ctx) => endBuddies(ctx, practice.id, ben.name));
    expect([await statesOf(ann), await statesOf(ben), await arePaired(ann, ben)]).toEqual([[], [], false]);
    await expect(getPractice(at(ben), practice.id)).rejects.toMatchObject(refusedAs('not_found'));
    await done(ann, (ctx) => askBuddy(ctx, practice.id, asking(ben)));
    expect(await statesOf(ben)).toEqual(['asks']);
  });

  test('who share two practices stay a pair until the last one ends', async () => {
    const { ann, ben, practice } = await givenBuddies();
    const second = await givenPractice({ by: ann });
    await done(ann, (ctx) => askBuddy(ctx, second.id, asking(ben)));
    await done(ben, (ctx) => acceptBuddy(ctx, second.id, watching));
    await done(ann, (ctx) => endBuddies(ctx, practice.id, ben.name));
    expect([await statesOf(ann), await arePaired(ann, ben)]).toEqual([['buddies'], true]);
    await done(ann, (ctx) => endBuddies(ctx, second.id, ben.name));
    expect(await arePaired(ann, ben)).toBe(false);
  });

  test('are parted by a block, in both directions and for open requests', async () => {
    const { ann, ben } = await givenBuddies();
    const own = await givenPractice({ by: ann });
    await done(ann, (ctx) => askBuddy(ctx, own.id, asking(ben)));
    await done(ben, (ctx) => setRestriction(ctx, ann.name, 'block'));
    expect([await statesOf(ann), await statesOf(ben), await arePaired(ann, ben)]).toEqual([[], [], false]);
  });

  test.each(['asker', 'other'] as const)('are parted when the %s deletes the practice', async (whose) => {
    const { ann, ben, practice, pair } = await givenBuddies();
    if (whose === 'asker') await done(ann, (ctx) => deletePractice(ctx, practice.id));
    else await done(ben, (ctx) => deletePractice(ctx, pair.mine?.practiceId ?? ''));
    expect([await statesOf(ann), await statesOf(ben), await arePaired(ann, ben)]).toEqual([[], [], false]);
  });

  test('stay together for the days in which a completed practice can be opened again', async () => {
    const { ann, ben, practice } = await givenBuddies();
    await done(ann, (ctx) => completePractice(ctx, practice.id));
    await done(ann, (ctx) => endDuePairs(ctx), TEST_NOW + 6 * DAY);
    expect(await statesOf(ben)).toEqual(['buddies']);
    await done(ann, (ctx) => reopenPractice(ctx, practice.id, { endOn: null }), TEST_NOW + 6 * DAY);
    await done(ann, (ctx) => endDuePairs(ctx), TEST_NOW + 8 * DAY);
    expect(await statesOf(ben)).toEqual(['buddies']);
    await done(ann, (ctx) => completePractice(ctx, practice.id), TEST_NOW + 8 * DAY);
    await done(ann, (ctx) => endDuePairs(ctx), TEST_NOW + 16 * DAY);
    expect([await statesOf(ben), await arePaired(ann, ben)]).toEqual([[], false]);
  });
});

describe('signs', () => {
  test('a buddy hears of the first check-in of a day, and further ones join it', async () => {
    const { ann, ben, practice } = await givenBuddies(watching);
    const checkInAt = (now: number) =>
      done(ann, (ctx) => checkIn(ctx, practice.id, checkInSchema.parse({})), now);
    await checkInAt(TEST_NOW);
    await checkInAt(TEST_NOW + 1000);
    expect(await noticesOf(ben, 'buddies.checked_in')).toHaveLength(1);
    await checkInAt(TEST_NOW + DAY);
    expect(await noticesOf(ben, 'buddies.checked_in')).toHaveLength(2);
    expect(await noticesOf(ann, 'buddies.checked_in')).toEqual([]);
  });

  test('a nudge arrives once a day, not at night, and not when the day is done', async () => {
    const { ann, ben, practice } = await givenBuddies(watching);
    const nudge = (hours: number) =>
      done(ben, (ctx) => nudgeBuddy(ctx, practice.id), TEST_NOW + hours * 60 * 60_000).then(
        () => 'sent',
        ({ code }: { code: string }) => code,
      );
    expect(await Promise.all([nudge(0), nudge(0)])).toContain('nudge_unavailable');
    expect(await nudge(1)).toBe('nudge_unavailable');
    expect(await nudge(14)).toBe('nudge_unavailable');
    expect(await nudge(24)).toBe('sent');
    expect(await noticesOf(ann, 'buddies.nudged')).toHaveLength(2);
    await givenCheckIn(ann, practice, { clock: fixedClock(TEST_NOW + 2 * DAY) });
    expect(await nudge(48)).toBe('nudge_unavailable');
    await expect(nudgeBuddy(at(ann), practice.id)).rejects.toMatchObject(refusedAs('not_found'));
    const stranger = await givenPerson('mallory');
    await expect(nudgeBuddy(at(stranger), practice.id)).rejects.toMatchObject(refusedAs('not_found'));
  });

  test('after five silent days the other is asked for a card once a gap, and a check-in begins a new one', async () => {
    const { ann, ben, practice } = await givenBuddies(watching);
    await givenCheckIn(ann, practice);
    const look = (days: number) => done(ben, (ctx) => askForCards(ctx, null), TEST_NOW + days * DAY);
    const asked = () => noticesOf(ben, 'buddies.silent');
    await look(5);
    expect(await asked()).toEqual([]);
    await expect(sendCard(at(ben, TEST_NOW + 5 * DAY), practice.id, { text: 'Hello' })).rejects.toMatchObject(
      refusedAs('card_unavailable'),
    );
    await look(6);
    await look(6);
    await look(9);
    expect(await asked()).toEqual([{ days: 5 }]);
    const card = () =>
      done(ben, (ctx) => sendCard(ctx, practice.id, { text: 'Thinking of you' }), TEST_NOW + 9 * DAY);
    await card();
    await expect(card()).rejects.toMatchObject(refusedAs('card_unavailable'));
    expect(await noticesOf(ann, 'buddies.card')).toEqual([{ text: 'Thinking of you' }]);
    expect(await listBuddies(at(ben, TEST_NOW + 9 * DAY))).toMatchObject([{ card: 'sent', rematch: false }]);
    expect(await listBuddies(at(ben, TEST_NOW + 15 * DAY))).toMatchObject([{ rematch: true }]);

    await givenCheckIn(ann, practice, { clock: fixedClock(TEST_NOW + 15 * DAY) });
    await look(20);
    expect(await asked()).toHaveLength(1);
    await look(21);
    expect(await asked()).toHaveLength(2);
    expect(await listBuddies(at(ben, TEST_NOW + 21 * DAY))).toMatchObject([{ card: 'ready' }]);
  });

  test('nobody is asked for a card while no day was due', async () => {
    const { ann, ben } = await givenTwo();
    const rare = await givenPractice({ by: ann, schedule: { kind: 'interval', every: 30 } });
    await done(ann, (ctx) => askBuddy(ctx, rare.id, asking(ben)));
    await done(ben, (ctx) => acceptBuddy(ctx, rare.id, watching));
    await givenCheckIn(ann, rare);
    await done(ben, (ctx) => askForCards(ctx, null), TEST_NOW + 10 * DAY);
    expect(await noticesOf(ben, 'buddies.silent')).toEqual([]);
  });
});

test('the present day shows what buddies did, in one statement', async () => {
  const { ann, ben, practice } = await givenBuddies(watching);
  const ctx = at(ben);
  expect(await getBuddiesToday(ctx)).toMatchObject([{ person: { name: ann.name }, done: false }]);
  expect(ctx.db.stats.roundTrips).toBe(1);
  await givenCheckIn(ann, practice);
  expect(await getBuddiesToday(at(ben))).toMatchObject([{ practiceId: practice.id, done: true }]);
  expect(await getBuddiesToday(at(ann))).toEqual([]);
});

test('suggestions: who copied the same practice, then who has its tags, then who does the same; nobody private', async () => {
  const { ann, ben, practice } = await givenTwo({ action: 'Draw a leaf' });
  const [cleo, dora, eve] = [await givenPerson('cleo'), await givenPerson('dora'), await givenPerson('eve')];
  const source = await givenPractice({ by: cleo, action: 'Draw', tags: ['Drawing'], visibility: 'public' });
  const copy = await copyPractice(at(ann), source.id);
  await startPractice(at(ann), copy.id);
  await givenPractice({ by: dora, action: 'Sketch', tags: ['Drawing'], visibility: 'members' });
  await givenPractice({ by: ben, action: 'draw a leaf', visibility: 'public' });
  await givenPractice({ by: eve, action: 'Sketch', tags: ['Drawing'], visibility: 'private' });
  const found = async () =>
    (await suggestBuddies(at(ann))).map(({ person, why }) => `${person.name}: ${why}`);
  expect(await found()).toEqual(['cleo: same_source', 'dora: same_tags', `${ben.name}: same_action`]);
  await askBuddy(at(ann), practice.id, asking(ben));
  await setRestriction(at(dora), ann.name, 'block');
  expect(await found()).toEqual(['cleo: same_source']);
});

test('the buddies of a practice are listed for the two alone', async () => {
  const { ann, ben, practice } = await givenBuddies();
  expect(await listBuddiesOf(at(ann), practice.id)).toHaveLength(1);
  expect(await listBuddiesOf(at(ben), practice.id)).toHaveLength(1);
  const stranger = await givenPerson('mallory');
  await expect(listBuddiesOf(at(stranger), practice.id)).rejects.toMatchObject(refusedAs('not_found'));
});
