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

/** Making a format costs more than rendering a page with it: the few that there are, are kept. */
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

const fullTexts = new Map<string, string>();
const MAX_TEXTS = 2_000;

/** The whole date and time. The same posts are shown again and again. */
function fullText(date: Date, locale: string, timeZone: string): string {
  const key = `${locale} ${timeZone} ${date.getTime()}`;
  const known = fullTexts.get(key);
  if (known) return known;
  if (fullTexts.size >= MAX_TEXTS) fullTexts.clear();
  const text = formatsOf(locale, timeZone).full.format(date);
  fullTexts.set(key, text);
  return text;
}

/** «just now», «3 days ago» within a month, the date after that. */
export function relativeTime(at: Date, now: Date, locale: string, timeZone: string): string {
  const { date, dateOfYear, relative } = formatsOf(locale, timeZone);
  const difference = at.getTime() - now.getTime();
  if (Math.abs(difference) > 30 * 86_400_000) {
    return (at.getUTCFullYear() === now.getUTCFullYear() ? date : dateOfYear).format(at);
  }
  for (const [unit, length] of UNITS) {
    if (Math.abs(difference) >= length) return relative.format(Math.trunc(difference / length), unit);
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
  const full = fullText(date, locale, timeZone);
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
