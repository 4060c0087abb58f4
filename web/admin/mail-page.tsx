import type { MailOverview, OutboxEmail } from '#src/mail/model.ts';
import { outboxQuerySchema } from '#src/mail/model.ts';
import { EMAIL_KINDS, EMAIL_STATUSES } from '#src/mail/rules.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Filters, Numbers, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { EmailBadge } from '#web/admin/email-badge.tsx';
import { neighbours } from '#web/list-query.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Select } from '#web/ui/select.tsx';
import { getMailOverview, listOutbox } from '#worker/mail/service.ts';
import type { Route } from './+types/mail-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const query = queryOf(outboxQuerySchema, request);
    const [overview, page] = await Promise.all([getMailOverview(ctx), listOutbox(ctx, query)]);
    return { overview, page, filters: { status: query.status, kind: query.kind } };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/mail', 'mail.title');

/** /admin/mail: the emails of the outbox, and how many are queued, failed or suppressed. */
export default function AdminMailPage({ loaderData: { overview, page, filters } }: Route.ComponentProps) {
  const t = useT();
  const given = Object.entries(filters).filter((entry): entry is [string, never] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return (
    <>
      <AdminHead title={t('admin:mail.title')} intro={t('admin:mail.intro')} />
      <Numbers
        numbers={NUMBERS.map(([key, to]) => ({ label: t(`admin:mail.${key}`), count: overview[key], to }))}
      />
      <Filters>
        <Select label={t('admin:mail.status')} name="status" defaultValue={filters.status ?? ''}>
          <option value="">{t('admin:mail.any')}</option>
          {EMAIL_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`admin:mail.statuses.${status}`)}
            </option>
          ))}
        </Select>
        <Select label={t('admin:mail.kind')} name="kind" defaultValue={filters.kind ?? ''}>
          <option value="">{t('admin:mail.any')}</option>
          {EMAIL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`admin:mail.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Filters>
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:mail.none')}>{t('admin:mail.noneText')}</EmptyState>
      ) : (
        <EmailTable emails={page.items} />
      )}
      <Pages {...neighbours(query ? `/admin/mail?${query}` : '/admin/mail', page)} />
    </>
  );
}

const NUMBERS: [keyof MailOverview, string | undefined][] = [
  ['queued', '/admin/mail?status=queued'],
  ['failed', '/admin/mail?status=failed'],
  ['givenUp', undefined],
  ['suppressed', '/admin/mail?status=suppressed'],
  ['openWindows', undefined],
  ['dueDigests', undefined],
];

function EmailTable({ emails }: { emails: OutboxEmail[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:mail.title')}
      columns={['subject', 'status', 'kind', 'to', 'queuedAt'].map((key) => ({
        label: t(`admin:mail.${key}`),
      }))}
      rows={emails.map((email) => ({
        key: email.key,
        cells: [
          <Link key="subject" to={`/admin/mail/emails/${encodeURIComponent(email.key)}`} className={ROW_LINK}>
            {email.subject}
          </Link>,
          <EmailBadge key="status" email={email} />,
          t(`admin:mail.kinds.${email.kind}`),
          <span key="to" className="[overflow-wrap:anywhere]">
            {email.recipient}
          </span>,
          <When key="queuedAt" at={email.createdAt} />,
        ],
      }))}
    />
  );
}
