import { translator } from '#src/shared/translate.ts';

const DAY_MS = 86_400_000;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
];

type Formats = {
  full: Intl.DateTimeFormat;
  date: Intl.DateTimeFormat;
  dateOfYear: Intl.DateTimeFormat;
  relative: Intl.RelativeTimeFormat;
  /** Writes a day as `2026-11-30`, as Swedish does. */
  day: Intl.DateTimeFormat;
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
    day: new Intl.DateTimeFormat('sv', { timeZone }),
  };
  formats.set(key, made);
  return made;
}

const texts = new Map<string, string>();
const MAX_TEXTS = 4_000;

/** Returns a moment in full, as «Sunday, November 29, 2026 at 5:53 AM». */
export function fullTime(at: Date, locale: string, timeZone: string): string {
  return formatted(at, 'full', locale, timeZone);
}

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

/** Returns the number of a moment's calendar day. */
function dayOf(moment: Date, format: Intl.DateTimeFormat): number {
  return Date.parse(format.format(moment)) / DAY_MS;
}

/**
 * Returns «just now», «3 hours ago», «3 days ago» within a month, and the date after that. Days are counted as the calendar of
 * the time zone has them: what was written on Sunday morning was «2 days ago» early on Tuesday.
 */
export function relativeTime(at: Date, now: Date, locale: string, timeZone: string): string {
  const difference = at.getTime() - now.getTime();
  if (Math.abs(difference) > 30 * DAY_MS) {
    const format = at.getUTCFullYear() === now.getUTCFullYear() ? 'date' : 'dateOfYear';
    return formatted(at, format, locale, timeZone);
  }
  const { relative, day } = formatsOf(locale, timeZone);
  if (Math.abs(difference) >= DAY_MS) return relative.format(dayOf(at, day) - dayOf(now, day), 'day');
  for (const [unit, length] of UNITS) {
    if (Math.abs(difference) < length) continue;
    return relative.format(Math.trunc(difference / length), unit);
  }
  return translator(locale === 'zh-TW' ? 'zh-TW' : 'en')('shared:justNow');
}
