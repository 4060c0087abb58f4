import { MIN_PASSWORD } from '#src/accounts/password.ts';
import { HandleFields } from '#web/accounts/handle-fields.tsx';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';

type RegisterFieldsProps = { values: Record<string, string>; errors: Record<string, string> };

/** The fields of a sign-up. */
export function RegisterFields({ values, errors }: RegisterFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('accounts:fields.email')}
        name="email"
        type="email"
        // What one logs in with: password managers save it beside the password.
        autoComplete="username"
        inputMode="email"
        required
        maxLength={254}
        defaultValue={values.email}
        error={errors.email}
      />
      <HandleFields values={values} errors={errors} />
      <PasswordField
        label={t('accounts:fields.password')}
        hint={t('accounts:fields.newPasswordHint', { minimum: MIN_PASSWORD })}
        name="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD}
        showLabel={t('accounts:fields.show')}
        error={errors.password}
      />
    </>
  );
}
