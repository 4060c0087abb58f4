import { z } from '@hono/zod-openapi';
import { jobNameSchema, jobRunSchema, jobSchema } from '#src/admin/job-model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { getJob, listJobs, listRuns, startJob } from '#worker/admin/jobs.ts';
import { type Api, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';

const shared = { tag: 'Operations', access: 'admin', scope: 'admin' } as const;
const params = z.object({ name: jobNameSchema });

/** The API of the cron jobs. */
export function jobRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/jobs',
      summary: 'Every cron job with its schedule and its last run',
      returns: z.array(jobSchema),
    }),
    async (c) => ok(c, await listJobs(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/jobs/{name}',
      summary: 'A cron job',
      request: { params },
      returns: jobSchema,
    }),
    async (c) => ok(c, await getJob(c.var.ctx, c.req.valid('param').name)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/admin/jobs/{name}/runs',
      summary: 'The runs of a job, newest first',
      description: 'Runs that found nothing to do are kept for two days, all others for a month.',
      request: { params, query: pageQuerySchema },
      returns: z.array(jobRunSchema),
    }),
    async (c) => okPage(c, await listRuns(c.var.ctx, c.req.valid('param').name, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/admin/jobs/{name}/runs',
      summary: 'Run a job now',
      description: 'The job runs through the queue; a second run meanwhile is refused with `job_running`.',
      request: { params },
      returns: jobSchema,
      status: 201,
    }),
    async (c) => {
      const { name } = c.req.valid('param');
      return created(c, await startJob(c.var.ctx, name), `/api/v1/admin/jobs/${name}/runs`);
    },
  );
}
