import { MAX_NAME, MIN_NAME } from '#src/accounts/names.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';

type HandleFieldsProps = { values: Record<string, string>; errors: Record<string, string> };

/** The fields of a newcomer's username and display name. */
export function HandleFields({ values, errors }: HandleFieldsProps) {
  const t = useT();
  return (
    <>
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
    </>
  );
}
