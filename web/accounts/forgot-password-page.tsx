import { addressSchema } from '#src/accounts/model.ts';
import { EmailSent } from '#web/accounts/email-sent.tsx';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { askPasswordReset } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/forgot-password-page';

export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: siteOf(ctx),
    hasInbox: ctx.config.environment !== 'production',
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const again = textOf(form, 'again') === 'yes';
    form.delete('again');
    const { email } = parseForm(addressSchema, form);
    await askPasswordReset(ctx, email);
    return { sentTo: email, again };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/forgot-password', 'forgot');

/** /forgot-password */
export default function ForgotPasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const sent = actionData && 'sentTo' in actionData ? actionData : null;
  if (sent)
    return <EmailSent kind="forgot" email={sent.sentTo} again={sent.again} hasInbox={loaderData.hasInbox} />;
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  return (
    <FormPage
      title={t('accounts:forgot.title')}
      intro={t('accounts:forgot.intro')}
      after={
        <Link to="/login" className="text-lagoon underline underline-offset-4">
          {t('accounts:forgot.back')}
        </Link>
      }
    >
      <ProblemAlert problem={problem} />
      <Form method="post" noValidate className="grid gap-5">
        <TextField
          label={t('accounts:fields.email')}
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          maxLength={254}
          defaultValue={values.email}
          error={problem?.fields.email}
        />
        <SubmitButton wide>{t('accounts:forgot.submit')}</SubmitButton>
      </Form>
    </FormPage>
  );
}
