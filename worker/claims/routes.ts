import { z } from 'zod';
import {
  claimingSchema,
  claimListQuerySchema,
  claimPersonSchema,
  claimSchema,
  decideClaimSchema,
} from '#src/claims/model.ts';
import { claimPerson, decideClaim, getClaiming, listClaims } from '#worker/claims/service.ts';
import { type Api, jsonBody, route } from '#worker/http/api.ts';
import { ok, okPage } from '#worker/http/envelope.ts';

const tag = 'Imports';
const named = z.object({ name: z.string().min(1).max(40) });

const claimingRoute = route({
  method: 'get',
  path: '/api/v1/people/{name}/claim',
  summary: 'What is needed to claim an imported person',
  tag,
  access: 'member',
  request: { params: named },
  returns: claimingSchema,
});

const claimRoute = route({
  method: 'post',
  path: '/api/v1/people/{name}/claim',
  summary: 'Claim an imported person',
  description:
    'By a page of the profile at the source that has the code, or by a note. The page is read once. An admin decides. A claim that is still open is replaced.',
  tag,
  access: 'member',
  request: { params: named, body: jsonBody(claimPersonSchema) },
  returns: claimingSchema,
});

const claimsRoute = route({
  method: 'get',
  path: '/api/v1/admin/claims',
  summary: 'The open claims',
  tag,
  access: 'admin',
  scope: 'admin',
  request: { query: claimListQuerySchema },
  returns: z.array(claimSchema),
});

const decideRoute = route({
  method: 'post',
  path: '/api/v1/admin/claims/{id}/decision',
  summary: 'Decide a claim',
  description:
    'Approved, the texts and the reputation of the imported person are the member’s. This cannot be undone.',
  tag,
  access: 'admin',
  scope: 'admin',
  request: { params: z.object({ id: z.uuid() }), body: jsonBody(decideClaimSchema) },
  returns: z.object({ id: z.uuid() }),
});

export function claimRoutes(api: Api): void {
  api.openapi(claimingRoute, async (c) => ok(c, await getClaiming(c.var.ctx, c.req.valid('param').name)));
  api.openapi(claimRoute, async (c) =>
    ok(c, await claimPerson(c.var.ctx, c.req.valid('param').name, c.req.valid('json'))),
  );
  api.openapi(claimsRoute, async (c) => okPage(c, await listClaims(c.var.ctx, c.req.valid('query'))));
  api.openapi(decideRoute, async (c) =>
    ok(c, await decideClaim(c.var.ctx, c.req.valid('param').id, c.req.valid('json').approved)),
  );
}
