import type { ReactNode } from 'react';
import { CHECK_INS_FILE, DATA_PAGE, RECORDS_FILE } from '#src/practice-records/paths.ts';
import { localePath } from '#src/shared/locale.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { ImportReport } from '#web/practice-records/import-report.tsx';
import { useSite, useT } from '#web/site.ts';
import { CONTROL, Field } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { importFile } from '#worker/practice-records/service.ts';
import type { Route } from './+types/data-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    await requireFreshSession(ctx);
    return { site: siteOf(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      await countCall(ctx, 'imports');
      const file = form.get('file');
      return { imported: await importFile(ctx, file instanceof File ? await file.text() : '') };
    },
    'file',
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, DATA_PAGE, 'practice-records:title');

/** /practice/data: takes one's practice away as a file, and brings it from one. */
export default function DataPage({ actionData }: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(actionData);
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice-records:title')}</h1>
      <p className="mt-1 text-muted">{t('practice-records:intro')}</p>
      {actionData && 'imported' in actionData && <ImportReport imported={actionData.imported} />}
      <Part id="export">
        <Download path={RECORDS_FILE} name="records" />
        <Download path={CHECK_INS_FILE} name="table" />
      </Part>
      <Part id="import">
        <Form method="post" encType="multipart/form-data" className="grid gap-4">
          <ProblemAlert problem={failed?.problem} />
          <Field
            label={t('practice-records:import.file')}
            hint={t('practice-records:import.hint')}
            name="file"
            error={failed?.problem.fields.file}
          >
            <input
              id="file"
              name="file"
              type="file"
              accept="application/json,.json"
              required
              aria-describedby={failed?.problem.fields.file ? 'file-error file-hint' : 'file-hint'}
              className={CONTROL}
            />
          </Field>
          <div>
            <SubmitButton>{t('practice-records:import.submit')}</SubmitButton>
          </div>
        </Form>
      </Part>
    </div>
  );
}

function Part({ id, children }: { id: 'export' | 'import'; children: ReactNode }) {
  const t = useT();
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-3 font-semibold text-lg">
        {t(`practice-records:${id}.title`)}
      </h2>
      {children}
    </section>
  );
}

/** A file is no page: the link leaves the framework out. */
function Download({ path, name }: { path: string; name: 'records' | 'table' }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <p className="mt-3">
      <a
        href={localePath(locale, path)}
        download
        className="inline-flex min-h-11 items-center text-lagoon underline"
      >
        {t(`practice-records:export.${name}`)}
      </a>
      <span className="block text-muted text-sm">{t(`practice-records:export.${name}Hint`)}</span>
    </p>
  );
}
