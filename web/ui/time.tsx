import { fullTime, relativeTime } from '#src/shared/relative-time.ts';

type TimeProps = {
  at: string | number | Date;
  now: string | number | Date;
  locale: string;
  timeZone?: string;
  className?: string;
};

export function Time({ at, now, locale, timeZone = 'UTC', className }: TimeProps) {
  const date = new Date(at);
  const full = fullTime(date, locale, timeZone);
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
