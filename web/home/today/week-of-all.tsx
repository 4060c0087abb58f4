import type { Today } from '#src/practice/today-model.ts';
import { longWeekday } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { Ring, type RingState } from '#web/ui/ring.tsx';

type WeekOfAllProps = { today: Pick<Today, 'day' | 'week' | 'ring'>; className?: string };

/** The present week over all practices as a ring of seven islands, with its number in text. */
export function WeekOfAll({ today: { day, week, ring }, className }: WeekOfAllProps) {
  const t = useT();
  const { locale } = useSite();
  const items = week.map((one) => ({
    state: stateOf(one, day),
    label: t('home:week.day', { day: longWeekday(one.day, locale), kept: one.kept, due: one.due }),
  }));
  const text = ring.of === 0 ? t('home:week.nothing') : t('home:week.ring', ring);
  return <Ring items={items} size={112} text={text} className={className} />;
}

/** A day on which part of what was due was kept is hollow, one on which nothing was is small. */
function stateOf({ day, kept, due }: Today['week'][number], today: string): RingState {
  if (due > 0 && kept >= due) return 'kept';
  if (day === today && due > 0) return 'today';
  if (kept > 0) return 'rest';
  return day < today && due > 0 ? 'empty' : 'none';
}
