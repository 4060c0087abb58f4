import type { JobSummary } from '#src/admin/job-model.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminLoad } from '#web/admin/admin-page.ts';
import { AdminHead, When } from '#web/admin/admin-parts.tsx';
import { DataTable, ROW_LINK } from '#web/admin/data-table.tsx';
import { Duration, RunBadge, ScheduleText, useAboutJob } from '#web/admin/job-parts.tsx';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { listJobs } from '#worker/admin/service.ts';
import type { Route } from './+types/jobs-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'admin', async (ctx) => ({ jobs: await listJobs(ctx) }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/jobs', 'jobs.title');

/** /admin/jobs: the jobs, their schedules and their last runs. */
export default function AdminJobsPage({ loaderData: { jobs } }: Route.ComponentProps) {
  const t = useT();
  return (
    <>
      <AdminHead title={t('admin:jobs.title')} intro={t('admin:jobs.intro')} />
      <JobTable jobs={jobs} />
    </>
  );
}

function JobTable({ jobs }: { jobs: JobSummary[] }) {
  const t = useT();
  const about = useAboutJob();
  return (
    <DataTable
      caption={t('admin:jobs.title')}
      columns={[
        { label: t('admin:jobs.job') },
        { label: t('admin:jobs.schedule') },
        { label: t('admin:jobs.last') },
        { label: t('admin:jobs.took'), end: true },
        { label: t('admin:jobs.next') },
      ]}
      rows={jobs.map(({ name, schedule, last, nextDueAt }) => ({
        key: name,
        cells: [
          <span key="job" className="block pb-1">
            <Link to={`/admin/jobs/${name}`} className={ROW_LINK}>
              {name}
            </Link>
            <span className="block max-w-[44ch] text-muted text-sm">{about(name)}</span>
          </span>,
          <ScheduleText key="schedule" schedule={schedule} />,
          last ? (
            <span key="last" className="inline-flex flex-wrap items-center gap-x-2">
              <RunBadge outcome={last.outcome} /> <When at={last.startedAt} />
            </span>
          ) : (
            t('admin:jobs.never')
          ),
          last ? <Duration key="took" milliseconds={last.milliseconds} /> : t('admin:nothing'),
          <When key="next" at={nextDueAt} />,
        ],
      }))}
    />
  );
}
