import type { OwnPost } from '#src/posts/model.ts';
import { zoneName } from '#web/posts/editor/schedule-dialog.tsx';
import { useSite, useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';

/** What a moderator has to decide about a post, or decided against. */
export function ReviewState({ post }: { post: OwnPost }) {
  const t = useT();
  const { locale, viewer } = useSite();
  const { status, submittedAt, publishAt, rejection } = post;
  if (submittedAt !== null) {
    const which = status === 'pending' ? 'waiting' : 'waitingChanges';
    const timeZone = viewer?.timeZone ?? 'UTC';
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
    return (
      <Alert live className="mb-6" title={t(`editor:review.${which}.title`)}>
        <p>{t(`editor:review.${which}.text`)}</p>
        {publishAt && (
          <p>
            {t('editor:review.planned', {
              time: when.format(Date.parse(publishAt)),
              zone: zoneName(timeZone),
            })}
          </p>
        )}
      </Alert>
    );
  }
  if (rejection === null) return null;
  return (
    <Alert kind="care" className="mb-6" title={t('editor:review.rejected.title')}>
      {rejection && <blockquote className="my-1 border-line border-l-2 pl-3">{rejection}</blockquote>}
      <p>{t('editor:review.rejected.text')}</p>
    </Alert>
  );
}
