import { toLocalTime, toMoment } from '#src/shared/zoned-time.ts';

const HOUR_MS = 60 * 60_000;

/** How long notices are collected for one email. */
export const WINDOW_MS = 4 * HOUR_MS;
/** The hour of the person's own morning at which digests come. */
export const MORNING_HOUR = 8;
/** Monday: the day of the weekly digest, as `Date.getUTCDay` counts. */
export const WEEKLY_DAY = 1;

/**
 * Returns the first moment after `after` at which it is eight in the morning in a time zone, also across changes of the
 * clocks; with `weekday` the first on that day of the week.
 */
export function nextMorning(after: number, timeZone: string, weekday?: number): number {
  const [year = 0, month = 1, day = 1] = toLocalTime(after, timeZone).slice(0, 10).split('-').map(Number);
  for (let ahead = 0; ; ahead += 1) {
    const date = new Date(Date.UTC(year, month - 1, day + ahead));
    if (weekday !== undefined && date.getUTCDay() !== weekday) continue;
    const local = `${date.toISOString().slice(0, 10)}T${String(MORNING_HOUR).padStart(2, '0')}:00`;
    const morning = toMoment(local, timeZone);
    if (morning !== null && morning > after) return morning;
  }
}

/** Returns when the next digest after a moment is due. */
export function nextDigest(cadence: 'daily' | 'weekly', after: number, timeZone: string): number {
  return nextMorning(after, timeZone, cadence === 'weekly' ? WEEKLY_DAY : undefined);
}

/** Quiet hours as minutes after local midnight; they may go over midnight. Null means no quiet hours. */
export type QuietHours = { quietFrom: number | null; quietTo: number | null; timeZone: string };

/** Returns the moment itself, or the end of the quiet hours that it falls into. */
export function afterQuiet(moment: number, { quietFrom, quietTo, timeZone }: QuietHours): number {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return moment;
  const local = toLocalTime(moment, timeZone);
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  const isOver = quietFrom > quietTo;
  const isQuiet = isOver
    ? minutes >= quietFrom || minutes < quietTo
    : minutes >= quietFrom && minutes < quietTo;
  if (!isQuiet) return moment;
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + (isOver && minutes >= quietFrom ? 1 : 0)));
  const end = `${date.toISOString().slice(0, 10)}T${clock(quietTo)}`;
  return Math.max(moment, toMoment(end, timeZone) ?? moment);
}

/** Returns when the next digest after a moment is sent: in its morning, or when the quiet hours about the morning end. */
export function nextDigestOutsideQuiet(
  cadence: 'daily' | 'weekly',
  after: number,
  quiet: QuietHours,
): number {
  return afterQuiet(nextDigest(cadence, after, quiet.timeZone), quiet);
}

/** Returns when a mail window ends that was opened at a moment. */
export function windowEnd(
  frequency: 'hours' | 'daily' | 'weekly',
  openedAt: number,
  quiet: QuietHours,
): number {
  if (frequency === 'hours') return afterQuiet(openedAt + WINDOW_MS, quiet);
  return nextDigestOutsideQuiet(frequency, openedAt, quiet);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
