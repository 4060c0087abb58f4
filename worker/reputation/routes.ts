import { z } from '@hono/zod-openapi';
import { reputationChangeSchema } from '#src/reputation/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, route } from '#worker/http/api.ts';
import { okPage } from '#worker/http/envelope.ts';
import { getOwnReputation } from '#worker/reputation/service.ts';

/** The API of one’s own reputation. The sum of anybody is in their profile. */
export function reputationRoutes(api: Api): void {
  api.openapi(
    route({
      tag: 'Questions',
      access: 'member',
      method: 'get',
      path: '/api/v1/reputation',
      summary: 'What my reputation comes from, the newest day first',
      description: 'The votes of a day on one question or answer are one change. No one else sees this list.',
      request: { query: pageQuerySchema },
      returns: z.array(reputationChangeSchema),
    }),
    async (c) => okPage(c, (await getOwnReputation(c.var.ctx, c.req.valid('query'))).changes),
  );
}
