import type { SavePhase } from '#web/series/use-order.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

/** Whether the order is saved, and otherwise what to do. */
export function OrderStatus({ phase, problem }: { phase: SavePhase; problem: string }) {
  const t = useT();
  if (phase === 'conflict' || phase === 'refused') {
    return (
      <Alert kind="error" live className="basis-full">
        {phase === 'refused' ? problem : t('series:order.conflict')}{' '}
        <a href="?" className="font-medium text-lagoon underline">
          {t('series:order.reload')}
        </a>
      </Alert>
    );
  }
  return (
    <p role="status" className="text-muted text-sm">
      {phase !== 'idle' && t(`series:order.${phase}`)}
    </p>
  );
}
