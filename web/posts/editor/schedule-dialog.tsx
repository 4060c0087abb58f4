import type { OwnPost } from '#src/posts/model.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/field.tsx';

type ScheduleDialogProps = {
  form: string;
  post: OwnPost;
  /** The requested time that was refused. */
  given: string | undefined;
  error: string | undefined;
};

/**
 * Asks for the time of publication in the author's own time zone. The dialog is outside the form because it has a form of
 * its own.
 */
export function ScheduleDialog({ form, post, given, error }: ScheduleDialogProps) {
  const t = useT();
  const { now, viewer } = useSite();
  const timeZone = viewer?.timeZone ?? 'UTC';
  const isScheduled = post.status === 'scheduled';
  const planned = isScheduled && post.publishedAt ? Date.parse(post.publishedAt) : tomorrow(now);
  return (
    <Dialog
      id="schedule-post"
      title={t('editor:schedule.title')}
      closeLabel={t('editor:delete.close')}
      actions={
        <Button form={form} name="intent" value="schedule" formNoValidate>
          {t(isScheduled ? 'editor:schedule.move' : 'editor:schedule.confirm')}
        </Button>
      }
    >
      <TextField
        label={t('editor:schedule.when')}
        hint={t('editor:schedule.zone', { zone: zoneName(timeZone) })}
        name="publishAt"
        form={form}
        type="datetime-local"
        defaultValue={given ?? toLocalTime(planned, timeZone)}
        min={toLocalTime(now, timeZone)}
        error={error}
      />
      <p className="mt-3 text-muted text-sm">{t('editor:schedule.text')}</p>
    </Dialog>
  );
}

/** A full hour, within the next day. */
function tomorrow(now: number): number {
  const hour = 60 * 60_000;
  return Math.ceil(now / hour) * hour + 23 * hour;
}

/** The readable name of a time zone such as `Asia/Ho_Chi_Minh`. */
export function zoneName(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
