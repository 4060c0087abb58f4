import Check from 'lucide-react/icons/check';
import type { ReadingState } from '#src/reading/model.ts';
import { useMark } from '#web/reading/use-mark.ts';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

type ReadMarkProps = { slug: string; state: ReadingState | null; notes: boolean };

/** Below a post, for members: marks it as read or unread. */
export function ReadMark(props: ReadMarkProps) {
  const t = useT();
  const { shown, failed, choose, end } = useMark(props);
  const isRead = shown === 'read';
  return (
    <Form
      ref={end}
      id="reading"
      method="post"
      action="/reading/mark"
      onSubmit={choose}
      aria-label={t('reading:mark.label')}
      className="no-print flex min-h-11 flex-1 flex-wrap items-center gap-y-2"
    >
      <input type="hidden" name="slug" value={props.slug} />
      <span role="status">
        {isRead && (
          <span className="mr-3 inline-flex items-center gap-2 font-medium text-lagoon">
            <Icon of={Check} size={18} />
            {t('reading:mark.isRead')}
          </span>
        )}
        {failed && <span className="mr-3 text-reef text-sm">{t('reading:mark.failed')}</span>}
      </span>
      {/* One button for both states, so that the focus stays on it. */}
      <Button name="state" value={isRead ? 'begun' : 'read'} tone={isRead ? 'plain' : 'quiet'} size="sm">
        {!isRead && <Icon of={Check} size={18} />}
        {t(isRead ? 'reading:mark.notRead' : 'reading:mark.markRead')}
      </Button>
      {isRead && (
        <Link
          to="/reading"
          className="ml-auto inline-flex min-h-11 items-center rounded text-muted text-sm underline underline-offset-4 hover:text-lagoon"
        >
          {t('reading:title')}
        </Link>
      )}
    </Form>
  );
}
