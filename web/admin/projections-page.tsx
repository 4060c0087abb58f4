import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad } from '#web/admin/admin-page.ts';
import { AdminHead, When } from '#web/admin/admin-parts.tsx';
import { CheckResult } from '#web/admin/check-result.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { listProjections } from '#worker/admin/service.ts';
import type { Route } from './+types/projections-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({ projections: await listProjections(ctx) }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/projections', 'projections.title');

/** /admin/projections: every projection and its last check. */
export default function ProjectionsPage({ loaderData: { projections } }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:projections.title')} intro={t('admin:projections.intro')} />
      <DataTable
        caption={t('admin:projections.title')}
        columns={['name', 'result', 'last'].map((key) => ({ label: t(`admin:projections.${key}`) }))}
        rows={projections.map(({ name, last }) => ({
          key: name,
          cells: [
            <Link key="name" to={`/admin/projections/${name}`} className={ROW_LINK}>
              {name}
            </Link>,
            last ? <CheckResult key="result" check={last} /> : t('admin:nothing'),
            last ? <When key="last" at={last.startedAt} /> : t('admin:projections.never'),
          ],
        }))}
      />
    </>
  );
}
