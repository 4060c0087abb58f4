import { redirect } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import { PROVIDER_LABELS } from '#src/accounts/oauth.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { readSealed, sealedCookie } from '#web/accounts/oauth/sealed-cookies.ts';
import { troublePath } from '#web/accounts/oauth/trouble.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import { confirmLink, describeNewcomer, signOut } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import type { Route } from './+types/link-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const newcomer = await describeNewcomer(ctx, readSealed(request, 'newcomer')).catch((error: unknown) => {
      throw redirect(troublePath(error, 'google', '/settings/account'));
    });
    const { provider, email, linkTo, next } = newcomer;
    if (linkTo === null) throw redirect('/auth/join');
    const viewer = ctx.actor.kind === 'member' ? ctx.actor : null;
    const who = viewer === null ? 'nobody' : viewer.personId === linkTo ? 'owner' : 'other';
    return { site: siteOf(ctx), provider, email, next, who, name: viewer?.name ?? '' } as const;
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    const sealed = readSealed(request, 'newcomer');
    if (textOf(form, 'intent') === 'switch') {
      await signOut(ctx);
      return redirect(loginPath('/auth/link'));
    }
    const { provider } = await describeNewcomer(ctx, sealed);
    const headers = { 'Set-Cookie': sealedCookie(request, 'newcomer', '') };
    const linked = await confirmLink(ctx, sealed).catch((error: unknown) => {
      throw redirect(troublePath(error, provider, '/settings/account'), { headers });
    });
    const isFromSettings = linked.next === '/settings/account';
    return redirect(isFromSettings ? `${linked.next}?linked=${provider}` : linked.next, { headers });
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { site, provider } = loaderData;
  const t = translator(site.locale);
  const title = t('accounts:oauth.link.title', { provider: PROVIDER_LABELS[provider] });
  return pageMeta({
    ...site,
    path: '/auth/link',
    title: t('shared:site.titleSuffix', { title }),
    noindex: true,
  });
};

/** /auth/link: the owner of the account, signed in to it, confirms that an identity is linked. */
export default function LinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { who, next, email, name } = loaderData;
  const names = { provider: PROVIDER_LABELS[loaderData.provider], email, name };
  const problem = actionProblem(actionData)?.problem;
  if (who === 'nobody') {
    return (
      <FormPage title={t('accounts:oauth.link.knownTitle')} intro={t('accounts:oauth.link.known', names)}>
        <LinkButton to={loginPath('/auth/link')} wide>
          {t('accounts:oauth.link.login')}
        </LinkButton>
      </FormPage>
    );
  }
  if (who === 'other') {
    return (
      <FormPage title={t('accounts:oauth.link.otherTitle')} intro={t('accounts:oauth.link.other', names)}>
        <Form method="post" action="/auth/link" reloadDocument>
          <SubmitButton wide name="intent" value="switch">
            {t('accounts:oauth.link.switch')}
          </SubmitButton>
        </Form>
        <LinkButton to={next} tone="quiet" wide>
          {t('accounts:oauth.link.notNow')}
        </LinkButton>
      </FormPage>
    );
  }
  return (
    <FormPage title={t('accounts:oauth.link.title', names)} intro={t('accounts:oauth.link.confirm', names)}>
      <ProblemAlert problem={problem} />
      <Form method="post" action="/auth/link" reloadDocument>
        <SubmitButton wide>{t('accounts:oauth.link.submit')}</SubmitButton>
      </Form>
      <LinkButton to={next} tone="quiet" wide>
        {t('accounts:oauth.link.notNow')}
      </LinkButton>
    </FormPage>
  );
}
