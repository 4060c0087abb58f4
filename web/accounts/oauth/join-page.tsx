import { redirect } from 'react-router';
import { joinSchema, PROVIDER_LABELS } from '#src/accounts/oauth.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { withKnownZone, withoutEmpty } from '#web/accounts/form-values.ts';
import { HandleFields } from '#web/accounts/handle-fields.tsx';
import { nameTaken, withoutNameTaken } from '#web/accounts/name-taken.ts';
import { readSealed, sealedCookie } from '#web/accounts/oauth/sealed-cookies.ts';
import { troublePath } from '#web/accounts/oauth/trouble.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { TimeZoneField } from '#web/accounts/time-zone-field.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { describeNewcomer, joinWithProvider } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/join-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const newcomer = await describeNewcomer(ctx, readSealed(request, 'newcomer')).catch((error: unknown) => {
      throw redirect(troublePath(error, 'google', '/'));
    });
    if (newcomer.linkTo !== null) throw redirect('/auth/link');
    return { site: siteOf(ctx), ...newcomer };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const sealed = readSealed(request, 'newcomer');
    const { next } = await describeNewcomer(ctx, sealed);
    const arrival = await joinWithProvider(
      ctx,
      sealed,
      parseForm(joinSchema, withKnownZone(withoutEmpty(form))),
    );
    const cookie = sealedCookie(request, 'newcomer', arrival.kind === 'signed_in' ? '' : arrival.sealed);
    return redirect(arrival.kind === 'signed_in' ? next : `/auth/${arrival.kind}`, {
      headers: { 'Set-Cookie': cookie },
    });
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  formPageMeta(loaderData?.site, '/auth/join', 'oauth.join');

/** /auth/join: a newcomer whom a provider vouched for chooses a name. */
export default function JoinPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { email, name, displayName } = loaderData;
  const names = { provider: PROVIDER_LABELS[loaderData.provider], email };
  const { problem, values = { name, displayName } } = actionProblem(actionData) ?? {};
  return (
    <FormPage
      title={t('accounts:oauth.join.title')}
      intro={t('accounts:oauth.join.intro', names)}
      after={
        <p>
          {t('accounts:oauth.join.hasAccount')}{' '}
          <Link to="/login" className="font-medium text-lagoon underline underline-offset-4">
            {t('accounts:oauth.join.login', names)}
          </Link>
        </p>
      }
    >
      <ProblemAlert problem={withoutNameTaken(problem)} />
      <Form method="post" action="/auth/join" reloadDocument noValidate className="grid gap-5">
        <TimeZoneField />
        <HandleFields values={values} errors={{ ...problem?.fields, ...nameTaken(problem) }} />
        <SubmitButton wide>{t('accounts:oauth.join.submit')}</SubmitButton>
      </Form>
    </FormPage>
  );
}
