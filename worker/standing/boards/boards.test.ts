import { describe, expect, test } from 'vitest';
import { boardName, periodAt } from '#src/standing/boards/periods.ts';
import { suspendPerson, unsuspendPerson } from '#worker/accounts/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import { checkIn } from '#worker/practice/service.ts';
import { followPerson, setRestriction } from '#worker/social/service.ts';
import { compareBoards } from '#worker/standing/boards/compare.ts';
import { getLeaderboard, getMyStanding, setStanding } from '#worker/standing/service.ts';
import { boardChecks, boardLooks } from '#worker/standing/tables.ts';
import { call } from '#worker/testing/api.ts';
import { doneBy, TEST_NOW, testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';
import { givenPractice } from '#worker/testing/practices.ts';

const clock = fixedClock(TEST_NOW);
const done = doneBy(clock, 1_000);
const DETAILS = {
  mood: null,
  minutes: null,
  amount: null,
  tags: [],
  pictures: [],
  startEarly: false,
  note: '',
};

/** A person who kept a day. */
async function givenKeeper(name: string): Promise<Member> {
  const person = await givenPerson(name);
  const { id } = await givenPractice({ by: person });
  await done(person, (ctx) => checkIn(ctx, id, DETAILS));
  return person;
}

const namesFor = async (as: Member | undefined, part: 'top' | 'around' | 'followed' = 'top') => {
  const board = await getLeaderboard(testContext({ ...(as && { as }), clock }), 'xp', 'week');
  return board[part]?.map(({ person }) => person.name);
};

const [ada, bea, cid] = [await givenKeeper('ada'), await givenKeeper('bea'), await givenKeeper('cid')];
const alice = await givenPerson('alice');

describe('a board', () => {
  test('names people in the order in which they reached their score, with a shared rank', async () => {
    const board = await getLeaderboard(testContext({ as: bea, clock }), 'kept_days', 'month');
    expect(board.top.map(({ person, rank, score, isMe }) => [person.name, rank, score, isMe])).toEqual([
      ['ada', 1, 1, false],
      ['bea', 1, 1, true],
      ['cid', 1, 1, false],
    ]);
    expect([board.members, board.endsAt]).toEqual([3, '2026-12-01T00:00:00.000Z']);
    expect(await namesFor(bea, 'around')).toEqual(['ada', 'bea', 'cid']);
  });

  test('shows a person among those whom they follow', async () => {
    await done(cid, (ctx) => followPerson(ctx, 'ada'));
    expect(await namesFor(cid, 'followed')).toEqual(['ada', 'cid']);
    expect(await namesFor(undefined, 'followed')).toBeUndefined();
  });

  test('has no name of somebody whom a block hides', async () => {
    await done(ada, (ctx) => setRestriction(ctx, 'cid', 'block'));
    expect([await namesFor(cid), await namesFor(bea)]).toEqual([
      ['bea', 'cid'],
      ['ada', 'bea', 'cid'],
    ]);
    expect(await namesFor(cid, 'followed')).toEqual(['cid']);
  });

  test('leaves out who hides, at once and everywhere, and shows them again', async () => {
    await setStanding(testContext({ as: bea, clock }), { hidden: true });
    expect(await namesFor(ada)).not.toContain('bea');
    await done(bea, (ctx) => setStanding(ctx, { hidden: false }));
    await done(bea, (ctx) => setStanding(ctx, { hidden: true }));
    const board = await getLeaderboard(testContext({ as: bea, clock }), 'xp', 'all');
    expect([board.members, board.around]).toEqual([2, []]);
    expect((await getMyStanding(testContext({ as: bea, clock }))).experience).toBe(10);
    await done(bea, (ctx) => setStanding(ctx, { hidden: false }));
    expect(await namesFor(bea)).toContain('bea');
  });

  test('leaves out who is suspended, until that ends', async () => {
    await done(alice, (ctx) => suspendPerson(ctx, 'cid', 'Spam'));
    const ranks = () => testContext({ clock }).boards.places('xp/week-2026-11-16', [cid.personId]);
    expect([await namesFor(bea), await ranks()]).toEqual([['ada', 'bea'], [null]]);
    await done(alice, (ctx) => unsuspendPerson(ctx, 'cid'));
    expect(await namesFor(bea)).toEqual(['ada', 'bea', 'cid']);
  });

  test('begins empty in a new week', async () => {
    const later = testContext({ clock: fixedClock(TEST_NOW + 7 * 86_400_000) });
    expect((await getLeaderboard(later, 'xp', 'week')).members).toBe(0);
  });
});

describe('the nightly comparison', () => {
  const ctx = testContext({ clock });

  async function compare() {
    let cursor: string | null = null;
    do cursor = (await compareBoards.run(ctx, cursor))?.cursor ?? null;
    while (cursor !== null);
    const [checks] = await ctx.db.batch([ctx.db.select().from(boardChecks)]);
    return checks.filter(({ drifted }) => drifted > 0).map(({ name, drifted }) => [name, drifted]);
  }

  test('finds nothing where events were delivered', async () => {
    expect(await compare()).toEqual([]);
  });

  test('reports and repairs a wrong score, a missing one, and one too many', async () => {
    const name = boardName('xp', periodAt('week', TEST_NOW));
    const version = 1e9;
    const wrong = [
      { id: ada.personId, score: 99, reachedAt: 1, version },
      { id: bea.personId, score: 0, reachedAt: 1, version },
      { id: 'nobody', score: 7, reachedAt: 1, version },
    ];
    await ctx.boards.set(name, wrong, null);
    await ctx.db.batch([ctx.db.update(boardLooks).set({ version })]);
    expect(await compare()).toEqual([['xp/week', 3]]);
    expect(await compare()).toEqual([]);
    const { members, top } = await ctx.boards.view(name, 9, null);
    expect([members, top.map(({ score }) => score)]).toEqual([3, [10, 10, 10]]);
  });
});

test('a client that polls gets a board once', async () => {
  const first = await call('GET', '/api/v1/leaderboards/xp?period=all', { as: ada });
  expect(first.status).toBe(200);
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
  expect((await call('GET', '/api/v1/leaderboards/xp?period=all', { as: ada, headers })).status).toBe(304);
  expect((await call('GET', '/api/v1/leaderboards/nothing')).status).toBe(404);
});
