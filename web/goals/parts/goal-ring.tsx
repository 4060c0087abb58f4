import type { Goal } from '#src/goals/model.ts';
import { useSite } from '#web/site.ts';
import { Ring } from '#web/ui/ring.tsx';

/** The progress of a goal as a ring, with its number. Nothing where there is nothing to tell it by, and for a dropped goal. */
export function GoalRing({ goal: { progress, state }, size }: { goal: Goal; size: number }) {
  const { locale } = useSite();
  if (progress === null || state === 'dropped') return null;
  return <Ring value={Math.floor(progress * 100)} max={100} size={size} text={percent(progress, locale)} />;
}

/** A share in percent, rounded down: everything is done only when it is. */
export function percent(share: number, locale: string): string {
  return (Math.floor(share * 100 + 1e-9) / 100).toLocaleString(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
}
