import type { PracticeYear } from '#src/practice/today-model.ts';
import { monthOfYear } from '#web/practice/parts/day-text.ts';
import { sumsOf } from '#web/practice/review/week-sums.tsx';
import { useSite, useT } from '#web/site.ts';
import { TextLink } from '#web/ui/text-link.tsx';

/** What each practice amounts to in a year. */
export function PracticesOfYear({ practices }: Pick<PracticeYear, 'practices'>) {
  const t = useT();
  const { locale } = useSite();
  return (
    <section aria-labelledby="practices" className="mt-10">
      <h2 id="practices" className="font-semibold text-lg">
        {t('practice:year.practices')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {practices.map((one) => (
          <li key={one.practiceId} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <TextLink to={`/practice/${one.practiceId}`}>{one.name}</TextLink>
            <span className="text-muted tabular-nums">{sumsOf(one, t, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The months of a year with something in them: the table beside the heatmap. */
export function MonthsOfYear({ days }: Pick<PracticeYear, 'days'>) {
  const t = useT();
  const { locale } = useSite();
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7))];
  return (
    <section aria-labelledby="months" className="mt-10">
      <h2 id="months" className="font-semibold text-lg">
        {t('practice:year.months')}
      </h2>
      <table className="mt-2 w-full tabular-nums">
        <thead>
          <tr className="text-left text-muted text-sm">
            {['month', 'days', 'checkIns', 'minutes'].map((name) => (
              <th key={name} scope="col" className="py-1 pr-4 font-medium">
                {t(`practice:year.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(([month, all]) => (
            <tr key={month} className="border-line border-t">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {monthOfYear(`${month}-01`, locale)}
              </th>
              <td className="py-2 pr-4">{all.filter(({ kept }) => kept > 0).length}</td>
              <td className="py-2 pr-4">{sum(all, 'checkIns').toLocaleString(locale)}</td>
              <td className="py-2">{sum(all, 'minutes').toLocaleString(locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sum(days: PracticeYear['days'], key: 'checkIns' | 'minutes'): number {
  return days.reduce((all, day) => all + day[key], 0);
}
