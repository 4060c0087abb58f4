import { toLocalTime, toMoment } from '#src/shared/zoned-time.ts';

/** A person's clock: the IANA name of their time zone, and the minutes after midnight at which their day begins. */
export type OwnClock = { timeZone: string; dayStartMinutes: number };

/** A person's day (`YYYY-MM-DD`) at a moment; before the hour at which their day begins, the previous day. */
export function localDay(moment: number, clock: OwnClock): string {
  const date = toLocalTime(moment, clock.timeZone).slice(0, 10);
  return moment < startOfDay(date, clock) ? addDays(date, -1) : date;
}

/** The moment at which a person's day begins, UTC epoch milliseconds. */
export function startOfDay(day: string, { timeZone, dayStartMinutes }: OwnClock): number {
  const [hours, minutes] = [Math.floor(dayStartMinutes / 60), dayStartMinutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return toMoment(`${day}T${hours}:${minutes}`, timeZone) ?? Date.parse(`${day}T00:00:00Z`);
}

/** The day that is `days` after a day, or before it if negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export function startOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/**
 * The minute of a person's day at a moment, after midnight of the day's date; beyond 1440 where the next date has come and the
 * next day has not begun.
 */
export function minuteOfDay(moment: number, day: string, timeZone: string): number {
  const [date = '', time = ''] = toLocalTime(moment, timeZone).split('T');
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return date > day ? minute + 1440 : minute;
}
