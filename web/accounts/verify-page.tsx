import { Form, redirect } from 'react-router';
import { linkSchema } from '#src/accounts/model.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { verifyAddress } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/verify-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: siteOf(ctx),
    token: new URL(request.url).searchParams.get('token')?.slice(0, 200) ?? '',
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    await verifyAddress(ctx, parseForm(linkSchema, form).token);
    return redirect('/');
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/verify', 'verify');

/**
 * /verify?token=…: opening the link does nothing, since mail programs and scanners open links too. The button does.
 */
export default function VerifyPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const problem = actionProblem(actionData)?.problem;
  if (problem || !loaderData.token) {
    return (
      <FormPage title={t('accounts:verify.expired.title')} intro={t('accounts:verify.expired.text')}>
        <ProblemAlert problem={problem} />
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
  return (
    <FormPage title={t('accounts:verify.title')} intro={t('accounts:verify.intro')}>
      <Form method="post" action="/verify" className="grid gap-5">
        <input type="hidden" name="token" value={loaderData.token} />
        <SubmitButton wide>{t('accounts:verify.submit')}</SubmitButton>
      </Form>
      <p className="text-muted text-sm">{t('accounts:verify.notYou')}</p>
    </FormPage>
  );
}
