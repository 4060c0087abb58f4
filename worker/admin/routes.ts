import { overviewSchema } from '#src/admin/model.ts';
import { getOverview } from '#worker/admin/service.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';

/** The API of what an admin sees at a glance; what they do stands with the features that own the data. */
export function adminRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/admin/overview',
      summary: 'What there is on the site',
      description: 'Counting stops at a thousand; `more` then says that there are at least so many.',
      tag: 'Administration',
      access: 'moderator',
      returns: overviewSchema,
    }),
    async (c) => ok(c, await getOverview(c.var.ctx)),
  );
}
