import { FenwickTree } from '#src/standing/boards/fenwick-tree.ts';

/** How many scores a block has. */
export const BLOCK = 256;
/** How many blocks there are. Higher scores are in one more, whose members are counted by their index. */
export const BLOCKS = 4096;
/** The block of all scores that are higher than the others. */
export const BEYOND = BLOCKS;

/** The members of a block: all of them, and of each of its scores. */
export type BlockCounts = { block: number; members: number; counts: Uint32Array };

/** What is stored of the counts. */
export type CountStore = {
  /** The members of every block that has some. */
  totals: () => Iterable<{ block: number; members: number }>;
  /** The members of each score of a block. */
  countsOf: (block: number) => Uint32Array;
  /** The members with a higher score, for scores beyond the blocks. */
  countBeyond: (score: number) => number;
};

/** The block of a score. */
export function blockOf(score: number): number {
  return Math.min(BEYOND, Math.floor(score / BLOCK));
}

/**
 * How many members have which score: whole numbers above zero. Sums of blocks are in a tree; the counts of a block are read
 * from the store when they are first needed. Neither reads members.
 */
export class ScoreCounts {
  private readonly tree = new FenwickTree(BLOCKS + 1);
  private readonly totals = new Float64Array(BLOCKS + 1);
  private readonly loaded = new Map<number, Uint32Array>();
  private readonly changed = new Set<number>();
  private readonly store: CountStore;
  private all = 0;

  constructor(store: CountStore) {
    this.store = store;
    for (const { block, members } of store.totals()) this.addTo(block, members);
  }

  /** The number of members. */
  get members(): number {
    return this.all;
  }

  /** The rank of a score: 1 and the number of members who have a higher one. */
  rankOf(score: number): number {
    const block = blockOf(score);
    if (block === BEYOND) return 1 + this.store.countBeyond(score);
    const counts = this.countsOf(block);
    let above = this.all - this.tree.sumBefore(block + 1);
    for (let at = (score % BLOCK) + 1; at < BLOCK; at += 1) above += counts[at] ?? 0;
    return 1 + above;
  }

  /** Adds members with a score, or takes them away. */
  add(score: number, by: number): void {
    const block = blockOf(score);
    this.addTo(block, by);
    this.changed.add(block);
    if (block === BEYOND) return;
    const counts = this.countsOf(block);
    counts[score % BLOCK] = (counts[score % BLOCK] ?? 0) + by;
  }

  /** The blocks that changed since the last call, to be stored. */
  takeChanged(): BlockCounts[] {
    const blocks = [...this.changed].map((block) => ({
      block,
      members: this.totals[block] ?? 0,
      counts: block === BEYOND ? new Uint32Array(0) : this.countsOf(block),
    }));
    this.changed.clear();
    return blocks;
  }

  private addTo(block: number, members: number): void {
    this.tree.add(block, members);
    this.totals[block] = (this.totals[block] ?? 0) + members;
    this.all += members;
  }

  private countsOf(block: number): Uint32Array {
    const known = this.loaded.get(block);
    if (known) return known;
    const counts = this.store.countsOf(block);
    this.loaded.set(block, counts);
    return counts;
  }
}
