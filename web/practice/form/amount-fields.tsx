import type { PracticeFields } from '#src/practice/practice-form.ts';
import { MAX_UNIT, MOMENTS } from '#src/practice/words.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';

type AmountFieldsProps = { values: PracticeFields; errors: Record<string, string> };

/** How much on a day, and whether that much is needed. */
export function AmountFields({ values, errors }: AmountFieldsProps) {
  const t = useT();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('practice:form.amountOfDay')}</legend>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t('practice:form.amount')}
          name="amount"
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          defaultValue={values.amount}
          error={errors.amount}
        />
        <TextField
          label={t('practice:form.unit')}
          name="unit"
          maxLength={MAX_UNIT}
          placeholder={t('practice:form.unitExample')}
          defaultValue={values.unit}
          error={errors.unit}
        />
      </div>
      <Choice
        name="amountRule"
        label={t('practice:form.amountRule')}
        hint={t('practice:form.amountRuleHint')}
        defaultChecked={Boolean(values.amountRule)}
        error={errors.dayRule}
      />
    </fieldset>
  );
}

/** How long a session is, at which moment of the day, and when to be reminded. */
export function MomentFields({ values, errors }: AmountFieldsProps) {
  const t = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        label={t('practice:form.minutes')}
        name="minutes"
        type="number"
        inputMode="numeric"
        min={1}
        max={1440}
        defaultValue={values.minutes}
        error={errors.minutes}
      />
      <Select
        label={t('practice:form.moment')}
        name="moment"
        defaultValue={values.moment ?? 'any'}
        error={errors.moment}
      >
        {MOMENTS.map((moment) => (
          <option key={moment} value={moment}>
            {t(`practice:moment.${moment}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('practice:form.remindAt')}
        name="remindAt"
        type="time"
        defaultValue={values.remindAt}
        error={errors.remindAt}
      />
    </div>
  );
}
