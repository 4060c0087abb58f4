import { hasRole, SCOPES } from '#src/shared/roles.ts';
import { PasswordOwner } from '#web/accounts/password-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { useSite, useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { FieldError, TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Select } from '#web/ui/select.tsx';

const LIVES = ['30', '90', '365', 'never'] as const;

type NewTokenFormProps = {
  values: Record<string, string> | undefined;
  errors: Record<string, string>;
  owner: { hasPassword: boolean; email: string | null };
};

/** The form of a new token: its name, its scopes, when it expires, and the password of its owner. */
export function NewTokenForm({ values, errors, owner }: NewTokenFormProps) {
  const t = useT();
  const { viewer } = useSite();
  const scopes = SCOPES.filter(
    (scope) => scope !== 'admin' || (viewer !== null && hasRole(viewer.role, 'moderator')),
  );
  const scopesError = Object.entries(errors).find(([name]) => name.startsWith('scopes'))?.[1];
  return (
    <Form method="post" noValidate className="grid gap-5">
      <TextField
        label={t('accounts:tokens.name')}
        hint={t('accounts:tokens.nameHint')}
        name="name"
        autoComplete="off"
        required
        maxLength={60}
        defaultValue={values?.name}
        error={errors.name}
      />
      <fieldset aria-describedby={scopesError ? 'scopes-error' : undefined}>
        <legend className="mb-1 font-medium text-sm">{t('accounts:tokens.scopes')}</legend>
        {scopes.map((scope) => (
          <Choice
            key={scope}
            id={`scope-${scope}`}
            name="scopes"
            value={scope}
            defaultChecked={scope === 'read'}
            label={t(`accounts:scopes.${scope}.name`)}
            hint={t(`accounts:scopes.${scope}.text`)}
          />
        ))}
        <FieldError name="scopes">{scopesError}</FieldError>
      </fieldset>
      <Select
        label={t('accounts:tokens.life')}
        name="expiresInDays"
        defaultValue={values?.expiresInDays ?? '90'}
        error={errors.expiresInDays}
      >
        {LIVES.map((days) => (
          <option key={days} value={days}>
            {days === 'never'
              ? t('accounts:tokens.neverExpires')
              : t('accounts:tokens.days', { count: Number(days) })}
          </option>
        ))}
      </Select>
      {owner.hasPassword ? (
        <>
          <PasswordOwner email={owner.email} />
          <PasswordField
            label={t('accounts:fields.currentPassword')}
            hint={t('accounts:tokens.passwordHint')}
            name="currentPassword"
            autoComplete="current-password"
            required
            showLabel={t('accounts:fields.show')}
            error={errors.currentPassword}
          />
        </>
      ) : (
        <p className="text-muted">{t('accounts:tokens.freshHint')}</p>
      )}
      <div>
        <SubmitButton>{t('accounts:tokens.make')}</SubmitButton>
      </div>
    </Form>
  );
}
