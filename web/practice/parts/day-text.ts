const formats = new Map<string, Intl.DateTimeFormat>();

const SHAPES = {
  weekday: { weekday: 'short' },
  longWeekday: { weekday: 'long' },
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short' },
  monthOfYear: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Formats a calendar day, which has no time zone. */
function format(day: string, shape: keyof typeof SHAPES, locale: string): string {
  const key = `${locale} ${shape}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(new Date(`${day}T00:00:00Z`));
}

export const weekdayName = (day: string, locale: string) => format(day, 'weekday', locale);
export const longWeekday = (day: string, locale: string) => format(day, 'longWeekday', locale);
export const monthName = (day: string, locale: string) => format(day, 'month', locale);
export const fullDay = (day: string, locale: string) => format(day, 'full', locale);
export const monthOfYear = (day: string, locale: string) => format(day, 'monthOfYear', locale);

/** A day without its year where that is the year of today. */
export function dayText(day: string, today: string, locale: string): string {
  return format(day, day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'dayOfYear', locale);
}

/** The short names of the days of the week, Monday first. */
export function weekdayNames(locale: string): string[] {
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, at) =>
    weekdayName(`1970-01-${String(at + 5).padStart(2, '0')}`, locale),
  );
}
