import { placeInMonth } from '#src/practice/calendar-range.ts';
import type { Practice } from '#src/practice/model.ts';
import { CELL, DayCell, GAP } from '#web/practice/calendar/day-cell.tsx';
import { fullDay, monthOfYear } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';

const STEP = CELL + GAP;
const WIDTH = 7 * STEP - GAP;

type MonthSheetProps = { month: string; days: Practice['week'] };

/** The days of a practice in a month, Monday first. */
export function MonthSheet({ month, days }: MonthSheetProps) {
  const t = useT();
  const { locale } = useSite();
  const name = monthOfYear(month, locale);
  const rows = Math.max(...days.map(({ day }) => placeInMonth(day).row)) + 1;
  const kept = days.filter(({ outcome }) => outcome === 'kept' || outcome === 'repair').length;
  return (
    <li>
      <p className="mb-1.5 flex justify-between gap-2 text-muted text-xs tabular-nums">
        <span>{name}</span>
        <span aria-hidden="true">{kept}</span>
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${rows * STEP - GAP}`}
        className="h-auto w-full"
        role="img"
        aria-label={t('practice:calendar.month', { month: name, count: kept })}
      >
        {days.map(({ day, outcome }) => {
          const { column, row } = placeInMonth(day);
          const title = t('practice:week.day', {
            day: fullDay(day, locale),
            outcome: t(`practice:outcome.${outcome}`),
          });
          return <DayCell key={day} outcome={outcome} x={column * STEP} y={row * STEP} title={title} />;
        })}
      </svg>
    </li>
  );
}
