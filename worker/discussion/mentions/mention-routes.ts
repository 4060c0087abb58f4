import { z } from '@hono/zod-openapi';
import { completePeopleQuerySchema, mentionablePersonSchema } from '#src/discussion/mention-model.ts';
import { completePeople } from '#worker/discussion/mentions/complete-people.ts';
import { type Api, route } from '#worker/http/api.ts';
import { ok } from '#worker/http/envelope.ts';

/** The API that completes names in a text that is being written. */
export function mentionRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/mentions/people',
      summary: 'People who can be mentioned, by the beginning of a name',
      description: 'At most eight: people in the discussion first, then people I follow.',
      tag: 'Discussion',
      access: 'member',
      rateGroup: 'suggestions',
      request: { query: completePeopleQuerySchema },
      returns: z.array(mentionablePersonSchema),
    }),
    async (c) => ok(c, await completePeople(c.var.ctx, c.req.valid('query'))),
  );
}
