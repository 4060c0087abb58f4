import type { CheckIn } from '#src/practice/model.ts';
import type { Page } from '#src/shared/pagination.ts';
import { CheckInItem } from '#web/practice/check-ins/check-in-item.tsx';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';

type CheckInListProps = { path: string; checkIns: Page<CheckIn>; unit: string };

/** The check-ins of a practice, the latest first; each page has an address. */
export function CheckInList({ path, checkIns, unit }: CheckInListProps) {
  const t = useT();
  const at = (cursor: string | null) => cursor && `${path}?check-ins=${encodeURIComponent(cursor)}#check-ins`;
  return (
    <section aria-labelledby="check-ins" className="mt-12">
      <h2 id="check-ins" className="font-read font-semibold text-xl">
        {t('practice:page.checkIns')}
      </h2>
      {checkIns.items.length === 0 ? (
        <div className="mt-4">
          <EmptyState title={t('practice:page.noCheckIns')}>{t('practice:page.noCheckInsText')}</EmptyState>
        </div>
      ) : (
        <ul className="my-2 divide-y divide-line">
          {checkIns.items.map((checkIn) => (
            <CheckInItem key={checkIn.id} checkIn={checkIn} unit={unit} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('practice:page.checkInPages')}
        newer={at(checkIns.prev)}
        older={at(checkIns.next)}
        newerLabel={t('practice:page.newer')}
        olderLabel={t('practice:page.older')}
      />
    </section>
  );
}
