import X from 'lucide-react/icons/x';
import type { UploadItem } from '#web/posts/editor/use-uploads.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Progress } from '#web/ui/progress.tsx';

/** The uploads in progress, and failed ones with the reason. */
export function UploadList({ items, dismiss }: { items: UploadItem[]; dismiss: (number: number) => void }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <ul className="sticky bottom-20 z-10 grid gap-2 rounded bg-paper lg:bottom-4">
      {items.map(({ number, name, done, problem }) => (
        <li key={number}>
          {problem ? (
            <Alert kind="error" live>
              <div className="flex items-start gap-3">
                <p className="min-w-0 wrap-anywhere">{t('editor:upload.failed', { name, problem })}</p>
                <button
                  type="button"
                  aria-label={t('editor:upload.dismiss')}
                  onClick={() => dismiss(number)}
                  className="-my-2.5 -mr-3 ml-auto grid size-11 shrink-0 place-items-center rounded"
                >
                  <Icon of={X} size={18} />
                </button>
              </div>
            </Alert>
          ) : (
            <Progress
              label={name}
              value={done}
              max={1}
              text={t('editor:upload.progress', { percent: Math.round(done * 100) })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
