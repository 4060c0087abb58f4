import { createHash } from 'node:crypto';
import { daysBetween, toDayNumber } from '#src/practice/day-number.ts';
import { isNamedDay } from '#src/practice/schedule.ts';
import type { Moment, Mood } from '#src/practice/words.ts';
import { addDays, localDay, type OwnClock } from '#src/shared/local-day.ts';
import { toMoment } from '#src/shared/zoned-time.ts';
import { randomNumbers } from '../../lib/random.ts';
import type { DaysAgo, SeededPractice } from './model.ts';

/** A check-in of the seed. */
export type SeededCheckIn = {
  id: string;
  day: string;
  at: number;
  mood: Mood | null;
  note: string;
  minutes: number | null;
  amount: number | null;
};

/** What became of the days of a practice until now: its check-ins, the oldest first, and its days of rest. */
export type SeededDays = { checkIns: SeededCheckIn[]; rest: string[] };

type Time = { now: number; clock: OwnClock; away: readonly DaysAgo[] };

/** At which hour people practise; check-ins are within the hour that follows. */
const HOURS: Record<Moment, string> = {
  wake: '06',
  breakfast: '07',
  commute: '08',
  lunch: '12',
  afternoon: '16',
  dinner: '19',
  sleep: '22',
  any: '18',
};

/** Mostly good ones, as people who go on have them. */
const USUAL_MOODS: (Mood | null)[] = [
  'good',
  'calm',
  'good',
  'great',
  null,
  'so_so',
  'tired',
  null,
  'calm',
  'rough',
];

/** Makes up the check-ins of a practice. The same practice and the same day give the same ones. */
export function inventDays(practice: SeededPractice, { now, clock, away }: Time): SeededDays {
  const today = localDay(now, clock);
  const startOn = addDays(today, -practice.startedDaysAgo);
  const lastOn = practice.length ? addDays(startOn, practice.length - 1) : today;
  const random = randomNumbers(numberOf(practice.key));
  const days: SeededDays = { checkIns: [], rest: [] };
  let [kept, missed, said] = ['', 0, 0];
  for (let day = startOn; day <= today && day <= lastOn; day = addDays(day, 1)) {
    const luck = random();
    const ago = daysBetween(day, today);
    if ([practice.gap, ...away].some((gap) => gap && ago <= gap[0] && ago >= gap[1])) continue;
    if (!asksForSomething(practice, day, kept, random)) continue;
    const isComeback = practice.gap !== undefined && ago < practice.gap[1] && ago > practice.gap[1] - 4;
    if (!isComeback && luck > practice.rate) {
      missed += 1;
      if (practice.restEvery && missed % practice.restEvery === 0) days.rest.push(day);
      continue;
    }
    const at = toMoment(
      `${day}T${HOURS[practice.moment]}:${String(Math.floor(random() * 60)).padStart(2, '0')}`,
      clock.timeZone,
    );
    // The present day may still be kept; whoever logs in finds something to do.
    if (at === null || at > now || ago === 0) continue;
    kept = day;
    const speaks = days.checkIns.length % 3 === 0 && said < practice.notes.length;
    days.checkIns.push({
      id: seededId(at, practice.key, day),
      ...{ day, at },
      mood: USUAL_MOODS[Math.floor(random() * USUAL_MOODS.length)] ?? null,
      note: speaks ? (practice.notes[said] ?? '') : '',
      minutes: practice.minutes ? Math.max(1, Math.round(practice.minutes * (0.7 + random() * 0.6))) : null,
      amount: practice.amount ? Math.max(1, Math.round(practice.amount * (0.6 + random() * 0.9))) : null,
    });
    if (speaks) said += 1;
  }
  return days;
}

function asksForSomething(
  { schedule }: SeededPractice,
  day: string,
  kept: string,
  random: () => number,
): boolean {
  if (schedule.kind === 'weekly') return random() < (schedule.min + schedule.max) / 14;
  if (schedule.kind === 'interval') return kept === '' || daysBetween(kept, day) >= schedule.every;
  return isNamedDay(schedule, toDayNumber(day));
}

function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE(0);
}

/** An id that follows from a moment and a name, and sorts by the moment as others do. */
export function seededId(at: number, ...name: string[]): string {
  const hash = createHash('sha256').update(name.join('\n')).digest('hex');
  const hex = `${at.toString(16).padStart(12, '0')}7${hash.slice(0, 3)}8${hash.slice(3, 18)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
