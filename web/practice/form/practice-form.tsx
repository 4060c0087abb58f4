import type { ReactNode } from 'react';
import { errorsByField, type PracticeFields } from '#src/practice/practice-form.ts';
import { MAX_ACTION, MAX_DAYS_AHEAD } from '#src/practice/words.ts';
import { addDays } from '#src/shared/local-day.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import type { ActionProblem } from '#web/page.ts';
import { AudienceField } from '#web/practice/form/audience-field.tsx';
import { CountedField } from '#web/practice/form/counted-field.tsx';
import { LengthFields } from '#web/practice/form/length-fields.tsx';
import { MoreFields } from '#web/practice/form/more-fields.tsx';
import { ScheduleFields } from '#web/practice/form/schedule-fields.tsx';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';

type PracticeFormProps = {
  /** What the fields show where nothing was sent yet. */
  values: PracticeFields;
  failed: ActionProblem | null;
  today: string;
  /** Whether the first day can still be chosen. */
  hasStarted?: boolean;
  /** The practice whose text this browser keeps; `new` for one that does not exist yet. */
  keptFor: string;
  savedWhy?: string;
  open?: boolean;
  /** Hidden fields, above the others. */
  hidden?: ReactNode;
  /** The buttons. */
  children: ReactNode;
};

/** The form of a practice: what is needed first, everything else folded away. */
export function PracticeForm(props: PracticeFormProps) {
  const { failed, today, hasStarted = false, keptFor, savedWhy = '', open = false, hidden, children } = props;
  const t = useT();
  const values = failed?.values ?? props.values;
  const errors = errorsByField(failed?.problem.fields ?? {});
  return (
    <Form method="post" className="grid gap-8">
      {hidden}
      <ProblemAlert problem={failed?.problem} />
      <CountedField
        label={t('practice:form.action')}
        hint={t('practice:form.actionHint')}
        name="action"
        required
        maxLength={MAX_ACTION}
        defaultValue={values.action}
        error={errors.action}
      />
      <ScheduleFields values={values} errors={errors} />
      {hasStarted ? (
        <input type="hidden" name="startOn" value={values.startOn} />
      ) : (
        <div className="max-w-60">
          <TextField
            label={t('practice:form.startOn')}
            name="startOn"
            type="date"
            required
            min={today}
            max={addDays(today, MAX_DAYS_AHEAD)}
            defaultValue={values.startOn ?? today}
            error={errors.startOn}
          />
        </div>
      )}
      <LengthFields values={values} errors={errors} />
      <MoreFields
        values={values}
        errors={errors}
        open={open}
        kept={{ place: ['practice', keptFor], saved: savedWhy, isGivenBack: failed !== null }}
      />
      <AudienceField values={values} error={errors.visibility} />
      <div className="flex flex-wrap gap-3">{children}</div>
    </Form>
  );
}
