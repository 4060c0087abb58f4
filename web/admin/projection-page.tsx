import { redirect } from 'react-router';
import type { ProjectionCheck } from '#src/admin/projection-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Section, When } from '#web/admin/admin-parts.tsx';
import { CheckResult } from '#web/admin/check-result.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { useFreshness } from '#web/use-freshness.ts';
import { checkProjection, listChecks, rebuildProjection } from '#worker/admin/service.ts';
import type { Route } from './+types/projection-page';

export const loader = ({ context, params: { name }, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({
    name,
    checks: await listChecks(ctx, name),
    done: doneOf(request),
  }));

export const action = ({ context, request, params: { name } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      check: async () => {
        await checkProjection(ctx, name);
        return redirect(`/admin/projections/${name}?done=checked`);
      },
      rebuild: async () => {
        await rebuildProjection(ctx, name);
        return redirect(`/admin/projections/${name}?done=rebuilding`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/projections', 'projections.title');

/** /admin/projections/:name: the checks of a projection, with buttons to compare or rebuild it. */
export default function ProjectionPage({
  loaderData: { name, checks, done },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  useFreshness(checks.some((check) => check.finishedAt === null));
  return (
    <>
      <AdminHead title={name} problem={actionProblem(actionData)?.problem} done={done} />
      <Form method="post">
        <input type="hidden" name="intent" value="check" />
        <SubmitButton tone="quiet">{t('admin:projections.check')}</SubmitButton>
      </Form>
      <Section title={t('admin:projections.rebuild')} intro={t('admin:projections.rebuildText')}>
        <Form method="post">
          <input type="hidden" name="intent" value="rebuild" />
          <SubmitButton tone="quiet">{t('admin:projections.rebuild')}</SubmitButton>
        </Form>
      </Section>
      <h2 className="font-read font-semibold text-xl">{t('admin:projections.checks')}</h2>
      {checks.length === 0 ? (
        <EmptyState title={t('admin:projections.none')}>{t('admin:projections.noneText')}</EmptyState>
      ) : (
        <CheckTable checks={checks} />
      )}
    </>
  );
}

function CheckTable({ checks }: { checks: ProjectionCheck[] }) {
  const t = useT();
  return (
    <DataTable
      caption={t('admin:projections.checks')}
      columns={['started', 'kind', 'result', 'example'].map((key) => ({
        label: t(`admin:projections.${key}`),
      }))}
      rows={checks.map((check) => ({
        key: check.id,
        cells: [
          <When key="started" at={check.startedAt} />,
          t(`admin:projections.kinds.${check.kind}`),
          <CheckResult key="result" check={check} />,
          check.example ? (
            <span key="example" className="text-sm [overflow-wrap:anywhere]">
              {t('admin:projections.exampleText', check.example)}
            </span>
          ) : (
            t('admin:nothing')
          ),
        ],
      }))}
    />
  );
}
