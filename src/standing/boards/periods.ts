import { z } from 'zod';
import { addDays, startOfWeek } from '#src/shared/local-day.ts';

export const PERIODS = ['week', 'month', 'all'] as const;
export type PeriodKind = (typeof PERIODS)[number];
export const periodSchema = z.enum(PERIODS).meta({ id: 'BoardPeriod' });

/** When a period began: as a moment and as a day. */
export type PeriodStart = { at: number; day: string };

/** A period of boards. Its name tells it from every other one. `since` and `endsAt` are null for all time. */
export type Period = { kind: PeriodKind; name: string; since: PeriodStart | null; endsAt: number | null };

/** The period at a moment: the week from Monday 00:00 UTC, the month of UTC, or all time. */
export function periodAt(kind: PeriodKind, now: number): Period {
  if (kind === 'all') return { kind, name: 'all', since: null, endsAt: null };
  const today = new Date(now).toISOString().slice(0, 10);
  const day = kind === 'week' ? startOfWeek(today) : `${today.slice(0, 7)}-01`;
  const next = kind === 'week' ? addDays(day, 7) : `${addDays(day, 31).slice(0, 7)}-01`;
  const name = kind === 'week' ? `week-${day}` : `month-${day.slice(0, 7)}`;
  return { kind, name, since: { at: Date.parse(day), day }, endsAt: Date.parse(next) };
}

/** The name of the object of a board in a period. */
export function boardName(board: string, period: Period): string {
  return `${board}/${period.name}`;
}
