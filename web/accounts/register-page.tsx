import { redirect } from 'react-router';
import { addressSchema, registrationSchema } from '#src/accounts/model.ts';
import { referralGroup } from '#src/accounts/referral-groups.ts';
import { EmailSent } from '#web/accounts/email-sent.tsx';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf, withKnownZone, withoutEmpty } from '#web/accounts/form-values.ts';
import { nameTaken, withoutNameTaken } from '#web/accounts/name-taken.ts';
import { ProviderButtons } from '#web/accounts/oauth/provider-buttons.tsx';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { RegisterFields } from '#web/accounts/register-fields.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { TimeZoneField } from '#web/accounts/time-zone-field.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { listProviders, registerAccount, resendVerification } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Route } from './+types/register-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    if (ctx.actor.kind === 'member') throw redirect('/');
    const referral = referralGroup(new URL(request.url).searchParams.get('ref'));
    const hasInbox = ctx.config.environment !== 'production';
    return { site: siteOf(ctx), hasInbox, referral, providers: listProviders(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const again = textOf(form, 'again') === 'yes';
    form.delete('again');
    return { sentTo: again ? await sendAgain(ctx, form) : await register(ctx, form), again };
  });

async function register(ctx: Context, form: FormData): Promise<string> {
  const input = parseForm(registrationSchema, withKnownZone(withoutEmpty(form)));
  await registerAccount(ctx, { ...input, locale: input.locale ?? ctx.locale });
  return input.email;
}

async function sendAgain(ctx: Context, form: FormData): Promise<string> {
  const { email } = parseForm(addressSchema, form);
  await resendVerification(ctx, email);
  return email;
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/register', 'register');

/** /register: the form, then the next steps. */
export default function RegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const sent = actionData && 'sentTo' in actionData ? actionData : null;
  if (sent)
    return (
      <EmailSent kind="register" email={sent.sentTo} again={sent.again} hasInbox={loaderData.hasInbox} />
    );
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  return (
    <FormPage
      title={t('accounts:register.title')}
      intro={t('accounts:register.intro')}
      after={
        <p>
          {t('accounts:register.hasAccount')}{' '}
          <Link to="/login" className="font-medium text-lagoon underline underline-offset-4">
            {t('accounts:register.login')}
          </Link>
        </p>
      }
    >
      <ProblemAlert problem={withoutNameTaken(problem)} />
      <Form method="post" action="/register" noValidate data-in-place className="grid gap-5">
        <TimeZoneField />
        <ReferralField group={values.referral ?? loaderData.referral} />
        <RegisterFields values={values} errors={{ ...problem?.fields, ...nameTaken(problem) }} />
        <SubmitButton wide>{t('accounts:register.submit')}</SubmitButton>
      </Form>
      <ProviderButtons providers={loaderData.providers} next="/" />
    </FormPage>
  );
}

/** Keeps the referral group when the form is shown again with an error. */
function ReferralField({ group }: { group: string | null }) {
  return group ? <input type="hidden" name="referral" value={group} /> : null;
}
