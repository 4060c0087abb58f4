import { useSearchParams } from 'react-router';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

const SAID = new Set(['created', 'saved', 'reopened', 'deleted']);

/** What was just done, as the address says it. */
export function DoneAlert() {
  const t = useT();
  const [asked] = useSearchParams();
  const said = asked.get('said') ?? '';
  return (
    <div role="status">
      {SAID.has(said) && (
        <Alert kind="success" className="mb-6">
          {t(`goals:done.${said}`)}
        </Alert>
      )}
    </div>
  );
}
