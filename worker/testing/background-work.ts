/** How long a test file waits for background work, in milliseconds. */
export const TIMEOUT_MS = 30_000;
const STEP_MS = 5;

let underWay = 0;

/** Counts background work until it is done. */
export function countWork<T>(work: Promise<T>): Promise<T> {
  underWay += 1;
  return work.finally(() => {
    underWay -= 1;
  });
}

/** Waits until all counted work is done. Work may start more work. */
export async function waitForWork(): Promise<void> {
  // A count, because the promise of one request cannot be awaited in another.
  const end = Date.now() + TIMEOUT_MS;
  while (underWay > 0) {
    if (Date.now() > end) {
      underWay = 0;
      throw new Error('Work that this file started does not end: the next file would meet it');
    }
    await scheduler.wait(STEP_MS);
  }
}
