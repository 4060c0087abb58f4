import { redirect } from 'react-router';
import { PROVIDER_LABELS, type ProviderName } from '#src/accounts/oauth.ts';
import { localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { answerAsStandIn, readStandInRequest, standInPersonSchema } from '#worker/accounts/service.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/stand-in-page';

function providerIn(request: Request): ProviderName {
  return new URL(request.url).pathname.includes('/dev/oauth/google/') ? 'google' : 'github';
}

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const provider = providerIn(request);
    const { pathname, search, searchParams: query } = new URL(request.url);
    readStandInRequest(ctx, provider, query);
    // Providers are sent the language of the reader; they have one address for all.
    if (ctx.locale === 'en' && query.get('ui_locales') === 'zh-TW')
      throw redirect(new URL(localePath('zh-TW', pathname) + search, request.url).href);
    return { site: siteOf(ctx), provider };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    const person =
      textOf(form, 'answer') === 'deny'
        ? null
        : parseValues(standInPersonSchema, {
            email: textOf(form, 'email'),
            displayName: textOf(form, 'displayName'),
            isVerified: form.has('isVerified'),
          });
    const query = new URL(request.url).searchParams;
    return redirect(await answerAsStandIn(ctx, providerIn(request), query, person), 303);
  });

export const meta: Route.MetaFunction = ({ loaderData, location }) => {
  if (!loaderData) return [];
  const { site, provider } = loaderData;
  const t = translator(site.locale);
  const title = t('accounts:oauth.dev.title', { provider: PROVIDER_LABELS[provider] });
  return pageMeta({
    ...site,
    path: location.pathname,
    title: t('shared:site.titleSuffix', { title }),
    noindex: true,
  });
};

/** /dev/oauth/…: stands in for a provider that is not configured, in development. */
export default function StandInPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const names = { provider: PROVIDER_LABELS[loaderData.provider] };
  const { problem, values = {} } = actionProblem(actionData) ?? {};
  return (
    <FormPage title={t('accounts:oauth.dev.title', names)} intro={t('accounts:oauth.dev.asks', names)}>
      <Alert kind="care" title={t('accounts:oauth.dev.notReal', names)}>
        {t('accounts:oauth.dev.explain')}
      </Alert>
      <Form method="post" reloadDocument className="grid gap-5">
        <TextField
          label={t('accounts:oauth.dev.email')}
          name="email"
          type="email"
          required
          maxLength={254}
          defaultValue={values.email ?? 'somebody@example.com'}
          error={problem?.fields.email}
        />
        <TextField
          label={t('accounts:oauth.dev.name')}
          name="displayName"
          maxLength={60}
          defaultValue={values.displayName ?? 'Some Body'}
          error={problem?.fields.displayName}
        />
        <Choice
          label={t('accounts:oauth.dev.verified')}
          hint={t('accounts:oauth.dev.verifiedHint')}
          name="isVerified"
          defaultChecked
        />
        <div className="grid gap-3">
          <Button wide name="answer" value="allow">
            {t('accounts:oauth.dev.allow')}
          </Button>
          <Button wide tone="quiet" name="answer" value="deny" formNoValidate>
            {t('accounts:oauth.dev.deny')}
          </Button>
        </div>
      </Form>
    </FormPage>
  );
}
