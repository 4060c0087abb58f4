import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad } from '#web/admin/admin-page.ts';
import { AdminHead, Counted, Numbers, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { getQueues } from '#worker/admin/service.ts';
import type { Route } from './+types/queues-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({ queues: await getQueues(ctx) }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/queues', 'queues.title');

/** /admin/queues: the unsettled events, in numbers. */
export default function AdminQueuesPage({ loaderData: { queues } }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const { waiting, retrying, oldestAt, deadEvents, settledLastHour, byType } = queues;
  return (
    <>
      <AdminHead title={t('admin:queues.title')} intro={t('admin:queues.intro')} />
      <Numbers
        numbers={[
          { label: t('admin:queues.waiting'), count: <Counted of={waiting} /> },
          { label: t('admin:queues.retrying'), count: <Counted of={retrying} /> },
          { label: t('admin:queues.oldest'), count: oldestAt ? <When at={oldestAt} /> : t('admin:nothing') },
          {
            label: t('admin:queues.deadEvents'),
            count: <Counted of={deadEvents} />,
            to: '/admin/dead-events',
          },
          { label: t('admin:queues.settledLastHour'), count: <Counted of={settledLastHour} /> },
        ]}
      />
      {byType.length === 0 ? (
        <EmptyState title={t('admin:queues.none')}>{t('admin:queues.noneText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('admin:queues.byType')}
          columns={[{ label: t('admin:queues.type') }, { label: t('admin:queues.count'), end: true }]}
          rows={byType.map(({ type, count }) => ({
            key: type,
            cells: [<code key="type">{type}</code>, count.toLocaleString(locale)],
          }))}
        />
      )}
    </>
  );
}
