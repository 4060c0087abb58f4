import { MAX_NAME, MIN_NAME } from '#src/accounts/names.ts';
import { MIN_PASSWORD } from '#src/accounts/password.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';

type RegisterFieldsProps = { values: Record<string, string>; errors: Record<string, string> };

/** What one says of oneself to sign up. */
export function RegisterFields({ values, errors }: RegisterFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('accounts:fields.email')}
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        maxLength={254}
        defaultValue={values.email}
        error={errors.email}
      />
      <TextField
        label={t('accounts:fields.name')}
        hint={t('accounts:fields.nameHint')}
        name="name"
        autoComplete="nickname"
        autoCapitalize="none"
        spellCheck={false}
        required
        minLength={MIN_NAME}
        maxLength={MAX_NAME}
        defaultValue={values.name}
        error={errors.name}
      />
      <TextField
        label={t('accounts:fields.displayName')}
        optional={t('accounts:fields.optional')}
        hint={t('accounts:fields.displayNameHint')}
        name="displayName"
        autoComplete="name"
        maxLength={60}
        defaultValue={values.displayName}
        error={errors.displayName}
      />
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
