import { z } from '@hono/zod-openapi';
import { acceptedSchema } from '#src/accounts/model.ts';
import {
  changeIssueSchema,
  confirmedSchema,
  confirmSchema,
  issueCardSchema,
  issueSchema,
  previewSchema,
  subscribeSchema,
  writeIssueSchema,
} from '#src/newsletter/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { accepted, created, ok, okPage } from '#worker/http/envelope.ts';
import {
  changeIssue,
  confirmSubscription,
  createIssue,
  deleteIssue,
  getIssue,
  listIssues,
  previewIssue,
  releaseIssue,
  subscribe,
  testIssue,
} from '#worker/mail/service.ts';

const params = z.object({ id: z.uuid() });
const tag = 'Newsletter';
const path = '/api/v1/newsletter/issues';

/** The routes of the newsletter: subscribing for everybody, issues for authors, sending for moderators. */
export function newsletterRoutes(api: Api): void {
  subscriptionRoutes(api);
  issueRoutes(api);
  sendingRoutes(api);
}

function subscriptionRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/newsletter/subscriptions',
      summary: 'Sign up for the newsletter',
      description:
        'An email with a link goes to the address; the subscription begins when it is confirmed there. The answer is the same whether or not the address is subscribed.',
      tag,
      access: 'public',
      rateGroup: 'login',
      request: { body: jsonBody(subscribeSchema) },
      returns: acceptedSchema,
      status: 202,
    }),
    async (c) => {
      await subscribe(c.var.ctx, c.req.valid('json'));
      return accepted(c);
    },
  );

  api.openapi(
    route({
      method: 'post',
      path: '/api/v1/newsletter/confirmations',
      summary: 'Confirm a subscription with the token of the link',
      tag,
      access: 'public',
      rateGroup: 'login',
      request: { body: jsonBody(confirmSchema) },
      returns: confirmedSchema,
    }),
    async (c) => {
      await confirmSubscription(c.var.ctx, c.req.valid('json').token);
      return ok(c, { confirmed: true as const });
    },
  );
}

function issueRoutes(api: Api): void {
  const shared = { tag, access: 'author' } as const;
  api.openapi(
    route({
      ...shared,
      method: 'get',
      path,
      summary: 'My issues, or all issues for a moderator, last changed first',
      request: { query: pageQuerySchema },
      returns: z.array(issueCardSchema),
    }),
    async (c) => okPage(c, await listIssues(c.var.ctx, c.req.valid('query'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'post',
      path,
      summary: 'Create an issue',
      bodyLimit: 'text',
      request: { body: jsonBody(writeIssueSchema) },
      returns: issueSchema,
      status: 201,
    }),
    async (c) => {
      const issue = await createIssue(c.var.ctx, c.req.valid('json'));
      return created(c, issue, `${path}/${issue.id}`);
    },
  );

  api.openapi(
    route({
      ...shared,
      method: 'get',
      path: `${path}/{id}`,
      summary: 'An issue, and the progress of its sending',
      request: { params },
      returns: issueSchema,
    }),
    async (c) => ok(c, await getIssue(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      ...shared,
      method: 'put',
      path: `${path}/{id}`,
      summary: 'Change a draft',
      bodyLimit: 'text',
      request: { params, body: jsonBody(changeIssueSchema) },
      returns: issueSchema,
    }),
    async (c) => ok(c, await changeIssue(c.var.ctx, c.req.valid('param').id, c.req.valid('json'))),
  );

  api.openapi(
    route({
      ...shared,
      method: 'delete',
      path: `${path}/{id}`,
      summary: 'Delete a draft',
      request: { params },
      returns: z.object({ id: z.uuid() }),
    }),
    async (c) => ok(c, await deleteIssue(c.var.ctx, c.req.valid('param').id)),
  );
}

function sendingRoutes(api: Api): void {
  api.openapi(
    route({
      tag,
      access: 'author',
      method: 'get',
      path: `${path}/{id}/preview`,
      summary: 'An issue as its subscribers would get it',
      request: { params },
      returns: previewSchema,
    }),
    async (c) => ok(c, await previewIssue(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      tag,
      access: 'author',
      method: 'post',
      path: `${path}/{id}/test`,
      summary: 'Send an issue only to myself',
      rateGroup: 'login',
      request: { params },
      returns: z.object({ sentTo: z.string() }),
    }),
    async (c) => ok(c, await testIssue(c.var.ctx, c.req.valid('param').id)),
  );

  api.openapi(
    route({
      tag,
      access: 'moderator',
      method: 'post',
      path: `${path}/{id}/send`,
      summary: 'Send an issue to all subscribers of its language',
      request: { params, body: jsonBody(z.strictObject({ version: z.int().min(1) })) },
      returns: issueSchema,
    }),
    async (c) => ok(c, await releaseIssue(c.var.ctx, c.req.valid('param').id, c.req.valid('json').version)),
  );
}
