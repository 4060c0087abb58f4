import { useActionData } from 'react-router';
import { MAX_NOTE } from '#src/questions/model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';

/** The end of the form of an edit: save, or leave without saving; of a suggested one also what it improves. */
export function EditButtons({ back, isSuggestion = false }: { back: string; isSuggestion?: boolean }) {
  const t = useT();
  return (
    <>
      {isSuggestion && <Reason />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t(isSuggestion ? 'questions:suggested.send' : 'questions:page.save')}</SubmitButton>
        <LinkButton to={back} tone="quiet">
          {t('questions:page.cancel')}
        </LinkButton>
      </div>
    </>
  );
}

function Reason() {
  const t = useT();
  const failed = actionProblem(useActionData<unknown>());
  return (
    <>
      <TextField
        label={t('questions:suggested.why')}
        hint={t('questions:suggested.whyHint')}
        name="reason"
        required
        autoComplete="off"
        maxLength={MAX_NOTE}
        defaultValue={failed?.values.reason ?? ''}
        error={failed?.problem.fields.reason}
      />
      <p className="text-muted text-sm">{t('questions:suggested.intro')}</p>
    </>
  );
}

/** The suggested edit that an edit goes on from, by its id in the address. */
export function fromOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('from')?.slice(0, 40) || undefined;
}
