/** The time after which a read counts half. */
export const HALF_LIFE_MS = 7 * 86_400_000;

/**
 * The popularity of a post after one more read: the logarithm (base 2) of its reads, each halved every seven days, on a
 * clock that started in 1970. The value changes only when somebody reads the post, and two posts compare alike at any later
 * time: `log2(2^before + 2^t)` with `t` the time in half-lives. A post without reads has 0.
 */
export function popularityAfterRead(before: number, now: number): number {
  const time = now / HALF_LIFE_MS;
  return Math.max(before, time) + Math.log2(1 + 2 ** -Math.abs(before - time));
}

/** The day (UTC) for which a read is counted, `YYYY-MM-DD`. */
export function readDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** The days from `since` to `until`, each once, with their counts; days without a row are 0. */
export function fillDays(
  counted: readonly { day: string; count: number }[],
  until: number,
  days: number,
): { day: string; count: number }[] {
  const counts = new Map(counted.map(({ day, count }) => [day, count]));
  return Array.from({ length: days }, (_, index) => {
    const day = readDay(until - (days - 1 - index) * 86_400_000);
    return { day, count: counts.get(day) ?? 0 };
  });
}
