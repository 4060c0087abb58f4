import { isRouteErrorResponse } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import type { PageProblem } from '#web/page.ts';
import { ReturnedForm } from '#web/returned-form.tsx';
import { Shell } from '#web/shell.tsx';
import { useSiteIfKnown } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { ErrorPage } from '#web/ui/shell/error-page.tsx';

/** The error pages: what happened, what to do, where to go on. */
export function RootError({ error }: { error: unknown }) {
  const site = useSiteIfKnown();
  const t = translator(site?.locale ?? 'en');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problem = isRouteErrorResponse(error) ? (error.data as PageProblem | undefined) : undefined;
  const key = keyOf(status, problem?.code);
  if (problem?.returned)
    return (
      <Shell>
        <title>{`${t('shared:returned.title')} · Atoll`}</title>
        <ReturnedForm problem={problem} returned={problem.returned} t={t} />
      </Shell>
    );
  return (
    <Shell>
      <title>{`${t(`shared:errorPage.${key}.title`)} · Atoll`}</title>
      <ErrorPage
        code={status}
        title={t(`shared:errorPage.${key}.title`)}
        actions={<Actions status={status} t={t} />}
        detail={
          status >= 500 && problem?.requestId && t('shared:errorPage.requestId', { id: problem.requestId })
        }
      >
        {(status === 429 || key === 'other') && problem && <p>{problem.detail}</p>}
        <p>{t(`shared:errorPage.${key}.text`)}</p>
      </ErrorPage>
    </Shell>
  );
}

/** The key of a page's texts. Only `forbidden` is about the role: other refusals with status 403 say their own reason. */
function keyOf(status: number, code: string | undefined): string {
  if (code === 'origin_not_allowed') return 'elsewhere';
  if (status === 403 && code && code !== 'forbidden') return 'other';
  return ['401', '403', '404', '429', '500'].includes(String(status)) ? String(status) : 'other';
}

function Actions({ status, t }: { status: number; t: ReturnType<typeof translator> }) {
  return (
    <>
      {status === 401 ? (
        <LinkButton to="/login">{t('shared:errorPage.login')}</LinkButton>
      ) : (
        <LinkButton to="/">{t('shared:errorPage.home')}</LinkButton>
      )}
      {status === 404 && (
        <LinkButton to="/search" tone="quiet">
          {t('shared:errorPage.search')}
        </LinkButton>
      )}
    </>
  );
}
