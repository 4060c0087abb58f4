import { pageQuerySchema } from '#src/shared/pagination.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { neighbours } from '#web/list-query.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PersonLink } from '#web/ui/person-link.tsx';
import { listVoteReversals } from '#worker/questions/service.ts';
import type { Route } from './+types/votes-page';

const PATH = '/admin/votes';
const LINK = 'text-lagoon underline-offset-4 hover:underline';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => ({
    page: await listVoteReversals(ctx, queryOf(pageQuerySchema, request)),
  }));

export const meta: Route.MetaFunction = ({ loaderData }) => adminMeta(loaderData, PATH, 'votes.title');

/** /admin/votes: series of votes that were reversed. */
export default function AdminVotesPage({ loaderData: { page } }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:votes.title')} intro={t('admin:votes.intro')} />
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:votes.none')} />
      ) : (
        <DataTable
          caption={t('admin:votes.title')}
          columns={[
            { label: t('admin:votes.when') },
            { label: t('admin:votes.voter') },
            { label: t('admin:votes.author') },
            { label: t('admin:votes.count'), end: true },
          ]}
          rows={page.items.map(({ id, at, voter, author, value, votes }) => ({
            key: id,
            cells: [
              <When key="at" at={at} />,
              <PersonLink key="voter" person={voter} className={LINK}>
                {voter.displayName}
              </PersonLink>,
              <PersonLink key="author" person={author} className={LINK}>
                {author.displayName}
              </PersonLink>,
              t(value === 1 ? 'admin:votes.up' : 'admin:votes.down', { count: votes }),
            ],
          }))}
        />
      )}
      <Pages {...neighbours(PATH, page)} />
    </>
  );
}
