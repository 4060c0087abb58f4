import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FenwickTree } from '#src/standing/boards/fenwick-tree.ts';
import { BEYOND, BLOCK, BLOCKS, type BlockCounts, ScoreCounts } from '#src/standing/boards/score-counts.ts';

const LIMIT = BLOCK * BLOCKS;
/** Scores that crowd, at the edges of blocks and of the range, and beyond it. */
const scores = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1, max: 3 * BLOCK }),
  fc.integer({ min: LIMIT - 2, max: LIMIT + 3 }),
  fc.integer({ min: 1, max: 2 ** 40 }),
);
/** Changes of a few members; 0 takes a member from the board. */
const histories = fc.array(
  fc.record({ member: fc.integer({ min: 0, max: 12 }), score: fc.oneof(fc.constant(0), scores) }),
  { maxLength: 60 },
);

/** A store that remembers blocks, and counts what is beyond them in the members. */
function memoryStore(members: Map<number, number>) {
  const blocks = new Map<number, BlockCounts>();
  return {
    totals: () => blocks.values(),
    countsOf: (block: number) => blocks.get(block)?.counts.slice() ?? new Uint32Array(BLOCK),
    countBeyond: (score: number) => [...members.values()].filter((other) => other > score).length,
    keep(changed: readonly BlockCounts[]) {
      for (const one of changed) blocks.set(one.block, { ...one, counts: one.counts.slice() });
    },
  };
}

function play(history: readonly { member: number; score: number }[], wakeAfter: number) {
  const members = new Map<number, number>();
  const store = memoryStore(members);
  let counts = new ScoreCounts(store);
  for (const [at, { member, score }] of history.entries()) {
    const old = members.get(member) ?? 0;
    if (old > 0) counts.add(old, -1);
    if (score > 0) counts.add(score, 1);
    members.set(member, score);
    store.keep(counts.takeChanged());
    if (at === wakeAfter) counts = new ScoreCounts(store);
  }
  return { counts, scores: [...members.values()].filter((score) => score > 0) };
}

describe('the counts of scores', () => {
  test('give every score the rank of a sorted list, also after waking', () => {
    fc.assert(
      fc.property(histories, fc.nat(60), (history, wakeAfter) => {
        const { counts, scores: all } = play(history, wakeAfter);
        const sorted = all.toSorted((a, b) => b - a);
        expect(counts.members).toBe(all.length);
        for (const score of all) expect(counts.rankOf(score)).toBe(sorted.indexOf(score) + 1);
      }),
    );
  });

  test('share a rank among equal scores, and leave out the ranks after it', () => {
    const history = [10, 8, 8, 3].map((score, member) => ({ member, score }));
    const { counts } = play(history, 1);
    expect([10, 8, 8, 3].map((score) => counts.rankOf(score))).toEqual([1, 2, 2, 4]);
  });

  test('read only the sums of blocks when they wake, and one block for a rank', () => {
    const read: number[] = [];
    const store = {
      ...memoryStore(new Map()),
      totals: () => [
        { block: 0, members: 9 },
        { block: 4, members: 2 },
        { block: BEYOND, members: 1 },
      ],
      countsOf: (block: number) => {
        read.push(block);
        return new Uint32Array(BLOCK);
      },
    };
    const counts = new ScoreCounts(store);
    expect([counts.rankOf(3), counts.rankOf(200), read]).toEqual([4, 4, [0]]);
  });
});

test('a Fenwick tree sums what stands before a place', () => {
  const changes = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: -50, max: 50 })));
  fc.assert(
    fc.property(changes, fc.nat(20), (history, place) => {
      const tree = new FenwickTree(20);
      for (const [at, by] of history) tree.add(at, by);
      const sum = history.filter(([at]) => at < place).reduce((total, [, by]) => total + by, 0);
      expect(tree.sumBefore(place)).toBe(sum);
    }),
  );
});
