import { toCheckInFields } from '#src/practice/check-in-form.ts';
import type { CheckIn } from '#src/practice/model.ts';
import { promptFor } from '#src/practice/prompts.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { CheckInFields } from '#web/practice/check-ins/check-in-fields.tsx';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';

type ChangeCheckInProps = {
  checkIn: CheckIn;
  unit: string;
  /** Where to go when it is saved, without language prefix. */
  back: string;
  /** The values and the errors of a form that was sent and not saved. */
  sent?: { values: Record<string, string>; errors: Record<string, string> };
};

/** The form that adds details to a check-in, or changes them. */
export function ChangeCheckIn({ checkIn, unit, back, sent }: ChangeCheckInProps) {
  const t = useT();
  const { id, details } = checkIn;
  return (
    <Form
      method="post"
      action={`/practice/check-ins/${id}/edit`}
      encType="multipart/form-data"
      className="mt-4 grid gap-6"
    >
      <input type="hidden" name="back" value={back} />
      <p className="font-medium">
        {t('practice:checkIn.detailsTitle')}{' '}
        <span className="font-normal text-muted text-sm">{t('practice:checkIn.optional')}</span>
      </p>
      <CheckInFields
        values={sent?.values ?? (details ? toCheckInFields(details) : {})}
        errors={sent?.errors ?? {}}
        pictures={details?.pictures}
        unit={unit}
        prompt={Number(sent?.values.prompt ?? promptFor(id))}
        keptFor={id}
        savedNote={details?.note}
        isGivenBack={sent !== undefined}
      />
      <div>
        <SubmitButton name="intent" value="save">
          {t('practice:checkIn.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
