import { MAX_MILESTONE_TITLE } from '#src/goals/words.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';

type AddMilestoneProps = { path: string; error: string | undefined };

/** The form that adds a milestone. */
export function AddMilestone({ path, error }: AddMilestoneProps) {
  const t = useT();
  return (
    <Form method="post" action={path} preventScrollReset className="mt-3 flex items-end gap-3">
      <div className="min-w-0 grow">
        <TextField
          label={t('goals:milestones.new')}
          name="title"
          required
          maxLength={MAX_MILESTONE_TITLE}
          autoComplete="off"
          error={error}
        />
      </div>
      <SubmitButton name="intent" value="add" tone="quiet">
        {t('goals:milestones.add')}
      </SubmitButton>
    </Form>
  );
}
