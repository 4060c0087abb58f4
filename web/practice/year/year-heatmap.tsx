import type { Heatmap, HeatmapDay } from '#src/practice/heatmap.ts';
import { CELL, GAP } from '#web/practice/calendar/day-cell.tsx';
import { fullDay, monthName } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';

const STEP = CELL + GAP;
const TOP = 16;
/** Steps differ by size as well as by colour. */
const SIDE = [3, 6, 8, 10, CELL] as const;

/** A year of check-ins, a column a week, Monday on top. Drawn on the server; the table below says the same by months. */
export function YearHeatmap({ heatmap, text }: { heatmap: Heatmap; text: string }) {
  const { locale } = useSite();
  const width = heatmap.weeks.length * STEP - GAP;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section className="overflow-x-auto" tabIndex={0} aria-label={text} dir={isLate(heatmap) ? 'rtl' : 'ltr'}>
      <svg
        direction="ltr"
        viewBox={`0 0 ${width} ${TOP + 7 * STEP - GAP}`}
        className="h-auto w-full min-w-[44rem]"
        role="img"
        aria-label={text}
      >
        {heatmap.months.map(({ month, column }) => (
          <text key={month} x={column * STEP} y={10} className="fill-muted text-[10px]">
            {monthName(`${month}-01`, locale)}
          </text>
        ))}
        {heatmap.weeks.map((week, column) =>
          week.map((day, row) =>
            day ? <Cell key={day.day} day={day} x={column * STEP} y={TOP + row * STEP} /> : null,
          ),
        )}
      </svg>
    </section>
  );
}

/** A narrow screen shows the half of the year that was written in last. */
function isLate({ weeks }: Heatmap): boolean {
  return weeks.flat().some((day) => day !== null && day.value > 0 && day.day.slice(5) >= '07-01');
}

function Cell({ day: { day, value, level }, x, y }: { day: HeatmapDay; x: number; y: number }) {
  const t = useT();
  const { locale } = useSite();
  const side = SIDE[level];
  const inset = (CELL - side) / 2;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={side}
      height={side}
      rx={2.5}
      className={level === 0 ? 'fill-line' : 'fill-lagoon'}
      opacity={level === 0 ? 1 : 0.4 + level * 0.15}
    >
      <title>{t('practice:year.day', { day: fullDay(day, locale), count: value })}</title>
    </rect>
  );
}
