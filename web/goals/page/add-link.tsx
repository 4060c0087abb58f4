import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Select } from '#web/ui/select.tsx';

type AddLinkProps = {
  path: string;
  practices: { id: string; name: string }[];
  /** What was sent and not accepted. */
  address: string | undefined;
  error: string | undefined;
};

/** The forms that link a goal to a practice, or to a page by its address; folded away until they are wanted. */
export function AddLink({ path, practices, address, error }: AddLinkProps) {
  const t = useT();
  return (
    <details className="mt-2" open={error !== undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-lagoon">
        {t('goals:links.add')}
      </summary>
      <div className="mt-2 grid gap-5 rounded border border-line bg-surface p-4 sm:p-5">
        {practices.length > 0 && (
          <Form method="post" action={path} preventScrollReset className="flex items-end gap-3">
            <input type="hidden" name="kind" value="practice" />
            <div className="min-w-0 grow">
              <Select label={t('goals:links.practice')} name="targetId">
                {practices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </div>
            <SubmitButton name="intent" value="link" tone="quiet">
              {t('goals:links.link')}
            </SubmitButton>
          </Form>
        )}
        <Form method="post" action={path} preventScrollReset className="flex items-end gap-3">
          <div className="min-w-0 grow">
            <TextField
              label={t('goals:links.address')}
              hint={t('goals:links.addressHint')}
              name="address"
              required
              maxLength={2000}
              defaultValue={address}
              error={error}
              autoComplete="off"
              inputMode="url"
            />
          </div>
          <SubmitButton name="intent" value="link" tone="quiet">
            {t('goals:links.link')}
          </SubmitButton>
        </Form>
      </div>
    </details>
  );
}
