import { privilegesSchema } from '#src/privileges/model.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { getPrivileges } from '#worker/privileges/service.ts';

/** The API of privileges. */
export function privilegeRoutes(api: Api): void {
  api.openapi(
    route({
      tag: 'Questions',
      access: 'public',
      method: 'get',
      path: '/api/v1/privileges',
      summary: 'What reputation lets one do, and what I can do',
      returns: privilegesSchema,
    }),
    async (c) => ok(c, await getPrivileges(c.var.ctx)),
  );
}
