import type { IssueCard } from '#src/newsletter/model.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { IssueBadge } from '#web/newsletter/issue-badge.tsx';
import { doneOf, IssueDone } from '#web/newsletter/issue-done.tsx';
import { newsletterMeta } from '#web/newsletter/newsletter-meta.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { listIssues } from '#worker/mail/service.ts';
import type { Route } from './+types/issues-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    issues: await listIssues(ctx, pageQuery(request)),
    done: doneOf(request),
    site: siteOf(ctx),
  }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  newsletterMeta(loaderData, '/write/newsletter', 'write.title');

/** /write/newsletter: the author's own issues, or all issues for a moderator. */
export default function IssuesPage({ loaderData: { issues, done } }: Route.ComponentProps) {
  const t = useT();
  const newIssue = <LinkButton to="/write/newsletter/new">{t('newsletter:write.new')}</LinkButton>;
  return (
    <div className="mx-auto grid max-w-4xl gap-6">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('newsletter:write.title')}</h1>
          <p className="mt-1 text-muted">{t('newsletter:write.intro')}</p>
        </div>
        {issues.items.length > 0 && newIssue}
      </header>
      <IssueDone done={done} />
      {issues.items.length === 0 ? (
        <EmptyState title={t('newsletter:write.none')} action={newIssue}>
          {t('newsletter:write.noneText')}
        </EmptyState>
      ) : (
        <IssueTable issues={issues.items} />
      )}
      <Pagination
        label={t('newsletter:write.pages')}
        {...neighbours('/write/newsletter', issues)}
        newerLabel={t('newsletter:write.newer')}
        olderLabel={t('newsletter:write.older')}
      />
    </div>
  );
}

function IssueTable({ issues }: { issues: IssueCard[] }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <DataTable
      caption={t('newsletter:write.title')}
      columns={['issue', 'status', 'author', 'changed', 'recipients'].map((key) => ({
        label: t(`newsletter:write.${key}`),
        end: key === 'recipients',
      }))}
      rows={issues.map((issue) => ({
        key: issue.id,
        cells: [
          <Link key="issue" to={`/write/newsletter/${issue.id}`} lang={issue.locale} className={ROW_LINK}>
            {issue.subject}
          </Link>,
          <IssueBadge key="status" status={issue.status} />,
          issue.author,
          <When key="changed" at={issue.updatedAt} />,
          issue.recipients.toLocaleString(locale),
        ],
      }))}
    />
  );
}
