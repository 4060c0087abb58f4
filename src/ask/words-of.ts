import { fold } from '#src/search/fold.ts';
import { stem } from '#src/search/stem.ts';
import { isCjk, pairs, splitRuns } from '#src/search/tokens.ts';

/** The words of a text as the index has them: stems, and Chinese as pairs. */
export function wordsOf(text: string): string[] {
  return splitRuns(fold(text)).flatMap((run) => {
    if (!isCjk(run)) return [stem(run)];
    const both = pairs(run);
    return both.length === 0 ? [run] : both;
  });
}
