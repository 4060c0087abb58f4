import { z } from '@hono/zod-openapi';
import {
  createGoalSchema,
  dropGoalSchema,
  goalSchema,
  myGoalsQuerySchema,
  updateGoalSchema,
} from '#src/goals/model.ts';
import { partRoutes } from '#worker/goals/parts/routes.ts';
import {
  createGoal,
  deleteGoal,
  dropGoal,
  getGoal,
  listMyGoals,
  reachGoal,
  reopenGoal,
  updateGoal,
} from '#worker/goals/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok, okPage } from '#worker/http/envelope.ts';

const shared = { tag: 'Goals', access: 'member' } as const;
const params = z.object({ id: z.uuid() });

/** The API of goals. */
export function goalRoutes(api: Api): void {
  readRoutes(api);
  writeRoutes(api);
  endRoutes(api);
  partRoutes(api);
}

function readRoutes(api: Api): void {
  api.openapi(
    route({
      tag: 'Goals',
      access: 'public',
      method: 'get',
      path: '/api/v1/goals/{id}',
      summary: 'A goal',
      description: 'Links show what you may see; the progress counts nothing else.',
      request: { params },
      returns: goalSchema,
    }),
    async (c) => ok(c, await getGoal(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: '/api/v1/me/goals',
      summary: 'My goals, newest first',
      description: 'In one state, or all.',
      request: { query: myGoalsQuerySchema },
      returns: z.array(goalSchema),
    }),
    async (c) => okPage(c, await listMyGoals(c.var.ctx, c.req.valid('query'))),
  );
}

function writeRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/goals',
      summary: 'Set a goal',
      request: { body: jsonBody(createGoalSchema) },
      returns: goalSchema,
      status: 201,
    }),
    async (c) => {
      const made = await createGoal(c.var.ctx, c.req.valid('json'));
      return created(c, made, `/api/v1/goals/${made.id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/goals/{id}',
      summary: 'Change a goal',
      description: 'Send the `version` that the change is based on.',
      request: { params, body: jsonBody(updateGoalSchema) },
      returns: goalSchema,
    }),
    async (c) => ok(c, await updateGoal(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/goals/{id}',
      summary: 'Delete a goal with its milestones',
      description: 'What it links to stays.',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteGoal(c.var.ctx, c.req.valid('param').id)),
  );
}

function endRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/goals/{id}/reach',
      summary: 'Mark a goal as reached',
      request: { params },
      returns: goalSchema,
    }),
    async (c) => ok(c, await reachGoal(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/goals/{id}/drop',
      summary: 'Drop a goal',
      description: 'The note is for yourself: nobody else sees it.',
      request: { params, body: jsonBody(dropGoalSchema) },
      returns: goalSchema,
    }),
    async (c) => ok(c, await dropGoal(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/goals/{id}/reopen',
      summary: 'Open a goal again that was reached or dropped',
      request: { params },
      returns: goalSchema,
    }),
    async (c) => ok(c, await reopenGoal(c.var.ctx, c.req.valid('param').id)),
  );
}
