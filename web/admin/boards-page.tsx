import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad } from '#web/admin/admin-page.ts';
import { AdminHead, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { useT } from '#web/site.ts';
import { TextLink } from '#web/ui/text-link.tsx';
import { listBoardStates } from '#worker/standing/service.ts';
import type { Route } from './+types/boards-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({ boards: await listBoardStates(ctx) }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/boards', 'boards.title');

/** /admin/boards: the present boards, and how their last comparison with the rows ended. */
export default function AdminBoardsPage({ loaderData: { boards } }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:boards.title')} intro={t('admin:boards.intro')} />
      <p className="mb-4 flex flex-wrap gap-x-6">
        <TextLink to="/admin/jobs/standing.compare_boards">{t('admin:boards.compare')}</TextLink>
        <TextLink to="/admin/jobs/standing.settle_all">{t('admin:boards.settle')}</TextLink>
      </p>
      <DataTable
        caption={t('admin:boards.title')}
        columns={[
          { label: t('admin:boards.board') },
          { label: t('admin:boards.members'), end: true },
          { label: t('admin:boards.drifted'), end: true },
          { label: t('admin:boards.last') },
        ]}
        rows={boards.map(({ board, period, members, check }) => ({
          key: `${board}/${period}`,
          cells: [
            `${t(`standing:boards.${board}.name`)} · ${t(`standing:periods.${period}`)}`,
            members,
            check
              ? t('admin:boards.outOf', { drifted: check.drifted, checked: check.checked })
              : t('admin:nothing'),
            check ? <When key="last" at={check.at} /> : t('admin:boards.never'),
          ],
        }))}
      />
    </>
  );
}
