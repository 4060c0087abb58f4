import { passwordResetSchema } from '#src/accounts/model.ts';
import { MIN_PASSWORD } from '#src/accounts/password.ts';
import { formPageMeta } from '#web/accounts/form-page-meta.ts';
import { linkState, mailedLinkAction, mailedLinkLoad } from '#web/accounts/mailed-link.ts';
import { RevokeTokensChoice } from '#web/accounts/password-section.tsx';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { getLinkState, resetPassword } from '#worker/accounts/service.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/reset-password-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  mailedLinkLoad(context, request, (ctx, token) => getLinkState(ctx, 'reset', token));

export const action = ({ context, request }: Route.ActionArgs) =>
  mailedLinkAction(context, request, {
    use: (ctx, sent, form) =>
      resetPassword(
        ctx,
        parseValues(passwordResetSchema, { ...sent, revokeTokens: form.has('revokeTokens') }),
      ),
    to: '/login?reset=done',
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/reset-password', 'reset');

/** /reset-password?token=… */
export default function ResetPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  const token = values.token ?? loaderData.token;
  const state = linkState(loaderData.state, problem);
  if (state !== 'usable') return <UselessLink isUsed={state === 'used'} />;
  return (
    <FormPage title={t('accounts:reset.title')} intro={t('accounts:reset.intro')}>
      <ProblemAlert problem={problem} />
      <Form method="post" action="/reset-password" noValidate className="grid gap-5">
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
        <RevokeTokensChoice />
        <SubmitButton wide>{t('accounts:reset.submit')}</SubmitButton>
      </Form>
    </FormPage>
  );
}

function UselessLink({ isUsed }: { isUsed: boolean }) {
  const t = useT();
  const kind = isUsed ? 'used' : 'expired';
  return (
    <FormPage title={t(`accounts:reset.${kind}.title`)} intro={t(`accounts:reset.${kind}.text`)}>
      {isUsed && (
        <LinkButton to="/login" wide>
          {t('accounts:login.submit')}
        </LinkButton>
      )}
      <LinkButton to="/forgot-password" tone={isUsed ? 'quiet' : undefined} wide>
        {t('accounts:reset.expired.again')}
      </LinkButton>
    </FormPage>
  );
}
