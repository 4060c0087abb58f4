import { redirect } from 'react-router';
import { z } from 'zod';
import { signInSchema } from '#src/accounts/model.ts';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { formPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { redirectInLanguage } from '#web/accounts/in-language.ts';
import { ProviderButtons } from '#web/accounts/oauth/provider-buttons.tsx';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { listProviders, signIn } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/login-page';

const formSchema = signInSchema.omit({ mode: true }).extend({ next: z.string().max(2000).optional() });

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const query = new URL(request.url).searchParams;
    const next = safeNextPath(query.get('next'));
    if (ctx.actor.kind === 'member') throw redirect(next);
    const isReset = query.get('reset') === 'done';
    const hasEnded = query.get('ended') === 'yes';
    return { site: siteOf(ctx), next, isReset, hasEnded, providers: listProviders(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const { next, ...input } = parseForm(formSchema, form);
    const { person } = await signIn(ctx, input);
    return redirectInLanguage(request, person.locale, safeNextPath(next));
  });

export const meta: Route.MetaFunction = ({ loaderData }) => formPageMeta(loaderData?.site, '/login', 'login');

/** /login */
export default function LoginPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { next, isReset, hasEnded, providers } = loaderData;
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  return (
    <FormPage
      title={t('accounts:login.title')}
      after={
        <p>
          {t('accounts:login.noAccount')}{' '}
          <Link to="/register" className="font-medium text-lagoon underline underline-offset-4">
            {t('accounts:login.register')}
          </Link>
        </p>
      }
    >
      <ProblemAlert problem={problem} />
      {isReset && !problem && <Alert kind="success">{t('accounts:login.isReset')}</Alert>}
      {hasEnded && !problem && <Alert kind="info">{t('accounts:login.hasEnded')}</Alert>}
      <Form method="post" action="/login" noValidate className="grid gap-5">
        <input type="hidden" name="next" value={values.next ?? next} />
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
        <PasswordField
          label={t('accounts:fields.password')}
          name="password"
          autoComplete="current-password"
          required
          showLabel={t('accounts:fields.show')}
          error={problem?.fields.password}
        />
        <SubmitButton wide>{t('accounts:login.submit')}</SubmitButton>
      </Form>
      <p>
        <Link to="/forgot-password" className="text-lagoon underline underline-offset-4">
          {t('accounts:login.forgot')}
        </Link>
      </p>
      <ProviderButtons providers={providers} next={values.next ?? next} />
    </FormPage>
  );
}
