import { useActionData } from 'react-router';
import { CLOSE_REASONS, type Question } from '#src/questions/model.ts';
import { CLOSE_VOTES, questionPath } from '#src/questions/rules.ts';
import type { Translate } from '#src/shared/translate.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** Why a question is closed. */
export function Closure({ closure }: Pick<Question, 'closure'>) {
  const t = useT();
  if (!closure) return null;
  const { reason, duplicateOf } = closure;
  return (
    <Alert
      kind="care"
      title={t(reason === null ? 'questions:closed.elsewhere' : `questions:closed.${reason}`)}
      className="mt-4"
    >
      {duplicateOf ? (
        <p>
          {t('questions:closed.of')}{' '}
          <TextLink to={questionPath(duplicateOf.slug)}>{duplicateOf.title}</TextLink>
        </p>
      ) : (
        <p>{t('questions:closed.text')}</p>
      )}
    </Alert>
  );
}

/** Closes a question with a reason, or opens it again, at once or by a vote: for people who may. */
export function ClosureForm({ question, byVote }: { question: Question; byVote: boolean }) {
  const t = useT();
  const failed = actionProblem(useActionData<unknown>());
  const tried = failed?.values.intent === 'close' ? failed : null;
  const { isClosed, closeVotes } = question;
  const name = (way: 'close' | 'reopen') => nameOf(t, { way, byVote, closeVotes });
  if (isClosed)
    return (
      <Form method="post">
        <Button name="intent" value="reopen" tone="plain" size="sm">
          {name('reopen')}
        </Button>
      </Form>
    );
  return (
    <details open={tried !== null} className="group open:basis-full">
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-4 font-medium text-lagoon text-ui">
        {name('close')}
      </summary>
      <Form method="post" className="grid gap-4 rounded border border-line p-4">
        <input type="hidden" name="intent" value="close" />
        <Select
          label={t('questions:close.reason')}
          name="reason"
          defaultValue={tried?.values.reason ?? CLOSE_REASONS[0]}
          error={tried?.problem.fields.reason}
        >
          {CLOSE_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`questions:close.${reason}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('questions:close.duplicateOf')}
          hint={t('questions:close.duplicateOfHint')}
          name="duplicateOf"
          maxLength={500}
          defaultValue={tried?.values.duplicateOf ?? ''}
          error={tried?.problem.fields.duplicateOf}
        />
        <Button size="sm" className="justify-self-start">
          {t(byVote ? 'questions:close.vote' : 'questions:close.send')}
        </Button>
      </Form>
    </details>
  );
}

type Naming = { way: 'close' | 'reopen'; byVote: boolean; closeVotes: number };

/** What the button says: the votes that there are stand beside it. */
function nameOf(t: Translate, { way, byVote, closeVotes }: Naming): string {
  const name = t(byVote ? `questions:page.${way}Vote` : `questions:page.${way}`);
  if (closeVotes === 0) return name;
  return `${name} (${t('questions:page.closeVotes', { count: closeVotes, most: CLOSE_VOTES })})`;
}
