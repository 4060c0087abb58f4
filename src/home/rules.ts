export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** Returns the part of the day by a person's own clock: morning from 5, afternoon from 12, evening from 18, night from 23. */
export function dayPart(now: number, timeZone: string): DayPart {
  const text = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now);
  const hour = Number(text);
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
