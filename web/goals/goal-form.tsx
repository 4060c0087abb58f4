import type { ReactNode } from 'react';
import { MAX_GOAL_TITLE, MAX_GOAL_WHY, MAX_TARGET_DAYS } from '#src/goals/words.ts';
import { addDays } from '#src/shared/local-day.ts';
import { VISIBILITIES } from '#src/social/visibility.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import type { ActionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { TextArea, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';

type GoalFormProps = {
  /** What the fields show where nothing was sent yet. */
  values: Record<string, string>;
  failed: ActionProblem | null;
  today: string;
  /** The goal whose text this browser keeps; `new` for one that does not exist yet. */
  keptFor: string;
  /** Hidden fields and buttons. */
  children: ReactNode;
};

/** The form of a goal; a new one also takes its first milestones. */
export function GoalForm({ failed, today, keptFor, children, ...props }: GoalFormProps) {
  const t = useT();
  const values = failed?.values ?? props.values;
  const errors = failed?.problem.fields ?? {};
  return (
    <Form method="post" className="grid gap-6">
      <ProblemAlert problem={failed?.problem} />
      <TextField
        label={t('goals:form.title')}
        hint={t('goals:form.titleHint')}
        name="title"
        required
        maxLength={MAX_GOAL_TITLE}
        defaultValue={values.title}
        error={errors.title}
      />
      <KeptTextArea
        label={t('goals:form.why')}
        hint={t('goals:form.whyHint')}
        optional={t('goals:form.optional')}
        name="why"
        maxLength={MAX_GOAL_WHY}
        defaultValue={values.why}
        error={errors.why}
        kept={{ place: ['goal', keptFor], saved: props.values.why ?? '', isGivenBack: failed !== null }}
      />
      <div className="max-w-60">
        <TextField
          label={t('goals:form.targetOn')}
          optional={t('goals:form.optional')}
          name="targetOn"
          type="date"
          min={values.targetOn && values.targetOn < today ? values.targetOn : today}
          max={addDays(today, MAX_TARGET_DAYS)}
          defaultValue={values.targetOn}
          error={errors.targetOn}
        />
      </div>
      {keptFor === 'new' && (
        <TextArea
          label={t('goals:form.milestones')}
          hint={t('goals:form.milestonesHint')}
          optional={t('goals:form.optional')}
          name="milestones"
          rows={4}
          defaultValue={values.milestones}
          error={firstOf(errors, 'milestones')}
        />
      )}
      <Select
        label={t('goals:form.visibility')}
        name="visibility"
        defaultValue={values.visibility ?? 'private'}
        error={errors.visibility}
      >
        {VISIBILITIES.toReversed().map((one) => (
          <option key={one} value={one}>
            {t(`practice:audience.${one}`)}
          </option>
        ))}
      </Select>
      <div className="flex flex-wrap gap-3">{children}</div>
    </Form>
  );
}

/** The first error of a list: each of its lines has one of its own. */
function firstOf(errors: Record<string, string>, name: string): string | undefined {
  return errors[name] ?? Object.entries(errors).find(([key]) => key.startsWith(`${name}/`))?.[1];
}
