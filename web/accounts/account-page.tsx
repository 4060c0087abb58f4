import { Form, redirect } from 'react-router';
import { passwordChangeSchema } from '#src/accounts/model.ts';
import { MIN_PASSWORD } from '#src/accounts/password.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SettingsSection } from '#web/accounts/settings-section.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { changePassword, getMe, signOutEverywhere } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/account-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { name, email, role } = await getMe(ctx);
    return { site: siteOf(ctx), name, email, role };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    if (textOf(form, 'intent') === 'everywhere') {
      await signOutEverywhere(ctx);
      return redirect('/login');
    }
    form.delete('username');
    await changePassword(ctx, parseForm(passwordChangeSchema, form));
    return { saved: true };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/settings/account', 'account');

/** /settings/account: address, password, and the way out of every device. */
export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { name, email, role } = loaderData;
  const problem = actionProblem(actionData)?.problem;
  const isWrong = problem?.code === 'wrong_credentials';
  const facts = [
    [t('accounts:fields.email'), email],
    [t('accounts:fields.name'), name],
    [t('accounts:account.role'), t(`accounts:roles.${role}`)],
  ];
  return (
    <>
      <SettingsSection title={t('accounts:account.title')}>
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </SettingsSection>
      <SettingsSection
        level={2}
        title={t('accounts:account.password')}
        intro={t('accounts:account.passwordIntro')}
        problem={isWrong ? undefined : problem}
        done={actionData && 'saved' in actionData && t('accounts:account.passwordChanged')}
      >
        <Form method="post" className="grid gap-5">
          {/* Password managers want to know whose password it is. */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            defaultValue={email ?? ''}
            hidden
            readOnly
          />
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
          <div>
            <SubmitButton>{t('accounts:account.changePassword')}</SubmitButton>
          </div>
        </Form>
      </SettingsSection>
      <SettingsSection
        level={2}
        title={t('accounts:account.everywhere')}
        intro={t('accounts:account.everywhereIntro')}
      >
        <Form method="post" reloadDocument>
          <SubmitButton tone="danger" name="intent" value="everywhere">
            {t('accounts:account.signOutEverywhere')}
          </SubmitButton>
        </Form>
      </SettingsSection>
    </>
  );
}
