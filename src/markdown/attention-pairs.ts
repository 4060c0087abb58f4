/** A pair of signs round a text: one or two of each side. */
export type Pair = { marker: number; size: 1 | 2; opening: Run; closing: Run };

/** A run of equal signs, and the pairs that it opens and closes, in the order in which they were found. */
export type Run = {
  marker: number;
  size: number;
  canOpen: boolean;
  canClose: boolean;
  left: number;
  opens: Pair[];
  closes: Pair[];
};

/**
 * Finds the pairs by CommonMark's rules, in a time that grows with the number of runs: a search that found nothing is never
 * repeated further down.
 */
export function pairRuns(runs: readonly Run[]): void {
  const open: Run[] = [];
  // How many of the open runs have been searched without success, by what was searched for.
  const searched = new Map<string, number>();
  for (const run of runs) {
    while (run.canClose && run.left > 0) {
      const key = `${run.marker} ${run.canOpen} ${run.size % 3} ${run.left > 1}`;
      const at = findOpening(open, run, Math.min(searched.get(key) ?? 0, open.length));
      const opening = open[at];
      if (!opening) {
        searched.set(key, open.length);
        break;
      }
      pair(opening, run);
      open.length = opening.left > 0 ? at + 1 : at;
      for (const [other, depth] of searched) if (depth > at) searched.set(other, at);
    }
    if (run.canOpen && run.left > 0) open.push(run);
  }
}

function findOpening(open: readonly Run[], closing: Run, from: number): number {
  for (let at = open.length - 1; at >= from; at--) {
    const run = open[at];
    if (run?.marker === closing.marker && !isOddMatch(run, closing)) return at;
  }
  return -1;
}

/** Whether two runs must not match, because one of them could be either end and their lengths add up to a multiple of three. */
function isOddMatch(opening: Run, closing: Run): boolean {
  if (!opening.canClose && !closing.canOpen) return false;
  return closing.size % 3 !== 0 && (opening.size + closing.size) % 3 === 0;
}

function pair(opening: Run, closing: Run): void {
  const size = opening.left > 1 && closing.left > 1 ? 2 : 1;
  const found: Pair = { marker: opening.marker, size, opening, closing };
  opening.left -= size;
  closing.left -= size;
  opening.opens.push(found);
  closing.closes.push(found);
}
