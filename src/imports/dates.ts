import { toMoment } from '#src/shared/zoned-time.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTH_FIRST = new RegExp(`^${MONTH}[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4})(?=$|[ ,])`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})(?=$|[ ,])`, 'i');
/** `Tue Mar 05 2024 10:00:00 GMT+0800 (…)`, as JavaScript prints dates, and `Tue Mar  5 10:00:00 2024`, as C does. */
const TIME_BEFORE_YEAR = new RegExp(
  `^${MONTH} (\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2})(?: ([A-Z]{3}))? (\\d{4})$`,
  'i',
);
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/i;
const CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日號号]/;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/i;
const NUMERIC =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,? (?:at )?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?)? ?(Z|UTC|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?|GMT)?$/i;

/**
 * The moment that a date of a front matter means, as ISO text; null when it is not understood. A time without a zone is one of
 * `timeZone`. Understood are dates whose year comes first, names of months, seconds and milliseconds since 1970; `5/3/2021` is
 * not, because its day may be either.
 */
export function readDate(value: unknown, timeZone: string): string | null {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : readText(value.toISOString(), timeZone);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return sinceEpoch(text) ?? readText(text, timeZone);
}

function sinceEpoch(text: string): string | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{13}$/.test(text)) return null;
  return new Date(text.length === 13 ? Number(text) : Math.round(Number(text) * 1000)).toISOString();
}

function readText(text: string, timeZone: string): string | null {
  const [, year = '', , month, day, hour, minute = '00', second = '0', part = '', half, zone] =
    NUMERIC.exec(toNumeric(text)) ?? [];
  if (Number(year) < 1900 || Number(month) < 1 || Number(second) > 59) return null;
  const hours = toHours(Number(hour ?? 0), half);
  if (hours === null) return null;
  const pad = (number: unknown) => String(number).padStart(2, '0');
  const local = `${year}-${pad(month)}-${pad(day)}T${pad(hours)}:${minute}`;
  const moment = toMoment(local, zone ? 'UTC' : timeZone);
  if (moment === null) return null;
  const rest = Number(second) * 1000 + Number(part.padEnd(3, '0').slice(0, 3));
  return new Date(moment + rest - offsetOf(zone)).toISOString();
}

/** A date with its year, month and day in figures and in this order. */
function toNumeric(written: string): string {
  const text = written.replace(WEEKDAY, '').replace(/ \([^()]*\)$/, '');
  return text
    .replace(TIME_BEFORE_YEAR, (_, month, day, time, zone = '', year) =>
      `${year}-${monthOf(month)}-${day} ${time} ${zone}`.trim(),
    )
    .replace(MONTH_FIRST, (_, month, day, year) => `${year}-${monthOf(month)}-${day}`)
    .replace(DAY_FIRST, (_, day, month, year) => `${year}-${monthOf(month)}-${day}`)
    .replace(CHINESE, '$1-$2-$3')
    .replace(COMPACT, (_, year, month, day, hour, minute, second = '00', zone = '') =>
      hour ? `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}` : `${year}-${month}-${day}`,
    );
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function toHours(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetOf(zone: string | undefined): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -size : size;
}

/** The date in a path or file name: `2024-03-02-hello.md`, `/2024/03/02/hello`. */
export function dateInPath(path: string, timeZone: string): string | undefined {
  const [, year, month, day] = /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_. -])/.exec(path) ?? [];
  return (year && readText(`${year}-${month}-${day}`, timeZone)) || undefined;
}
