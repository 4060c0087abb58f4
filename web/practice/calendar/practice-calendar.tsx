import { type CalendarRange, monthsOf } from '#src/practice/calendar-range.ts';
import type { DayOutcome, Practice } from '#src/practice/model.ts';
import { CELL, DayCell } from '#web/practice/calendar/day-cell.tsx';
import { DayTable } from '#web/practice/calendar/day-table.tsx';
import { MonthSheet } from '#web/practice/calendar/month-sheet.tsx';
import { useT } from '#web/site.ts';
import { TagChip } from '#web/ui/chip.tsx';

/** What the legend explains, in this order; only what the calendar shows. */
const LEGEND: DayOutcome[] = ['kept', 'open', 'missed', 'freeze', 'rest', 'vacation', 'repair'];

type PracticeCalendarProps = { path: string; range: CalendarRange; days: Practice['week'] };

/** The days of a practice, a sheet a month, drawn on the server; the table behind the toggle says the same. */
export function PracticeCalendar({ path, range, days }: PracticeCalendarProps) {
  const t = useT();
  const shown = new Set(days.map(({ outcome }) => outcome));
  return (
    <section aria-labelledby="calendar" className="mt-12">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="calendar" className="font-read font-semibold text-xl">
          {t('practice:calendar.title')}
        </h2>
        {range.years.length > 0 && <Years path={path} range={range} />}
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-8 gap-y-5 [&>li]:max-w-48">
        {monthsOf(range).map((month) => (
          <MonthSheet
            key={month}
            month={month}
            days={days.filter(({ day }) => day.slice(0, 7) === month.slice(0, 7))}
          />
        ))}
      </ul>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
        {LEGEND.filter((outcome) => shown.has(outcome)).map((outcome) => (
          <li key={outcome} className="inline-flex items-center gap-2">
            <svg viewBox={`0 0 ${CELL} ${CELL}`} width={14} height={14} aria-hidden="true">
              <DayCell outcome={outcome} />
            </svg>
            {t(`practice:outcome.${outcome}`)}
          </li>
        ))}
      </ul>
      <DayTable days={days} />
    </section>
  );
}

function Years({ path, range }: Pick<PracticeCalendarProps, 'path' | 'range'>) {
  const t = useT();
  return (
    <nav aria-label={t('practice:calendar.years')} className="flex flex-wrap gap-x-2">
      {range.years.map((year) => (
        <TagChip key={year} to={`${path}?year=${year}#calendar`} current={year === range.year}>
          {year}
        </TagChip>
      ))}
    </nav>
  );
}
