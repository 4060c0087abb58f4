import type { MyStanding } from '#src/standing/model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { FoldedTable } from '#web/ui/folded-table.tsx';

const WIDTH = 600;
const HEIGHT = 120;
const GAP = 4;

/** What each of the last days brought, drawn on the server; the table below it says the same. */
export function ExperienceChart({ days }: Pick<MyStanding, 'days'>) {
  const t = useT();
  const { locale } = useSite();
  const most = Math.max(1, ...days.map(({ gained }) => gained));
  const wide = WIDTH / days.length;
  const gains = days.filter(({ gained }) => gained > 0).toReversed();
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-auto w-full" aria-hidden="true">
        <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} className="stroke-line" />
        {days.map(({ day, gained }, at) => {
          const high = (gained / most) * (HEIGHT - 8);
          return (
            <rect
              key={day}
              x={+(at * wide + GAP / 2).toFixed(1)}
              y={+(HEIGHT - 1 - high).toFixed(1)}
              width={+(wide - GAP).toFixed(1)}
              height={+high.toFixed(1)}
              rx={2}
              className="fill-lagoon"
            />
          );
        })}
      </svg>
      <p className="mt-1 flex justify-between text-muted text-xs" aria-hidden="true">
        <span>{fullDay(days[0]?.day ?? '', locale)}</span>
        <span>{fullDay(days.at(-1)?.day ?? '', locale)}</span>
      </p>
      {gains.length > 0 && (
        <FoldedTable
          label={t('standing:own.table')}
          columns={[t('standing:own.day'), t('standing:own.gained')]}
          numeric
          rows={gains.map(({ day, gained }) => ({ key: day, cells: [fullDay(day, locale), gained] }))}
        />
      )}
    </>
  );
}
