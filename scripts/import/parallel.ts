/** Runs work for each item, a few at a time; returns the results in the order of the items. Throws the first error. */
export async function inParallel<T, R>(
  items: readonly T[],
  atOnce: number,
  job: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  async function work(): Promise<void> {
    for (const [index, item] of waiting) results[index] = await job(item);
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
