import { verificationSchema } from '#src/accounts/model.ts';
import { formPageMeta } from '#web/accounts/form-page-meta.ts';
import { linkState, mailedLinkAction, mailedLinkLoad } from '#web/accounts/mailed-link.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, type PageProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { getLinkState, verifyAddress } from '#worker/accounts/service.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/verify-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  mailedLinkLoad(context, request, (ctx, token) => getLinkState(ctx, 'verify', token));

export const action = ({ context, request }: Route.ActionArgs) =>
  mailedLinkAction(context, request, {
    use: async (ctx, sent) => {
      const { token, password } = parseValues(verificationSchema, sent);
      await verifyAddress(ctx, token, password);
    },
    to: '/',
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/verify', 'verify');

/**
 * /verify?token=…: opening the link does nothing, since mail programs and scanners open links too. The form verifies the
 * address with the password of the sign-up. The page does not show the address.
 */
export default function VerifyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  const token = values.token ?? loaderData.token;
  const state = linkState(loaderData.state, problem);
  if (state === 'used') return <UsedLink />;
  if (state === 'expired') return <ExpiredLink />;
  return <PasswordForm token={token} problem={problem} />;
}

function PasswordForm({ token, problem }: { token: string; problem: PageProblem | undefined }) {
  const t = useT();
  const isWrong = problem?.code === 'wrong_credentials';
  const shown = isWrong ? { ...problem, detail: t('accounts:verify.wrongPassword') } : problem;
  return (
    <FormPage
      title={t('accounts:verify.title')}
      intro={t('accounts:verify.intro')}
      after={<p>{t('accounts:verify.notYou')}</p>}
    >
      <ProblemAlert problem={shown} />
      <Form method="post" action="/verify" noValidate className="grid gap-5">
        <input type="hidden" name="token" value={token} />
        <PasswordField
          // A new field after each attempt, so that a wrong password is cleared without a page load.
          key={problem?.requestId}
          label={t('accounts:fields.password')}
          name="password"
          autoComplete="current-password"
          required
          maxLength={512}
          showLabel={t('accounts:fields.show')}
          error={problem?.fields.password}
        />
        <SubmitButton wide>{t('accounts:verify.submit')}</SubmitButton>
      </Form>
      <p>
        {t('accounts:verify.notMine')}{' '}
        <Link to="/forgot-password" className="text-lagoon underline underline-offset-4">
          {t('accounts:verify.setNew')}
        </Link>
      </p>
    </FormPage>
  );
}

function UsedLink() {
  const t = useT();
  return (
    <FormPage title={t('accounts:verify.used.title')} intro={t('accounts:verify.used.text')}>
      <LinkButton to="/login" wide>
        {t('accounts:login.submit')}
      </LinkButton>
    </FormPage>
  );
}

function ExpiredLink() {
  const t = useT();
  return (
    <FormPage title={t('accounts:verify.expired.title')} intro={t('accounts:verify.expired.text')}>
      <Form method="post" action="/register" className="grid gap-5">
        <input type="hidden" name="again" value="yes" />
        <TextField
          label={t('accounts:fields.email')}
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
        />
        <SubmitButton wide>{t('accounts:sendAgain')}</SubmitButton>
      </Form>
    </FormPage>
  );
}
