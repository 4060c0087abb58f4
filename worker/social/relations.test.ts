import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { socialProjections } from '#worker/social/projections.ts';
import {
  clearRestriction,
  connect,
  disconnect,
  followPerson,
  getRelation,
  setRestriction,
  unfollowPerson,
} from '#worker/social/service.ts';
import { testContext } from '#worker/testing/context.ts';
import { givenPerson } from '#worker/testing/people.ts';

const alice = await givenPerson('alice');
const bob = await givenPerson('bob');
const carol = await givenPerson('carol');
const dan = await givenPerson('dan');
const erin = await givenPerson('erin');
const PEOPLE = [alice, bob, carol, dan, erin];

/** Returns the counters that differ from the rows, and the follows and connections across a block. */
async function findFaults(): Promise<unknown[]> {
  const ctx = testContext();
  const [counts] = socialProjections;
  if (!counts) throw new Error('social_counts has no projection');
  const ids = JSON.stringify(PEOPLE.map(({ personId }) => JSON.stringify([personId])));
  const compared = ctx.db
    .select({ stored: sql<string>`stored`.as('stored'), actual: sql<string>`actual`.as('actual') })
    .from(sql`(${counts.compare(ids)})`);
  const across = ctx.db
    .select({ person: sql<string>`s.person_id`.as('person') })
    .from(sql`restrictions s`)
    .where(sql`s.kind = 'block' AND (
      EXISTS (SELECT 1 FROM follows f
        WHERE f.follower_id IN (s.person_id, s.other_id) AND f.followed_id IN (s.person_id, s.other_id))
      OR EXISTS (SELECT 1 FROM connections c WHERE c.state <> 'declined'
        AND c.low_id IN (s.person_id, s.other_id) AND c.high_id IN (s.person_id, s.other_id)))`);
  const [numbers, crossings] = await ctx.db.batch([compared, across]);
  expect(numbers).toHaveLength(PEOPLE.length);
  return [...numbers.filter(({ stored, actual }) => stored !== actual), ...crossings];
}

type CommandAction = (ctx: Context, name: string) => Promise<unknown>;

const ACTIONS: CommandAction[] = [
  followPerson,
  followPerson,
  unfollowPerson,
  connect,
  connect,
  disconnect,
  (ctx, name) => setRestriction(ctx, name, 'mute'),
  (ctx, name) => setRestriction(ctx, name, 'ignore'),
  (ctx, name) => setRestriction(ctx, name, 'block'),
  clearRestriction,
];

/** A small generator of reproducible random numbers. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function someAction(roll: (sides: number) => number): () => Promise<unknown> {
  const who = PEOPLE[roll(PEOPLE.length)] as Member;
  const others = PEOPLE.filter((person) => person !== who);
  const other = others[roll(others.length)] as Member;
  const action = ACTIONS[roll(ACTIONS.length)] as CommandAction;
  return () =>
    action(testContext({ as: who }), other.name).catch((error: { code?: string }) => {
      if (!['not_found', 'asked_lately'].includes(error.code ?? '')) throw error;
    });
}

describe('random actions between people', () => {
  test.each([1, 2, 3])(
    'one after the other keep the counters correct and cross no block (%i)',
    async (seed) => {
      const roll = dice(seed);
      for (let step = 0; step < 120; step += 1) {
        await someAction(roll)();
        if (step % 20 === 19) expect(await findFaults()).toEqual([]);
      }
    },
  );

  test.each([4, 5, 6])(
    'at the same moment keep the counters correct and cross no block (%i)',
    async (seed) => {
      const roll = dice(seed);
      for (let round = 0; round < 8; round += 1) {
        await Promise.all(Array.from({ length: 12 }, () => someAction(roll)()));
        expect(await findFaults()).toEqual([]);
      }
    },
  );

  test('a connection is the same for both people, and a block is not', async () => {
    for (const one of PEOPLE) {
      for (const other of PEOPLE.filter((person) => person.name > one.name)) {
        const [seen, back] = await Promise.all([
          getRelation(testContext({ as: one }), other.name).catch(({ code }) => code),
          getRelation(testContext({ as: other }), one.name).catch(({ code }) => code),
        ]);
        if (seen === 'not_found') expect(back).toBe('not_found');
        else {
          expect(seen.following).toBe(back.followedBy);
          expect(seen.connection === 'connected').toBe(back.connection === 'connected');
          expect(seen.connection === 'asked').toBe(back.connection === 'asks');
        }
      }
    }
  });
});
