import { data } from 'react-router';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { PROVIDER_LABELS, providerSchema } from '#src/accounts/oauth.ts';
import { AppError, ERRORS } from '#src/shared/errors.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { isTrouble } from '#web/accounts/oauth/trouble.ts';
import { pageMeta } from '#web/meta.ts';
import { pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { FormPage } from '#web/ui/shell/form-page.tsx';
import type { Route } from './+types/trouble-page';

export const loader = async ({ context, request }: Route.LoaderArgs) => {
  const trouble = await pageLoad(context, async (ctx) => {
    const query = new URL(request.url).searchParams;
    const reason = query.get('reason');
    const provider = providerSchema.safeParse(query.get('provider')).data;
    if (!isTrouble(reason) || !provider) throw new AppError('not_found');
    return { site: siteOf(ctx), reason, provider, next: safeNextPath(query.get('next')) };
  });
  return data(trouble, { status: ERRORS[trouble.reason] });
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { site, reason, provider } = loaderData;
  const t = translator(site.locale);
  const title = t(`accounts:oauth.trouble.${reason}.title`, { provider: PROVIDER_LABELS[provider] });
  return pageMeta({
    ...site,
    path: '/auth/trouble',
    title: t('shared:site.titleSuffix', { title }),
    noindex: true,
  });
};

/** /auth/trouble?reason=…&provider=…: why signing in failed, and how to go on. */
export default function TroublePage({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const { reason, provider, next } = loaderData;
  const names = { provider: PROVIDER_LABELS[provider] };
  return (
    <FormPage
      title={t(`accounts:oauth.trouble.${reason}.title`, names)}
      intro={t(`accounts:oauth.trouble.${reason}.text`, names)}
    >
      {!viewer && reason !== 'account_suspended' && (
        <Form method="post" action={`/auth/${provider}`} reloadDocument>
          <input type="hidden" name="next" value={next} />
          <Button wide>{t('accounts:oauth.trouble.again', names)}</Button>
        </Form>
      )}
      {viewer ? (
        <LinkButton to="/settings/account" wide>
          {t('accounts:emails.identityLinked.action')}
        </LinkButton>
      ) : (
        <LinkButton
          to={next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`}
          tone="quiet"
          wide
        >
          {t('accounts:oauth.trouble.login')}
        </LinkButton>
      )}
    </FormPage>
  );
}
