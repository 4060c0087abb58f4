import type { Practice } from '#src/practice/model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { FoldedTable } from '#web/ui/folded-table.tsx';

/** The days of a calendar as a table, the latest first; days without a duty are left out. */
export function DayTable({ days }: { days: Practice['week'] }) {
  const t = useT();
  const { locale } = useSite();
  const rows = days.filter(({ outcome }) => outcome !== 'free' && outcome !== 'ahead').toReversed();
  if (rows.length === 0) return null;
  return (
    <FoldedTable
      label={t('practice:calendar.table')}
      columns={[t('practice:calendar.day'), t('practice:calendar.outcome')]}
      rows={rows.map(({ day, outcome }) => ({
        key: day,
        cells: [fullDay(day, locale), t(`practice:outcome.${outcome}`)],
      }))}
    />
  );
}
