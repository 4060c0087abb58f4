import type { NoticePreferences } from '#src/notifications/model.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/field.tsx';

type QuietHoursFieldsProps = {
  preferences: Pick<NoticePreferences, 'quietHours' | 'timeZone'>;
  /** The values of a form that was refused. */
  values?: Record<string, string>;
  errors?: Record<string, string>;
};

/** The fields of the quiet hours: a box that switches them on, and their begin and end. */
export function QuietHoursFields({ preferences, values, errors = {} }: QuietHoursFieldsProps) {
  const t = useT();
  const { quietHours, timeZone } = preferences;
  const isOn = values ? 'quiet' in values : quietHours !== null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('notifications:preferences.quiet')}</legend>
      <p className="text-muted text-sm">
        {t('notifications:preferences.quietHint', { zone: timeZone.replaceAll('_', ' ') })}
      </p>
      <Choice name="quiet" defaultChecked={isOn} label={t('notifications:preferences.quietOn')} />
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <TextField
          label={t('notifications:preferences.quietFrom')}
          name="quietFrom"
          type="time"
          required
          defaultValue={values?.quietFrom ?? quietHours?.from ?? '22:00'}
          error={errors['quietHours/from']}
        />
        <TextField
          label={t('notifications:preferences.quietTo')}
          name="quietTo"
          type="time"
          required
          defaultValue={values?.quietTo ?? quietHours?.to ?? '07:00'}
          error={errors['quietHours/to']}
        />
      </div>
    </fieldset>
  );
}
