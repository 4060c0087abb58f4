import type { ProjectionCheck } from '#src/admin/projection-model.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

/** The result of a comparison, in words. */
export function CheckResult({ check: { checked, drifted, finishedAt } }: { check: ProjectionCheck }) {
  const t = useT();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {drifted > 0 ? (
        <Badge tone="reef">{t('admin:projections.drifted', { count: drifted })}</Badge>
      ) : (
        <Badge>{t('admin:projections.same')}</Badge>
      )}
      {finishedAt === null && <Badge tone="lagoon">{t('admin:projections.goesOn')}</Badge>}
      <span className="text-muted text-sm">{t('admin:projections.checked', { count: checked })}</span>
    </span>
  );
}
