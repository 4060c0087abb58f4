import ArrowLeft from 'lucide-react/icons/arrow-left';
import Eye from 'lucide-react/icons/eye';
import PenLine from 'lucide-react/icons/pen-line';
import type { ReactNode } from 'react';
import { type Command, keysOf } from '#src/editor/shortcuts.ts';
import type { OwnPost } from '#src/posts/model.ts';
import type { WayToPublish } from '#src/posts/publication-rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { MoreMenu } from '#web/posts/editor/more-menu.tsx';
import { useIsMac } from '#web/posts/editor/use-is-mac.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

type EditorBarProps = {
  post: OwnPost;
  way: WayToPublish;
  locale: Locale;
  status: ReactNode;
  /** The pane that a phone shows now. */
  view: 'write' | 'preview';
  busy: boolean;
};

/** The bar at the top of the editor: the way back, the save status, and the actions. */
export function EditorBar({ post, way, locale, status, view, busy }: EditorBarProps) {
  const t = useT();
  const isMac = useIsMac();
  const titled = (name: string, command: Command) =>
    `${name} (${keysOf(command, isMac).join(isMac ? ' ' : '+')})`;
  const publish = t(`editor:actions.${actionOf(post, way)}`);
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-paper px-4 py-2 sm:-mx-8 sm:px-8 lg:-mt-6">
      <Link
        to="/write"
        className="-ml-2 inline-flex min-h-11 min-w-9 items-center gap-2 rounded px-2 text-muted text-sm hover:text-ink"
      >
        <Icon of={ArrowLeft} size={18} />
        <span className="sr-only sm:not-sr-only">{t('editor:back')}</span>
      </Link>
      <div className="min-w-0 flex-1">{status}</div>
      <div className="flex basis-full flex-wrap items-center justify-end gap-1 sm:basis-auto sm:gap-2">
        <Button
          name="intent"
          value="save"
          tone="plain"
          size="sm"
          className="px-3"
          title={titled(t('editor:actions.save'), 'save')}
        >
          {t('editor:actions.save')}
        </Button>
        <Button
          name="intent"
          value="preview"
          tone="plain"
          size="sm"
          className="px-3 lg:hidden lg:noscript:inline-flex"
          title={titled(t('editor:actions.preview'), 'preview')}
        >
          <Icon of={view === 'preview' ? PenLine : Eye} size={18} className="hidden sm:block" />
          {t(view === 'preview' ? 'editor:actions.write' : 'editor:actions.preview')}
        </Button>
        {way !== 'refused' && !(way === 'waits' && post.submittedAt) && (
          <Button
            name="intent"
            value={post.status === 'scheduled' ? 'schedule' : 'publish'}
            size="sm"
            busy={busy}
            title={titled(publish, 'publish')}
          >
            {publish}
          </Button>
        )}
        <MoreMenu post={post} way={way} locale={locale} />
      </div>
    </div>
  );
}

/** The name of what the button does. Working copies that wait already need no button: moderators read what is saved. */
function actionOf({ status }: OwnPost, way: WayToPublish): string {
  if (way === 'waits') return status === 'draft' ? 'submit' : 'submitChanges';
  if (status === 'scheduled') return 'scheduleChanges';
  return status === 'published' ? 'publishChanges' : 'publish';
}
