import type { DayOutcome, Practice } from '#src/practice/model.ts';
import { weekdayName } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { Ring, type RingState } from '#web/ui/ring.tsx';

export const STATE_OF: Record<DayOutcome, RingState> = {
  kept: 'kept',
  missed: 'empty',
  open: 'today',
  free: 'none',
  freeze: 'iced',
  rest: 'rest',
  vacation: 'vacation',
  repair: 'repaired',
  ahead: 'none',
};

type WeekRingProps = { week: Practice['week']; size?: number; hideText?: boolean; className?: string };

/** The present week of a practice as seven islands, Monday on top. */
export function WeekRing({ week, size = 88, hideText, className }: WeekRingProps) {
  const t = useT();
  const { locale } = useSite();
  const kept = week.filter(({ outcome }) => outcome === 'kept' || outcome === 'repair').length;
  const items = week.map(({ day, outcome }) => ({
    state: STATE_OF[outcome],
    label: t('practice:week.day', {
      day: weekdayName(day, locale),
      outcome: t(`practice:outcome.${outcome}`),
    }),
  }));
  return (
    <Ring
      items={items}
      size={size}
      hideText={hideText}
      className={className}
      text={t('practice:week.kept', { count: kept })}
    />
  );
}
