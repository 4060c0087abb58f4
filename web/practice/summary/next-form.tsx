import type { PracticeSummary } from '#src/practice/ending/summary-model.ts';
import { MAX_ACTION } from '#src/practice/words.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import type { ActionProblem } from '#web/page.ts';
import { Section } from '#web/practice/summary/section.tsx';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type NextFormProps = Pick<PracticeSummary, 'next'> & { path: string; failed: ActionProblem | null };

/** "Next I want to …": what is written here becomes a draft. */
export function NextForm({ next, path, failed }: NextFormProps) {
  const t = useT();
  return (
    <Section id="next" title={t('practice:summary.next')} hint={t('practice:summary.nextHint')}>
      {next && (
        <p className="mb-4">
          {t('practice:summary.planned')} <TextLink to={`/practice/${next.id}`}>{next.name}</TextLink>
        </p>
      )}
      <Form method="post" action={path} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            label={t('practice:summary.nextLabel')}
            name="action"
            maxLength={MAX_ACTION}
            required
            defaultValue={failed?.values.intent === 'next' ? failed.values.action : undefined}
            error={failed?.problem.fields.action}
          />
        </div>
        <SubmitButton name="intent" value="next" tone="quiet">
          {t('practice:summary.plan')}
        </SubmitButton>
      </Form>
    </Section>
  );
}
