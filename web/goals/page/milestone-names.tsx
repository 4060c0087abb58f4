import type { Goal } from '#src/goals/model.ts';
import { MAX_MILESTONE_TITLE } from '#src/goals/words.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { CONTROL } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';

/** The names of milestones, each in a form of its own, which leads back to the goal. */
export function MilestoneNames({ goal: { id, milestones } }: { goal: Goal }) {
  const t = useT();
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestone-names" className="mt-12 border-line border-t pt-6">
      <h2 id="milestone-names" className="mb-4 font-semibold text-lg">
        {t('goals:milestones.rename')}
      </h2>
      <ul className="grid gap-4">
        {milestones.map((milestone, at) => (
          <li key={milestone.id}>
            <Form method="post" action={`/goals/${id}`} className="flex items-end gap-3">
              <input type="hidden" name="milestone" value={milestone.id} />
              <label className="grid min-w-0 grow gap-1.5 font-medium text-sm">
                {t('goals:milestones.nth', { n: at + 1 })}
                <input
                  type="text"
                  name="title"
                  required
                  maxLength={MAX_MILESTONE_TITLE}
                  defaultValue={milestone.title}
                  dir="auto"
                  className={CONTROL}
                />
              </label>
              <SubmitButton name="intent" value="rename" tone="quiet">
                {t('goals:milestones.save')}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
