import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

const DONE = ['saved', 'tested', 'sending', 'deleted'] as const;
type Done = (typeof DONE)[number];

/** Confirms the action before the page was shown, which the redirect put into the address. */
export function doneOf(request: Request): Done | null {
  const done = new URL(request.url).searchParams.get('done');
  return DONE.find((known) => known === done) ?? null;
}

export function IssueDone({ done }: { done: Done | null }) {
  const t = useT();
  if (!done) return null;
  return (
    <Alert kind="success" live>
      {t(`newsletter:write.done.${done}`)}
    </Alert>
  );
}
