import type { PracticeSummary } from '#src/practice/ending/summary-model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';

/** The moods as a table, in the order of days. */
export function MoodsTable({ moods }: Pick<PracticeSummary, 'moods'>) {
  const t = useT();
  const { locale } = useSite();
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded text-lagoon text-ui">
        {t('practice:calendar.table')}
      </summary>
      <table className="text-sm tabular-nums">
        <thead>
          <tr>
            <th scope="col" className="py-1 pr-8 text-left font-medium">
              {t('practice:calendar.day')}
            </th>
            <th scope="col" className="py-1 text-left font-medium">
              {t('practice:checkIn.mood')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...Map.groupBy(moods, ({ day }) => day)].map(([day, of]) => (
            <tr key={day} className="border-line border-t">
              <td className="py-1 pr-8">{fullDay(day, locale)}</td>
              <td className="py-1">
                {of.map(({ mood }) => t(`practice:mood.${mood}`)).join(t('practice:schedule.comma'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
