import { z } from '@hono/zod-openapi';
import { addMilestoneSchema, goalSchema, linkKindSchema, updateMilestoneSchema } from '#src/goals/model.ts';
import {
  addMilestone,
  linkGoal,
  removeMilestone,
  unlinkGoal,
  updateMilestone,
} from '#worker/goals/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { created, ok } from '#worker/http/envelope.ts';

const shared = { tag: 'Goals', access: 'member' } as const;
const params = z.object({ id: z.uuid() });
const milestoneParams = params.extend({ milestoneId: z.uuid() });
const linkParams = params.extend({ kind: linkKindSchema, targetId: z.uuid() });

/** The API of milestones and links; each answers with the goal. */
export function partRoutes(api: Api): void {
  milestoneRoutes(api);
  linkRoutes(api);
}

function milestoneRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'post',
      path: '/api/v1/goals/{id}/milestones',
      summary: 'Add a milestone to a goal',
      request: { params, body: jsonBody(addMilestoneSchema) },
      returns: goalSchema,
      status: 201,
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return created(c, await addMilestone(c.var.ctx, id, c.req.valid('json')), `/api/v1/goals/${id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'patch',
      path: '/api/v1/goals/{id}/milestones/{milestoneId}',
      summary: 'Rename a milestone, mark it as done, or move it',
      request: { params: milestoneParams, body: jsonBody(updateMilestoneSchema) },
      returns: goalSchema,
    }),
    async (c) => {
      const { id, milestoneId } = c.req.valid('param');
      return ok(c, await updateMilestone(c.var.ctx, id, milestoneId, c.req.valid('json')));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/goals/{id}/milestones/{milestoneId}',
      summary: 'Remove a milestone',
      request: { params: milestoneParams },
      returns: goalSchema,
    }),
    async (c) => {
      const { id, milestoneId } = c.req.valid('param');
      return ok(c, await removeMilestone(c.var.ctx, id, milestoneId));
    },
  );
}

function linkRoutes(api: Api): void {
  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: '/api/v1/goals/{id}/links/{kind}/{targetId}',
      summary: 'Link a goal to a practice, a post or a series',
      description: 'Readers of the goal see the link only where they may see its target.',
      request: { params: linkParams },
      returns: goalSchema,
    }),
    async (c) => {
      const { id, ...link } = c.req.valid('param');
      return ok(c, await linkGoal(c.var.ctx, id, link));
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: '/api/v1/goals/{id}/links/{kind}/{targetId}',
      summary: 'Remove a link of a goal',
      request: { params: linkParams },
      returns: goalSchema,
    }),
    async (c) => {
      const { id, ...link } = c.req.valid('param');
      return ok(c, await unlinkGoal(c.var.ctx, id, link));
    },
  );
}
