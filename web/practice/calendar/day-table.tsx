import type { Practice } from '#src/practice/model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';

/** The days of a calendar as a table, the latest first; days without a duty are left out. */
export function DayTable({ days }: { days: Practice['week'] }) {
  const t = useT();
  const { locale } = useSite();
  const rows = days.filter(({ outcome }) => outcome !== 'free' && outcome !== 'ahead').toReversed();
  if (rows.length === 0) return null;
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
              {t('practice:calendar.outcome')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, outcome }) => (
            <tr key={day} className="border-line border-t">
              <td className="py-1 pr-8">{fullDay(day, locale)}</td>
              <td className="py-1">{t(`practice:outcome.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
