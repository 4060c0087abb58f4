import { settingsChangeSchema, siteSettingsSchema } from '#src/settings/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { changeSettings, getSettings } from '#worker/settings/service.ts';

const shared = {
  tag: 'Administration',
  access: 'admin',
  scope: 'admin',
  path: '/api/v1/admin/settings',
} as const;

/** The admins' API of the settings of the site. */
export function settingsRoutes(api: Api): void {
  api.openapi(
    route({ ...shared, method: 'get', summary: 'The settings of the site', returns: siteSettingsSchema }),
    async (c) => ok(c, await getSettings(c.var.ctx)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      summary: 'Change settings of the site',
      description: 'What is left out stays.',
      request: { body: jsonBody(settingsChangeSchema) },
      returns: siteSettingsSchema,
    }),
    async (c) => ok(c, await changeSettings(c.var.ctx, c.req.valid('json'))),
  );
}
