import { translator } from '#src/shared/translate.ts';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

type Formats = {
  full: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  dateOfYear: Intl.DateTimeFormat;
  relative: Intl.RelativeTimeFormat;
};

/** Creating a format costs more than rendering a page with it, so the few that exist are cached. */
const formats = new Map<string, Formats>();
const MAX_FORMATS = 100;

function formatsOf(locale: string, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= MAX_FORMATS) formats.clear();
  const made = {
    full: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }),
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }),
    dateOfYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
  formats.set(key, made);
  return made;
}

const texts = new Map<string, string>();
const MAX_TEXTS = 4_000;

/** Formats a date. Results are cached, because the same posts are shown again and again. */
function formatted(
  date: Date,
  format: 'full' | 'date' | 'dateOfYear',
  locale: string,
  timeZone: string,
): string {
  const key = `${format} ${locale} ${timeZone} ${date.getTime()}`;
  const known = texts.get(key);
  if (known) return known;
  if (texts.size >= MAX_TEXTS) texts.clear();
  const text = formatsOf(locale, timeZone)[format].format(date);
  texts.set(key, text);
  return text;
}

/** Returns «just now», «3 days ago» within a month, and the date after that. */
export function relativeTime(at: Date, now: Date, locale: string, timeZone: string): string {
  const difference = at.getTime() - now.getTime();
  if (Math.abs(difference) > 30 * 86_400_000) {
    const format = at.getUTCFullYear() === now.getUTCFullYear() ? 'date' : 'dateOfYear';
    return formatted(at, format, locale, timeZone);
  }
  for (const [unit, length] of UNITS) {
    if (Math.abs(difference) < length) continue;
    return formatsOf(locale, timeZone).relative.format(Math.trunc(difference / length), unit);
  }
  return translator(locale === 'zh-TW' ? 'zh-TW' : 'en')('shared:justNow');
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
  const full = formatted(date, 'full', locale, timeZone);
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
