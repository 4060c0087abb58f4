import type { ImportedRecords } from '#src/practice-records/model.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

/** How many entries of a list are shown. */
const SHOWN = 100;

/** What an import did, and what it could not. */
export function ImportReport({ imported }: { imported: ImportedRecords }) {
  const t = useT();
  const { created, known, refused, shortened } = imported;
  const told = [...refused, ...shortened].toSorted((a, b) => a.index - b.index);
  const sums = [
    t('practice-records:done.created', { count: created }),
    known > 0 && t('practice-records:done.known', { count: known }),
    refused.length > 0 && t('practice-records:done.refused', { count: refused.length }),
  ];
  return (
    <Alert
      live
      kind={refused.length > 0 ? 'care' : 'success'}
      title={t('practice-records:done.title')}
      className="mt-6"
    >
      <p>{sums.filter(Boolean).join(' · ')}</p>
      {told.length > 0 && (
        <details className="mt-2">
          <summary>{t('practice-records:done.list')}</summary>
          <ul className="mt-2 grid list-disc gap-1 pl-5">
            {told.slice(0, SHOWN).map(({ index, kind, reason }) => (
              <li key={`${index} ${reason}`}>
                {t('practice-records:done.entry', {
                  kind: t(`practice-records:kind.${kind ?? 'unknown'}`),
                  number: index + 1,
                  reason: t(`practice-records:reason.${reason}`),
                })}
              </li>
            ))}
          </ul>
          {told.length > SHOWN && <p>{t('practice-records:done.more', { count: told.length - SHOWN })}</p>}
        </details>
      )}
    </Alert>
  );
}
