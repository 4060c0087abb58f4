import type { OwnPost } from '#src/posts/model.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/field.tsx';

type ScheduleDialogProps = {
  form: string;
  post: OwnPost;
  /** What was asked for and could not be, and why. */
  given: string | undefined;
  error: string | undefined;
};

/** When the post shall come out, on the clocks of the author's own zone. Stands outside the form, as every dialog. */
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

/** The same hour tomorrow, on the hour: a time that somebody might mean. */
function tomorrow(now: number): number {
  const hour = 60 * 60_000;
  return Math.ceil(now / hour) * hour + 23 * hour;
}

/** `Asia/Ho_Chi_Minh` as one reads it. */
export function zoneName(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
