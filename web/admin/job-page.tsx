import { redirect } from 'react-router';
import type { JobRun, JobSummary } from '#src/admin/job-model.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent } from '#web/admin/admin-page.ts';
import { AdminHead, Facts, Pages, When } from '#web/admin/admin-parts.tsx';
import { DataTable } from '#web/admin/data-table.tsx';
import { doneOf } from '#web/admin/done.ts';
import { Duration, RunBadge, ScheduleText, useAboutJob } from '#web/admin/job-parts.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { actionProblem } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { useFreshness } from '#web/use-freshness.ts';
import { getJob, listRuns, startJob } from '#worker/admin/service.ts';
import type { Route } from './+types/job-page';

export const loader = ({ context, params: { name }, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => {
    const [job, runs] = await Promise.all([getJob(ctx, name), listRuns(ctx, name, pageQuery(request))]);
    return { job, runs, done: doneOf(request) };
  });

export const action = ({ context, request, params: { name } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      run: async () => {
        await startJob(ctx, name);
        return redirect(`/admin/jobs/${name}?done=started`);
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/jobs', 'jobs.titleOf', { name: loaderData?.job.name ?? '' });

/** /admin/jobs/:name: the runs of a job, and a button to run it. */
export default function AdminJobPage({ loaderData: { job, runs, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  const about = useAboutJob();
  const isOpen = job.last !== null && job.last.finishedAt === null;
  useFreshness(isOpen);
  return (
    <>
      <AdminHead
        title={job.name}
        intro={about(job.name)}
        problem={actionProblem(actionData)?.problem}
        done={done}
      />
      <Facts
        facts={[
          [t('admin:jobs.schedule'), <ScheduleText key="schedule" schedule={job.schedule} />],
          [t('admin:jobs.next'), <When key="next" at={job.nextDueAt} />],
        ]}
      />
      {isOpen && job.last && <OpenRun name={job.name} run={job.last} />}
      {(!isOpen || job.last?.outcome === 'retrying') && <RunForm job={job} />}
      <h2 className="mt-2 font-read font-semibold text-xl">{t('admin:jobs.runs')}</h2>
      {runs.items.length === 0 ? (
        <EmptyState title={t('admin:jobs.none')}>{t('admin:jobs.noneText')}</EmptyState>
      ) : (
        <RunTable runs={runs.items} />
      )}
      <Pages {...neighbours(`/admin/jobs/${job.name}`, runs)} />
    </>
  );
}

function RunForm({ job }: { job: JobSummary }) {
  const t = useT();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="run" />
      <SubmitButton>
        {t(`admin:jobs.${job.last?.outcome === 'retrying' ? 'retryNow' : 'runNow'}`)}
      </SubmitButton>
    </Form>
  );
}

function OpenRun({ name, run }: { name: string; run: JobRun }) {
  const t = useT();
  const { locale } = useSite();
  const counts = {
    count: run.done,
    shown: run.done.toLocaleString(locale),
    steps: run.steps.toLocaleString(locale),
  };
  return (
    <div className="grid gap-2 rounded border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1" role="status">
        <RunBadge outcome={run.outcome} />
        <span>{t('admin:jobs.progress', counts)}</span>
      </p>
      {run.error !== null && <p className="wrap-anywhere text-reef">{run.error}</p>}
      <div>
        <LinkButton to={`/admin/jobs/${name}`} tone="quiet" size="sm">
          {t('admin:jobs.look')}
        </LinkButton>
      </div>
    </div>
  );
}

function RunTable({ runs }: { runs: JobRun[] }) {
  const t = useT();
  const { locale } = useSite();
  const columns = ['started', 'outcome', 'done', 'steps', 'took', 'cause'];
  return (
    <DataTable
      caption={t('admin:jobs.runs')}
      columns={columns.map((key) => ({
        label: t(`admin:jobs.${key}`),
        end: ['done', 'steps', 'took'].includes(key),
      }))}
      rows={runs.map((run) => ({
        key: run.id,
        cells: [
          <When key="started" at={run.startedAt} />,
          <span key="outcome">
            <RunBadge outcome={run.outcome} />
            {run.error !== null && (
              <span className="mt-1 block max-w-[50ch] text-reef text-sm [overflow-wrap:anywhere]">
                {run.error}
              </span>
            )}
          </span>,
          run.done.toLocaleString(locale),
          run.steps.toLocaleString(locale),
          run.outcome === 'running' ? (
            t('admin:nothing')
          ) : (
            <Duration key="took" milliseconds={run.milliseconds} />
          ),
          run.cause === 'admin' ? t('admin:jobs.by', { name: run.by ?? '' }) : t('admin:jobs.bySchedule'),
        ],
      }))}
    />
  );
}
