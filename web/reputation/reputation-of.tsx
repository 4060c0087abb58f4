import { useT } from '#web/site.ts';

/** The reputation of a person beside their name. */
export function ReputationOf({ reputation }: { reputation: number }) {
  const t = useT();
  return (
    <span title={t('reputation:label')} className="text-muted text-sm tabular-nums">
      <span className="sr-only">{t('reputation:of', { count: reputation })}</span>
      <span aria-hidden="true">{reputation}</span>
    </span>
  );
}
