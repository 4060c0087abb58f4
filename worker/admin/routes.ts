import { overviewSchema } from '#src/admin/model.ts';
import { getOverview } from '#worker/admin/service.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';

/** The API of the administration's overview; administration of data is part of the features that own the data. */
export function adminRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/admin/overview',
      summary: 'The content of the site, in numbers',
      description: 'Counting stops at a thousand; `more` then says that there are more.',
      tag: 'Administration',
      access: 'moderator',
      scope: 'admin',
      returns: overviewSchema,
    }),
    async (c) => ok(c, await getOverview(c.var.ctx)),
  );
}
