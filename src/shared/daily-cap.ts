/** What a person earned or lost at a moment. `sourceKey` says by what; each source counts once. */
export type Earned = { sourceKey: string; amount: number; isExempt: boolean; at: number };

/**
 * What each entry of one person and day is credited, by its source. Gains count in their order until the cap is full; losses
 * and exempt entries count whole and leave the cap as it is. The order of the argument does not matter.
 */
export function creditWithCap(entries: readonly Earned[], cap: number): Map<string, number> {
  const credited = new Map<string, number>();
  let gained = 0;
  for (const { sourceKey, amount, isExempt } of [...entries].sort(byTime)) {
    const isCapped = !isExempt && amount > 0;
    credited.set(sourceKey, isCapped ? Math.min(cap, gained + amount) - Math.min(cap, gained) : amount);
    if (isCapped) gained += amount;
  }
  return credited;
}

function byTime(a: Earned, b: Earned): number {
  return a.at - b.at || (a.sourceKey < b.sourceKey ? -1 : 1);
}
