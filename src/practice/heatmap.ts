import { addDays, startOfWeek } from '#src/shared/local-day.ts';

/** A day of a heatmap: how much was done, and its step from 0 (nothing) to 4 (as much as on the best days). */
export type HeatmapDay = { day: string; value: number; level: 0 | 1 | 2 | 3 | 4 };
/** Columns of seven days, Monday first; null outside of the range. `months` names the column in which each month begins. */
export type Heatmap = {
  weeks: (HeatmapDay | null)[][];
  months: { month: string; column: number }[];
  total: number;
  activeDays: number;
};

/** The heatmap of the days from `from` to `to`. Values of the same day are added up. */
export function heatmap(
  from: string,
  to: string,
  values: readonly { day: string; value: number }[],
): Heatmap {
  const sums = new Map<string, number>();
  for (const { day, value } of values) {
    if (day >= from && day <= to) sums.set(day, (sums.get(day) ?? 0) + value);
  }
  const most = Math.max(0, ...sums.values());
  const weeks: (HeatmapDay | null)[][] = [];
  for (let monday = startOfWeek(from); monday <= to; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(monday, at));
    weeks.push(days.map((day) => (day < from || day > to ? null : dayOf(day, sums.get(day) ?? 0, most))));
  }
  return {
    weeks,
    months: monthsOf(weeks),
    total: [...sums.values()].reduce((sum, value) => sum + value, 0),
    activeDays: [...sums.values()].filter((value) => value > 0).length,
  };
}

/** The year that ends on a day: 53 columns at most. */
export function yearUntil(today: string): { from: string; to: string } {
  return { from: addDays(startOfWeek(today), -52 * 7), to: today };
}

function dayOf(day: string, value: number, most: number): HeatmapDay {
  const level = value <= 0 ? 0 : Math.min(4, Math.ceil((value / most) * 4));
  return { day, value, level: level as HeatmapDay['level'] };
}

function monthsOf(weeks: Heatmap['weeks']): Heatmap['months'] {
  return weeks.flatMap((week, column) => {
    const first = week.find((day) => day?.day.endsWith('-01'));
    return first ? [{ month: first.day.slice(0, 7), column }] : [];
  });
}
