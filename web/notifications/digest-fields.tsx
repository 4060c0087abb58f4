import type { DigestSettings } from '#src/mail/model.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';

/** The boxes for the digests that a person gets. */
export function DigestFields({
  digests,
  values,
}: {
  digests: DigestSettings;
  values?: Record<string, string>;
}) {
  const t = useT();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('notifications:preferences.digests')}</legend>
      {(['daily', 'weekly'] as const).map((cadence) => (
        <Choice
          key={cadence}
          name={`digest:${cadence}`}
          defaultChecked={values ? `digest:${cadence}` in values : digests[cadence] !== null}
          label={t(`notifications:preferences.digest.${cadence}`)}
          hint={t(`notifications:preferences.digest.${cadence}Hint`)}
        />
      ))}
    </fieldset>
  );
}
