import { MIN_PASSWORD } from '#src/accounts/password.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import type { PageProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { Form } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';

type PasswordSectionProps = { email: string | null; problem: PageProblem | undefined; isChanged: boolean };

/** Changes the password, with the current one. */
export function PasswordSection({ email, problem, isChanged }: PasswordSectionProps) {
  const t = useT();
  const isWrong = problem?.code === 'wrong_credentials';
  return (
    <SettingsSection
      level={2}
      title={t('accounts:account.password')}
      intro={t('accounts:account.passwordIntro')}
      problem={isWrong ? undefined : problem}
      done={isChanged && t('accounts:account.passwordChanged')}
    >
      <Form method="post" noValidate className="grid gap-5">
        <PasswordOwner email={email} />
        <PasswordField
          label={t('accounts:fields.currentPassword')}
          name="currentPassword"
          autoComplete="current-password"
          required
          showLabel={t('accounts:fields.show')}
          error={isWrong ? t('accounts:account.wrongPassword') : problem?.fields.currentPassword}
        />
        <PasswordField
          label={t('accounts:fields.newPassword')}
          hint={t('accounts:fields.newPasswordHint', { minimum: MIN_PASSWORD })}
          name="newPassword"
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          showLabel={t('accounts:fields.show')}
          error={problem?.fields.newPassword}
        />
        <RevokeTokensChoice />
        <div>
          <SubmitButton>{t('accounts:account.changePassword')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}

/** Tells password managers, unseen, whose password a form asks for. */
export function PasswordOwner({ email }: { email: string | null }) {
  return (
    <input type="text" name="username" autoComplete="username" defaultValue={email ?? ''} hidden readOnly />
  );
}

/** Access tokens are no sessions: they outlive a password change unless this is chosen. */
export function RevokeTokensChoice() {
  const t = useT();
  return (
    <Choice
      label={t('accounts:account.revokeTokens')}
      hint={t('accounts:account.revokeTokensHint')}
      name="revokeTokens"
      value="yes"
    />
  );
}

/** Members who sign in through a provider only get a first password by an emailed link. */
export function NoPasswordSection({ email, isSent }: { email: string | null; isSent: boolean }) {
  const t = useT();
  return (
    <SettingsSection
      level={2}
      title={t('accounts:account.password')}
      intro={t('accounts:oauth.noPassword.intro')}
      done={isSent && t('accounts:oauth.noPassword.sent', { email: email ?? '' })}
    >
      <Form method="post">
        <SubmitButton tone="quiet" name="intent" value="set-password">
          {t('accounts:oauth.noPassword.submit')}
        </SubmitButton>
      </Form>
    </SettingsSection>
  );
}
