import type { AdminTag } from '#src/tags/model.ts';
import { adminTagListQuerySchema } from '#src/tags/model.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Filters, Pages } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { neighbours } from '#web/list-query.ts';
import { useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Link } from '#web/ui/link.tsx';
import { listAdminTags } from '#worker/tags/service.ts';
import type { Route } from './+types/tags-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => {
    const query = queryOf(adminTagListQuerySchema, request);
    return { page: await listAdminTags(ctx, query), q: query.q ?? '', done: doneOf(request) };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/tags', 'tags.title');

/** /admin/tags: every tag with its synonyms. */
export default function AdminTagsPage({ loaderData: { page, q, done } }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:tags.title')} intro={t('admin:tags.intro')} done={done} />
      <Filters>
        <TextField label={t('admin:tags.begins')} name="q" type="search" maxLength={80} defaultValue={q} />
      </Filters>
      {page.items.length === 0 ? <EmptyState title={t('admin:tags.none')} /> : <TagTable tags={page.items} />}
      <Pages {...neighbours('/admin/tags', page)} />
    </>
  );
}

function TagTable({ tags }: { tags: AdminTag[] }) {
  const t = useT();
  const columns = ['tag', 'synonyms', 'posts', 'followers'] as const;
  return (
    <DataTable
      caption={t('admin:tags.title')}
      columns={columns.map((key, at) => ({ label: t(`admin:tags.${key}`), end: at > 1 }))}
      rows={tags.map((tag) => ({
        key: tag.id,
        cells: [
          <span key="tag" className="flex flex-wrap items-center gap-x-3">
            <Link to={`/admin/tags/${encodeURIComponent(tag.slug)}`} className={ROW_LINK}>
              {tag.name}
            </Link>
            {!tag.known && <Badge tone="sand">{t('admin:tags.unknown')}</Badge>}
          </span>,
          tag.synonyms.map(({ name }) => name).join(t('admin:comma')) || t('admin:nothing'),
          tag.postCount,
          tag.followerCount,
        ],
      }))}
    />
  );
}
