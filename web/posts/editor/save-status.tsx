import CloudCheck from 'lucide-react/icons/cloud-check';
import CloudOff from 'lucide-react/icons/cloud-off';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import PenLine from 'lucide-react/icons/pen-line';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useEffect, useState } from 'react';
import type { AutosaveState } from '#src/editor/autosave.ts';
import type { Translate } from '#src/shared/translate.ts';
import { useSite, useT } from '#web/site.ts';
import { cx } from '#web/ui/cx.ts';
import { Icon } from '#web/ui/icon.tsx';

const ICONS = {
  idle: CloudCheck,
  waiting: PenLine,
  saving: LoaderCircle,
  failed: CloudOff,
  conflict: TriangleAlert,
} as const;

const FRESH_MS = 5_000;

/**
 * The save status of the text: saved and when, being saved, or not saved and why. Changes are announced, the passing time is
 * not.
 */
export function SaveStatus({ state }: { state: AutosaveState }) {
  const t = useT();
  const { locale } = useSite();
  const now = useNow();
  const { phase, savedAt } = state;
  const trouble = phase === 'failed' || phase === 'conflict';
  const isOld = savedAt !== null && now - savedAt >= FRESH_MS;
  const ago = phase === 'idle' && isOld ? relative(savedAt, now, locale) : null;
  return (
    <p className={cx('flex min-w-0 items-start gap-2 text-sm', trouble ? 'text-reef' : 'text-muted')}>
      <Icon
        of={ICONS[phase]}
        size={18}
        className={cx('mt-px shrink-0', phase === 'saving' && 'motion-safe:animate-spin')}
      />
      <span role="status" className={cx(ago && 'sr-only')}>
        {phase === 'conflict' ? (
          <a href="#conflict" className="underline">
            {statusText(state, t)}
          </a>
        ) : (
          statusText(state, t)
        )}
      </span>
      {ago && <span aria-hidden="true">{t('editor:status.savedAgo', { ago })}</span>}
    </p>
  );
}

function statusText({ phase, problem, savedAt }: AutosaveState, t: Translate): string {
  if (phase === 'failed')
    return problem ? t('editor:status.failed', { problem }) : t('editor:status.offline');
  if (phase === 'idle') return t(savedAt === null ? 'editor:status.new' : 'editor:status.saved');
  return t(`editor:status.${phase}`);
}

/** The current time, updated while the page is open. The first value is the server's, so that both render the same. */
function useNow(): number {
  const site = useSite();
  const [now, setNow] = useState(site.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function relative(at: number, now: number, locale: string): string {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { style: 'short' }).format(-Math.floor(seconds / length), unit);
}
