import type { Schedule } from '#src/practice/model.ts';
import { addDays } from '#src/shared/local-day.ts';

type Shown = { startOn: string; endOn: string | null; today: string };

/** The days that the calendar of a practice shows, and the years that one can choose from where it shows only one of them. */
export type CalendarRange = { from: string; to: string; years: number[]; year: number | null };

/** A practice of up to a year is shown whole; of a longer one the chosen year, else that of today or the last one. */
export function calendarRange({ startOn, endOn, today }: Shown, wanted: number | null): CalendarRange {
  const last = endOn ?? (today > startOn ? today : startOn);
  if (last <= addDays(startOn, 366)) return { from: startOn, to: last, years: [], year: null };
  const [first, final] = [Number(startOn.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: final - first + 1 }, (_, at) => final - at);
  const year =
    wanted !== null && years.includes(wanted) ? wanted : Math.min(final, Number(today.slice(0, 4)));
  return {
    from: year === first ? startOn : `${year}-01-01`,
    to: year === final ? last : `${year}-12-31`,
    years,
    year,
  };
}

/** The months of some days, first to last, as the first day of each. */
export function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const months: string[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = `${addDays(month, 32).slice(0, 7)}-01`)
    months.push(month);
  return months;
}

/** The place of a day in the sheet of its month: the column, Monday is 0, and the row. */
export function placeInMonth(day: string): { column: number; row: number } {
  const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const before = weekday(`${day.slice(0, 7)}-01`) + Number(day.slice(8)) - 1;
  return { column: weekday(day), row: Math.floor(before / 7) };
}

/** The next day after today that a schedule names; null for one that names no days of the week. */
export function nextNamedDay(schedule: Schedule, today: string): string | null {
  if (schedule.kind !== 'weekdays') return null;
  const coming = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(today, days));
  return coming.find((day) => schedule.weekdays.includes(placeInMonth(day).column + 1)) ?? null;
}
