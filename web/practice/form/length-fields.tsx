import type { PracticeFields } from '#src/practice/practice-form.ts';
import { LENGTHS } from '#src/practice/words.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';

type LengthFieldsProps = { values: PracticeFields; errors: Record<string, string> };

const OPTIONS = [...LENGTHS.map(String), 'date', 'none'];

/** How long: a number of days, an end of one's own, or none. */
export function LengthFields({ values, errors }: LengthFieldsProps) {
  const t = useT();
  const chosen = values.length ?? '21';
  return (
    <fieldset className="group/length min-w-0">
      <legend className="mb-2 font-medium text-sm">{t('practice:form.length')}</legend>
      <div className="flex flex-wrap gap-2">
        {OPTIONS.map((option) => (
          <label key={option} className="relative grid cursor-pointer">
            <input
              type="radio"
              name="length"
              value={option}
              defaultChecked={option === chosen}
              data-date={option === 'date' || undefined}
              className="peer absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-full"
            />
            <span className="pointer-events-none grid min-h-11 place-items-center rounded-full border border-edge bg-surface px-4 text-ui peer-checked:border-lagoon peer-checked:bg-lagoon peer-checked:font-semibold peer-checked:text-on-lagoon">
              {/^\d+$/.test(option)
                ? t('practice:form.days', { count: Number(option) })
                : t(`practice:form.lengths.${option}`)}
            </span>
          </label>
        ))}
      </div>
      <div className="mt-4 hidden max-w-60 group-has-[[data-date]:checked]/length:block">
        <TextField
          label={t('practice:form.endOn')}
          name="endOn"
          type="date"
          defaultValue={values.endOn}
          error={errors.endOn}
        />
      </div>
    </fieldset>
  );
}
