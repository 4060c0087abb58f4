import type { PracticeSummary } from '#src/practice/ending/summary-model.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { FoldedTable } from '#web/ui/folded-table.tsx';

/** The moods as a table, in the order of days. */
export function MoodsTable({ moods }: Pick<PracticeSummary, 'moods'>) {
  const t = useT();
  const { locale } = useSite();
  const moodsOf = (of: PracticeSummary['moods']) =>
    of.map(({ mood }) => t(`practice:mood.${mood}`)).join(t('practice:schedule.comma'));
  return (
    <FoldedTable
      label={t('practice:calendar.table')}
      columns={[t('practice:calendar.day'), t('practice:checkIn.mood')]}
      rows={[...Map.groupBy(moods, ({ day }) => day)].map(([day, of]) => ({
        key: day,
        cells: [fullDay(day, locale), moodsOf(of)],
      }))}
    />
  );
}
