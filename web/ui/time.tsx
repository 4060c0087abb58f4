const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** «3 days ago» within a month, the date after that. */
export function relativeTime(at: Date, now: Date, locale: string, timeZone: string): string {
  const difference = at.getTime() - now.getTime();
  if (Math.abs(difference) > 30 * 86_400_000) {
    const year = at.getUTCFullYear() === now.getUTCFullYear() ? undefined : 'numeric';
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year, timeZone }).format(at);
  }
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of UNITS) {
    if (Math.abs(difference) >= length) return format.format(Math.trunc(difference / length), unit);
  }
  return format.format(0, 'second');
}

type TimeProps = {
  at: string | number | Date;
  now: string | number | Date;
  locale: string;
  timeZone?: string;
  className?: string;
};

export function Time({ at, now, locale, timeZone = 'UTC', className }: TimeProps) {
  const date = new Date(at);
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    date,
  );
  return (
    <time
      dateTime={date.toISOString()}
      title={timeZone === 'UTC' ? `${full} UTC` : full}
      className={className}
    >
      {relativeTime(date, new Date(now), locale, timeZone)}
    </time>
  );
}
