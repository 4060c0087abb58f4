import { z } from '@hono/zod-openapi';
import { changeDigestSchema, digestSettingsSchema } from '#src/mail/model.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';
import { adminMailRoutes } from '#worker/mail/delivery/admin-routes.ts';
import { emailFrames } from '#worker/mail/inbox/email-frames.ts';
import { oneClickRoutes } from '#worker/mail/lists/one-click-routes.ts';
import { getDigests, setDigest } from '#worker/mail/service.ts';

const params = z.object({ cadence: z.enum(['daily', 'weekly']).meta({ example: 'weekly' }) });

/** The routes of emails and digests. */
export function mailRoutes(api: Api): void {
  adminMailRoutes(api);
  oneClickRoutes(api);
  emailFrames(api);

  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/me/digests',
      summary: 'Which digests I get',
      tag: 'Notifications',
      access: 'member',
      returns: digestSettingsSchema,
    }),
    async (c) => ok(c, await getDigests(c.var.ctx)),
  );

  api.openapi(
    route({
      method: 'put',
      path: '/api/v1/me/digests/{cadence}',
      summary: 'Subscribe to a digest, or unsubscribe',
      description: 'A digest is sent in the person’s morning when there is news.',
      tag: 'Notifications',
      access: 'member',
      request: { params, body: jsonBody(changeDigestSchema) },
      returns: digestSettingsSchema,
    }),
    async (c) => {
      const { cadence } = c.req.valid('param');
      return ok(c, await setDigest(c.var.ctx, cadence, c.req.valid('json').on));
    },
  );
}
