import { useSearchParams } from 'react-router';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

/** What was just done, as `said` of the address names it: one of `known`, whose texts are below the key `texts`. */
export function DoneAlert({ texts, known }: { texts: string; known: ReadonlySet<string> }) {
  const t = useT();
  const [asked] = useSearchParams();
  const said = asked.get('said') ?? '';
  return (
    <div role="status">
      {known.has(said) && (
        <Alert kind="success" className="mb-6">
          {t(`${texts}.${said}`)}
        </Alert>
      )}
    </div>
  );
}
