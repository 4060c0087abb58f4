import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import { pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';
import { listEmails } from '#worker/mail/service.ts';
import type { Route } from './+types/inbox-page';

export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: { locale: ctx.locale, origin: ctx.config.publicOrigin },
    emails: await listEmails(ctx),
  }));

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('mail:inbox.title') });
  return pageMeta({ ...loaderData.site, path: '/dev/mail', title, noindex: true });
};

/** /dev/mail: the emails that were sent from this machine. */
export default function InboxPage({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { now, locale } = useSite();
  const { emails } = loaderData;
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('mail:inbox.title')}</h1>
      <p className="mt-2 mb-8 text-muted">{t('mail:inbox.intro')}</p>
      {emails.length === 0 && (
        <EmptyState
          title={t('mail:inbox.empty.title')}
          action={<LinkButton to="/register">{t('mail:inbox.register')}</LinkButton>}
        >
          {t('mail:inbox.empty.text')}
        </EmptyState>
      )}
      {emails.length > 0 && (
        <ol className="divide-y divide-line rounded border border-line bg-surface">
          {emails.map((email) => (
            <li key={email.key} className="p-4">
              <Link
                to={`/dev/mail/${encodeURIComponent(email.key)}`}
                className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
              >
                {email.subject}
              </Link>
              <p className="text-muted text-sm">
                {email.recipient} · {t(`mail:inbox.statuses.${email.status}`)} ·{' '}
                <Time at={email.createdAt} now={now} locale={locale} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
