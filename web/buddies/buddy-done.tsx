import { useSearchParams } from 'react-router';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

const SAID = new Set(['asked', 'accepted', 'closed', 'ended', 'nudged', 'card']);

/** What was just done about a buddy, as the address says it. */
export function BuddyDone() {
  const t = useT();
  const said = useSearchParams()[0].get('buddy') ?? '';
  return (
    <div role="status">
      {SAID.has(said) && (
        <Alert kind="success" className="mb-6">
          {t(`buddies:done.${said}`)}
        </Alert>
      )}
    </div>
  );
}
