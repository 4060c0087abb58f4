import { daysBetween } from '#src/practice/day-number.ts';
import { MOODS, type Mood } from '#src/practice/words.ts';

/** A day of a line of moods: where it lies between the first and the last day, and how good it was, both 0 to 1. */
export type MoodPoint = { day: string; x: number; y: number };

/** The moods of days as a line. Several moods of a day are one point, in the middle of them. */
export function moodLine(moods: readonly { day: string; mood: Mood }[]): MoodPoint[] {
  const byDay = Map.groupBy(moods, ({ day }) => day);
  const days = [...byDay.keys()].sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const span = days.length > 1 ? daysBetween(first, last) : 1;
  return days.map((day) => {
    const ranks = (byDay.get(day) ?? []).map(({ mood }) => MOODS.indexOf(mood));
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    return {
      day,
      x: days.length > 1 ? daysBetween(first, day) / span : 0.5,
      y: mean / (MOODS.length - 1),
    };
  });
}
