import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { describeOutcome } from '#worker/testing/faults/report.ts';
import { runFaults, type Sabotage } from '#worker/testing/faults/run.ts';

/** `npm run faults` and `npm run test:all` set more events; `npm run faults` also another seed. */
const wanted = env as unknown as { FAULT_EVENTS?: string; FAULT_SEED?: string };
const EVENTS = Number(wanted.FAULT_EVENTS || 300);
const SEED = Number(wanted.FAULT_SEED || 20_261_121);
const MINUTES = 60_000;

test('no effect is lost or doubled, whatever fails', { timeout: 60 * MINUTES }, async ({ annotate }) => {
  const outcome = await runFaults({ events: EVENTS, seed: SEED });
  await annotate(describeOutcome(outcome, SEED));
  expect(outcome.oracle.differences).toEqual([]);
  expect(outcome.events).toBeGreaterThanOrEqual(EVENTS);
  // In a long run processes died before and after every step.
  for (const [point, faults] of EVENTS < 10_000 ? [] : outcome.world.injected) {
    expect([...faults.keys()], point).toEqual(expect.arrayContaining(['died before', 'died after']));
  }
});

test('the same seed is the same run', { timeout: 5 * MINUTES }, async () => {
  const traces = [];
  for (const seed of [1, 1, 2]) traces.push((await runFaults({ events: 100, seed })).world.trace);
  expect(traces[1]).toBe(traces[0]);
  expect(traces[2]).not.toBe(traces[0]);
});

describe('the oracle notices', () => {
  const ways: Record<string, { sabotage: Sabotage; sees: RegExp }> = {
    'that receipts are not stored': {
      sabotage: {
        spoil: ['CREATE TRIGGER rig_forgets BEFORE INSERT ON deliveries BEGIN SELECT raise(IGNORE); END'],
        mend: ['DROP TRIGGER rig_forgets'],
      },
      sees: /^handled \d+ times/,
    },
    'that failed events are settled': {
      sabotage: {
        spoil: [
          `CREATE TRIGGER rig_settles AFTER UPDATE OF failure ON outbox WHEN new.failure IS NOT NULL
            BEGIN UPDATE outbox SET settled_at = 1 WHERE id = new.id; END`,
        ],
        mend: ['DROP TRIGGER rig_settles'],
      },
      sees: /^not handled/,
    },
    'that claims are not exclusive': {
      sabotage: {
        spoil: [
          `CREATE TRIGGER rig_unclaims AFTER UPDATE OF attempts ON outbox
            BEGIN UPDATE outbox SET claimed_until = 0 WHERE id = new.id; END`,
        ],
        mend: ['DROP TRIGGER rig_unclaims'],
      },
      sees: /^doubled/,
    },
    'that the sweep does not run': { sabotage: { neverSweeps: true }, sees: /^not settled/ },
    'that messages are acked before the work is done': {
      sabotage: { acksFirst: true, neverSweeps: true },
      sees: /^not reached/,
    },
  };

  test.each(Object.entries(ways))('%s', { timeout: 5 * MINUTES }, async (_, { sabotage, sees }) => {
    const { oracle } = await runFaults({ events: 400, seed: SEED, faultRate: 0.06, sabotage });
    expect(oracle.differences).toContainEqual(expect.stringMatching(sees));
  });
});
