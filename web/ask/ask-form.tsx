import { LONGEST_QUESTION } from '#src/ask/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { AnswerText } from '#web/ask/answer-text.tsx';
import { useAskStream } from '#web/ask/use-ask-stream.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { TextArea } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';

type AskFormProps = {
  question?: string;
  error?: string | undefined;
  /** Only this post is asked, by its slug. */
  post?: string | undefined;
  /** The question that this one follows. */
  after?: string;
};

/** The form of a question. With scripts the answer appears below while it arrives; without, the page of the answer follows. */
export function AskForm({ question = '', error, post, after }: AskFormProps) {
  const t = useT();
  const { arriving, isAsking, stop, onSubmit } = useAskStream();
  return (
    <>
      <Form method="post" action="/ask" onSubmit={onSubmit} className="grid gap-4">
        {post && <input type="hidden" name="post" value={post} />}
        {after && <input type="hidden" name="after" value={after} />}
        <TextArea
          label={t(after ? 'ask:form.follow' : 'ask:form.question')}
          hint={t(after ? 'ask:form.followHint' : 'ask:form.hint')}
          name="question"
          rows={2}
          required
          minLength={3}
          maxLength={LONGEST_QUESTION}
          defaultValue={question}
          error={error}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('ask:form.send')}</SubmitButton>
          {isAsking && (
            <Button type="button" tone="quiet" onClick={stop}>
              {t('ask:form.stop')}
            </Button>
          )}
        </div>
      </Form>
      <div aria-live="polite" aria-busy={isAsking} className="mt-6 grid gap-4 empty:mt-0">
        {isAsking && <p className="text-muted">{t('ask:form.asking')}…</p>}
        {arriving && arriving.sentences.length > 0 && <AnswerText {...arriving} />}
        {arriving?.problem != null && (
          <Alert kind="error">{arriving.problem || t('shared:errors.unavailable')}</Alert>
        )}
      </div>
    </>
  );
}
