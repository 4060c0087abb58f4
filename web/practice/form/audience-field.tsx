import type { PracticeFields } from '#src/practice/practice-form.ts';
import { VISIBILITIES } from '#src/social/visibility.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { Select } from '#web/ui/select.tsx';

type AudienceFieldProps = { values: PracticeFields; error: string | undefined };

/** Who sees the practice, and when they see what its check-ins say. */
export function AudienceField({ values, error }: AudienceFieldProps) {
  const t = useT();
  return (
    <div className="grid gap-2">
      <Select
        label={t('practice:form.visibility')}
        hint={t('practice:form.visibilityHint')}
        name="visibility"
        defaultValue={values.visibility ?? 'private'}
        error={error}
      >
        {VISIBILITIES.toReversed().map((one) => (
          <option key={one} value={one}>
            {t(`practice:audience.${one}`)}
          </option>
        ))}
      </Select>
      <Choice
        name="revealLater"
        label={t('practice:form.revealLater')}
        hint={t('practice:form.revealLaterHint')}
        defaultChecked={Boolean(values.revealLater)}
      />
      <Choice
        name="showsAsCopy"
        label={t('practice:form.showsAsCopy')}
        hint={t('practice:form.showsAsCopyHint')}
        defaultChecked={Boolean(values.showsAsCopy)}
      />
    </div>
  );
}
