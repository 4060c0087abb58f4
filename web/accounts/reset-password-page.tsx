import { Form, redirect } from 'react-router';
import { passwordResetSchema } from '#src/accounts/model.ts';
import { MIN_PASSWORD } from '#src/accounts/password.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { resetPassword } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/reset-password-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: siteOf(ctx),
    token: new URL(request.url).searchParams.get('token')?.slice(0, 200) ?? '',
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const { token, password } = parseForm(passwordResetSchema, form);
    await resetPassword(ctx, token, password);
    return redirect('/login?reset=done');
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/reset-password', 'reset');

/** /reset-password?token=… */
export default function ResetPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  const token = values.token ?? loaderData.token;
  if (!token || problem?.code === 'link_expired') {
    return (
      <FormPage title={t('accounts:reset.expired.title')} intro={t('accounts:reset.expired.text')}>
        <LinkButton to="/forgot-password" wide>
          {t('accounts:reset.expired.again')}
        </LinkButton>
      </FormPage>
    );
  }
  return (
    <FormPage title={t('accounts:reset.title')} intro={t('accounts:reset.intro')}>
      <ProblemAlert problem={problem} />
      <Form method="post" action="/reset-password" className="grid gap-5">
        <input type="hidden" name="token" value={token} />
        <PasswordField
          label={t('accounts:fields.newPassword')}
          hint={t('accounts:fields.newPasswordHint', { minimum: MIN_PASSWORD })}
          name="password"
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          showLabel={t('accounts:fields.show')}
          error={problem?.fields.password}
        />
        <SubmitButton wide>{t('accounts:reset.submit')}</SubmitButton>
      </Form>
    </FormPage>
  );
}
