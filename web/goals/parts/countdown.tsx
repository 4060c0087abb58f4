import type { Goal } from '#src/goals/model.ts';
import type { Translate } from '#src/shared/translate.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';

/** How many days are left until the day of an open goal, with the day itself in `title`. */
export function Countdown({ goal: { targetOn, daysLeft } }: { goal: Goal }) {
  const t = useT();
  const { locale } = useSite();
  if (targetOn === null || daysLeft === null) return null;
  return (
    <time dateTime={targetOn} title={fullDay(targetOn, locale)} className="tabular-nums">
      {countdownText(daysLeft, t)}
    </time>
  );
}

function countdownText(days: number, t: Translate): string {
  if (days === 0) return t('goals:countdown.today');
  return days > 0 ? t('goals:countdown.left', { count: days }) : t('goals:countdown.past', { count: -days });
}
