import type { Practice } from '#src/practice/model.ts';
import { fullTime } from '#src/shared/relative-time.ts';
import { OwnerAction } from '#web/practice/owner/owner-action.tsx';
import { useSite, useT } from '#web/site.ts';

type ClosingProps = {
  practice: Practice;
  path: string;
  isHidden: boolean;
  mayReopen: boolean;
  timeZone: string;
};

/** What the owner can still decide: to show what the check-ins say at once, and to open the practice again. */
export function Closing({ practice, path, isHidden, mayReopen, timeZone }: ClosingProps) {
  const t = useT();
  const { locale } = useSite();
  const { reopensUntil } = practice;
  if (!mayReopen || !reopensUntil) return null;
  const until = fullTime(new Date(reopensUntil), locale, timeZone);
  return (
    <div className="no-print mt-12 grid gap-5 border-line border-t pt-6">
      {isHidden && (
        <Choice text={t('practice:summary.revealsOn', { time: until })}>
          <OwnerAction path={path} intent="reveal">
            {t('practice:summary.reveal')}
          </OwnerAction>
        </Choice>
      )}
      <Choice text={t('practice:summary.reopenUntil', { time: until })}>
        <OwnerAction path={path} intent="reopen">
          {t('practice:panel.reopen')}
        </OwnerAction>
      </Choice>
    </div>
  );
}

function Choice({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-64 text-muted">{text}</p>
      {children}
    </div>
  );
}
