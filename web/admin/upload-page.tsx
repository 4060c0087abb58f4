import { redirect } from 'react-router';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, requireConfirmed } from '#web/admin/admin-page.ts';
import { AdminHead, ConfirmForm, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { FileSize, Uses } from '#web/admin/upload-parts.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { deleteUploadOf, getAdminUpload } from '#worker/uploads/service.ts';
import type { Route } from './+types/upload-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => ({ upload: await getAdminUpload(ctx, params.id) }));

export const action = ({ context, request, params: { id } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      delete: async () => {
        requireConfirmed(form);
        await deleteUploadOf(ctx, id, { force: form.get('force') === 'yes' });
        return redirect('/admin/uploads?done=deleted');
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/uploads', 'uploads.title');

/** /admin/uploads/:id: a file, its uses, and a form to delete it. */
export default function AdminUploadPage({ loaderData: { upload }, actionData }: Route.ComponentProps) {
  const t = useT();
  const problem = actionProblem(actionData)?.problem;
  const isUsed = upload.uses.length > 0 || problem?.code === 'upload_in_use';
  const isPicture = upload.mediaType.startsWith('image/');
  return (
    <>
      <AdminHead title={upload.name} problem={problem} />
      {isPicture && (
        <img
          src={upload.url}
          alt=""
          width={upload.width ?? undefined}
          height={upload.height ?? undefined}
          className="h-auto max-h-80 w-auto max-w-full rounded border border-line"
        />
      )}
      <Facts
        facts={[
          [t('admin:uploads.owner'), upload.owner.displayName],
          [t('admin:uploads.type'), upload.mediaType],
          [t('admin:uploads.size'), <FileSize key="size" bytes={upload.bytes} />],
          [t('admin:uploads.used'), <Uses key="used" uses={upload.uses} />],
          [t('admin:uploads.since'), <When key="since" at={upload.createdAt} />],
        ]}
      />
      <p>
        <a
          href={upload.url}
          className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4"
        >
          {t('admin:uploads.open')}
        </a>
      </p>
      <Section
        title={t('admin:uploads.delete')}
        intro={t(`admin:uploads.${isUsed ? 'forceText' : 'deleteText'}`)}
      >
        <ConfirmForm
          intent="delete"
          label={t('admin:uploads.delete')}
          confirm={t(`admin:uploads.${isUsed ? 'forceConfirm' : 'deleteConfirm'}`)}
          problem={problem}
        >
          {isUsed && <input type="hidden" name="force" value="yes" />}
        </ConfirmForm>
      </Section>
    </>
  );
}
