import type { AdminUpload } from '#src/uploads/admin-model.ts';
import { adminUploadListQuerySchema } from '#src/uploads/admin-model.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad, queryOf } from '#web/admin/admin-page.ts';
import { AdminHead, Filters, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { FileSize, Uses } from '#web/admin/upload-parts.tsx';
import { neighbours } from '#web/list-query.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Link } from '#web/ui/link.tsx';
import { listAllUploads } from '#worker/uploads/service.ts';
import type { Route } from './+types/uploads-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => {
    const { owner, ...query } = queryOf(adminUploadListQuerySchema, request);
    const page = await listAllUploads(ctx, { ...query, ...(owner && { owner }) });
    return { page, owner, done: doneOf(request) };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/uploads', 'uploads.title');

/** /admin/uploads: all files and their uses. */
export default function AdminUploadsPage({ loaderData: { page, owner, done } }: Route.ComponentProps) {
  const t = useT();
  const path = owner ? `/admin/uploads?${new URLSearchParams({ owner })}` : '/admin/uploads';
  return (
    <>
      <AdminHead title={t('admin:uploads.title')} intro={t('admin:uploads.intro')} done={done} />
      <Filters>
        <TextField label={t('admin:uploads.ownerName')} name="owner" maxLength={40} defaultValue={owner} />
      </Filters>
      {page.items.length === 0 ? (
        <EmptyState title={t('admin:uploads.none')}>{t('admin:uploads.noneText')}</EmptyState>
      ) : (
        <UploadTable uploads={page.items} />
      )}
      <Pages {...neighbours(path, page)} />
    </>
  );
}

function UploadTable({ uploads }: { uploads: AdminUpload[] }) {
  const t = useT();
  const columns = ['file', 'owner', 'type', 'size', 'used', 'since'];
  return (
    <DataTable
      caption={t('admin:uploads.title')}
      columns={columns.map((key) => ({ label: t(`admin:uploads.${key}`), end: key === 'size' }))}
      rows={uploads.map((upload) => ({
        key: upload.id,
        cells: [
          <Link
            key="file"
            to={`/admin/uploads/${upload.id}`}
            className={`${ROW_LINK} [overflow-wrap:anywhere]`}
          >
            {upload.name}
          </Link>,
          upload.owner.displayName,
          upload.mediaType,
          <FileSize key="size" bytes={upload.bytes} />,
          <Uses key="used" uses={upload.uses} />,
          <When key="since" at={upload.createdAt} />,
        ],
      }))}
    />
  );
}
