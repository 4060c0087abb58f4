import { parseTags } from '#src/editor/tags-field.ts';
import type { Practice, Resource, Schedule } from '#src/practice/model.ts';
import { LENGTHS } from '#src/practice/words.ts';
import { addDays } from '#src/shared/local-day.ts';

/** The fields of the form of a practice, by name, as texts. A box that is not checked is absent. */
export type PracticeFields = Record<string, string>;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What the form of a practice shows: a practice, or a part of one, such as a template. */
type Shown = Partial<
  Pick<
    Practice,
    | 'action'
    | 'name'
    | 'why'
    | 'schedule'
    | 'startOn'
    | 'endOn'
    | 'amount'
    | 'unit'
    | 'dayRule'
    | 'minutes'
    | 'moment'
    | 'remindAt'
    | 'resources'
    | 'visibility'
    | 'reveal'
    | 'showsAsCopy'
  >
> & { tags?: readonly string[]; length?: number | null };

/** The fields that show a practice or a template. Fields without a value are left to the form's own defaults. */
export function toPracticeFields(shown: Shown): PracticeFields {
  const texts: Record<string, string | number | null | undefined> = {
    action: shown.action,
    name: shown.name,
    why: shown.why,
    startOn: shown.startOn,
    endOn: shown.endOn,
    length: lengthOf(shown),
    amount: shown.amount,
    unit: shown.unit,
    minutes: shown.minutes,
    moment: shown.moment,
    remindAt: shown.remindAt === null || shown.remindAt === undefined ? null : clockTime(shown.remindAt),
    tags: shown.tags?.join(', '),
    resources: shown.resources?.map(({ url, title }) => `${url} ${title}`.trim()).join('\n'),
    visibility: shown.visibility,
    amountRule: shown.dayRule === 'amount' ? 'on' : null,
    revealLater: shown.reveal === 'when_completed' ? 'on' : null,
    showsAsCopy: shown.showsAsCopy ? 'on' : null,
    ...(shown.schedule && scheduleFields(shown.schedule)),
  };
  const filled = Object.entries(texts).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(filled.map(([name, value]) => [name, String(value)]));
}

function lengthOf({ endOn, length }: Shown): string | undefined {
  if (endOn) return 'date';
  if (length && (LENGTHS as readonly number[]).includes(length)) return String(length);
  return endOn === null || length === null ? 'none' : undefined;
}

function scheduleFields(schedule: Schedule): PracticeFields {
  const { kind } = schedule;
  if (kind === 'weekdays')
    return { schedule: kind, ...Object.fromEntries(schedule.weekdays.map((day) => [`weekday${day}`, 'on'])) };
  if (kind === 'weekly') return { schedule: kind, min: String(schedule.min), max: String(schedule.max) };
  if (kind === 'interval') return { schedule: kind, every: String(schedule.every) };
  return { schedule: kind };
}

/** Reads the fields of a form; schemas check the result. */
export function readPracticeFields(fields: PracticeFields): Record<string, unknown> {
  const startOn = fields.startOn ?? '';
  return {
    action: fields.action ?? '',
    name: fields.name ?? '',
    why: lines(fields.why ?? ''),
    schedule: readSchedule(fields),
    startOn,
    endOn: readEnd(fields, startOn),
    amount: readNumber(fields.amount),
    unit: fields.unit ?? '',
    dayRule: fields.amountRule && fields.amount ? 'amount' : 'any',
    minutes: readNumber(fields.minutes),
    moment: fields.moment || 'any',
    remindAt: readClockTime(fields.remindAt),
    tags: parseTags(fields.tags ?? ''),
    resources: readResources(fields.resources ?? ''),
    visibility: fields.visibility || 'private',
    reveal: fields.revealLater ? 'when_completed' : 'at_once',
    showsAsCopy: Boolean(fields.showsAsCopy),
  };
}

function readSchedule(fields: PracticeFields): unknown {
  const kind = fields.schedule || 'daily';
  if (kind === 'weekdays') return { kind, weekdays: WEEKDAYS.filter((day) => fields[`weekday${day}`]) };
  if (kind === 'weekly') return { kind, min: readNumber(fields.min), max: readNumber(fields.max) };
  if (kind === 'interval') return { kind, every: readNumber(fields.every) };
  return { kind };
}

/** A length counts the first day. A day that the browser sent in another form is left to the schema. */
function readEnd({ length = 'none', endOn }: PracticeFields, startOn: string): string | null {
  if (length === 'date') return endOn ?? '';
  const days = Number(length);
  if (!Number.isInteger(days) || days < 1 || days > 1_000) return null;
  return Number.isNaN(Date.parse(`${startOn}T00:00:00Z`)) ? null : addDays(startOn, days - 1);
}

/** A resource a line: its address, then its title; the other way round is understood too. */
function readResources(text: string): Resource[] {
  return lines(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const parts = line.split(/\s+/);
      const at = Math.max(
        0,
        parts.findIndex((part) => /^https?:\/\//i.test(part)),
      );
      return { url: parts[at] ?? '', title: parts.toSpliced(at, 1).join(' ') };
    });
}

/** Empty is null; what is no number stays a text, which the schema refuses. */
export function readNumber(text: string | undefined): number | string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}

export function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function readClockTime(text: string | undefined): number | string | null {
  if (!text) return null;
  const [, hours, minutes] = /^(\d{2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : text;
}

function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The errors of a form by its own fields: an error of a part of a list belongs to the field of the list. */
export function errorsByField(errors: Record<string, string>): Record<string, string> {
  const own = Object.entries(errors).map(([pointer, text]) => [fieldOf(pointer), text] as const);
  return Object.fromEntries(own.toReversed());
}

function fieldOf(pointer: string): string {
  const [first = '', second = ''] = pointer.split('/');
  return first === 'schedule' && second ? second : first;
}
