const DAY_MS = 86_400_000;

/** A day (`YYYY-MM-DD`) as the number of days since 1970-01-01: weeks and gaps are plain arithmetic then. */
export function toDayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** The day (`YYYY-MM-DD`) of a day number. */
export function fromDayNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO weekday of a day number: Monday is 1, Sunday is 7. The first of January 1970 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the calendar week of a day number. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1;
}

/** How many days lie between two days: 1 from a day to the next. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}
