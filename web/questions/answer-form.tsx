import { useActionData } from 'react-router';
import { MAX_TEXT } from '#src/questions/model.ts';
import { questionPath } from '#src/questions/rules.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';

/**
 * The form for an answer. Anonymous readers get it, too: what they wrote is given back with the way to log in, and is sent
 * again from there (decision 030).
 */
export function AnswerForm({ slug }: { slug: string }) {
  const t = useT();
  const failed = actionProblem(useActionData<unknown>());
  const tried = failed?.values.intent === 'answer' ? failed : null;
  const problem = tried && Object.keys(tried.problem.fields).length === 0 ? tried.problem : undefined;
  return (
    <Form
      method="post"
      action={questionPath(slug)}
      id="your-answer"
      className="grid scroll-mt-6 justify-items-stretch gap-3"
    >
      <input type="hidden" name="intent" value="answer" />
      <ProblemAlert problem={problem} />
      <KeptTextArea
        label={t('questions:answers.add')}
        name="markdown"
        hint={t('questions:answers.hint')}
        error={tried?.problem.fields.markdown}
        defaultValue={tried?.values.markdown ?? ''}
        rows={7}
        required
        maxLength={MAX_TEXT}
        kept={{ place: ['answer', slug], isGivenBack: tried !== null }}
      />
      <SubmitButton name="send" value="answer" className="justify-self-start">
        {t('questions:answers.send')}
      </SubmitButton>
    </Form>
  );
}
