import { type PracticeFields, WEEKDAYS } from '#src/practice/practice-form.ts';
import { SCHEDULE_KINDS, type ScheduleKind } from '#src/practice/words.ts';
import { OptionRow } from '#web/practice/form/option-row.tsx';
import { weekdayNames } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { FieldError, TextField } from '#web/ui/field.tsx';

type ScheduleFieldsProps = { values: PracticeFields; errors: Record<string, string> };

/** How often: a choice of four, each with its own fields. */
export function ScheduleFields({ values, errors }: ScheduleFieldsProps) {
  const t = useT();
  const chosen = values.schedule || 'daily';
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium text-sm">{t('practice:form.schedule')}</legend>
      <div className="grid gap-2">
        {SCHEDULE_KINDS.map((kind) => (
          <OptionRow
            key={kind}
            name="schedule"
            value={kind}
            checked={kind === chosen}
            label={t(`practice:form.kinds.${kind}`)}
          >
            {fieldsOfKind(kind, { values, errors })}
          </OptionRow>
        ))}
      </div>
      <FieldError name="schedule">{errors.schedule ?? errors.weekdays}</FieldError>
    </fieldset>
  );
}

function fieldsOfKind(kind: ScheduleKind, { values, errors }: ScheduleFieldsProps) {
  if (kind === 'weekdays') return <Weekdays values={values} />;
  if (kind === 'weekly') return <TimesAWeek values={values} errors={errors} />;
  return kind === 'interval' ? <Interval values={values} error={errors.every} /> : null;
}

/** Without any chosen day, Monday to Friday are offered. */
function Weekdays({ values }: { values: PracticeFields }) {
  const t = useT();
  const { locale } = useSite();
  const isNew = WEEKDAYS.every((day) => !values[`weekday${day}`]);
  const names = weekdayNames(locale);
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('practice:form.weekdays')}</legend>
      <div className="grid max-w-md grid-cols-7 gap-1">
        {WEEKDAYS.map((day) => (
          <label key={day} className="relative grid cursor-pointer">
            <input
              type="checkbox"
              name={`weekday${day}`}
              defaultChecked={isNew ? day <= 5 : Boolean(values[`weekday${day}`])}
              className="peer absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-full"
            />
            <span className="pointer-events-none grid min-h-11 place-items-center rounded-full border border-edge bg-surface text-sm peer-checked:border-lagoon peer-checked:bg-lagoon peer-checked:font-semibold peer-checked:text-on-lagoon">
              {names[day - 1]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TimesAWeek({ values, errors }: ScheduleFieldsProps) {
  const t = useT();
  return (
    <div className="grid max-w-xs grid-cols-2 gap-4">
      {(['min', 'max'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`practice:form.${name}`)}
          name={name}
          type="number"
          inputMode="numeric"
          min={1}
          max={7}
          defaultValue={values[name] ?? (name === 'min' ? 3 : 5)}
          error={errors[name]}
        />
      ))}
    </div>
  );
}

function Interval({ values, error }: { values: PracticeFields; error: string | undefined }) {
  const t = useT();
  return (
    <div className="max-w-40">
      <TextField
        label={t('practice:form.every')}
        name="every"
        type="number"
        inputMode="numeric"
        min={2}
        max={30}
        defaultValue={values.every ?? 2}
        error={error}
      />
    </div>
  );
}
