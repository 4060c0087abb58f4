import { createRoute, OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { BodyLimit } from '#src/shared/body-limits.ts';
import { AppError, problemSchema } from '#src/shared/errors.ts';
import { toFieldErrors } from '#src/shared/field-errors.ts';
import { CACHEABLE, UNCACHEABLE } from '#src/shared/page-cache.ts';
import type { RateGroup } from '#src/shared/rate-limits.ts';
import { type Access, hasRole, type Scope } from '#src/shared/roles.ts';
import { hasSessionCookie } from '#worker/http/cookies.ts';
import { envelope } from '#worker/http/envelope.ts';
import { idempotency } from '#worker/http/idempotency.ts';
import { limitBody } from '#worker/http/limit-body.ts';
import { limitBurst, limitRate } from '#worker/http/limit-rate.ts';
import { requireMediaType } from '#worker/http/require-media-type.ts';
import type { Context } from '#worker/platform/context.ts';

export type HonoEnv = { Bindings: Env; Variables: { ctx: Context } };
export type Api = OpenAPIHono<HonoEnv>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The declaration of an endpoint: its path, who may call it, with which token scope, in which rate group. */
type RouteDefinition<
  Request extends RouteConfig['request'],
  Data extends z.ZodType,
  Status extends 200 | 201 | 202,
> = {
  method: Method;
  path: string;
  summary: string;
  description?: string;
  tag: string;
  access: Access;
  /** The scope that a personal access token needs; null: no token may call this, only a session. */
  scope?: Scope | null;
  /** `none`: only the burst limit, for endpoints that monitors poll. */
  rateGroup?: RateGroup | 'none';
  /** How much the body may have; `plain` unless a text, a list or a file belongs into it. */
  bodyLimit?: BodyLimit;
  request?: Request;
  returns: Data;
  status?: Status;
};

/** The type of a defined route, from which handlers infer path parameters, valid input and answer. */
type DefinedRoute<
  Path extends string,
  M extends Method,
  Request,
  Data extends z.ZodType,
  Status extends number,
> = {
  path: Path;
  method: M;
  request: Request;
  responses: Record<
    Status,
    { description: string; content: { 'application/json': { schema: ReturnType<typeof envelope<Data>> } } }
  >;
  getRoutingPath: () => string;
};

/**
 * Makes a route with what all endpoints share: access as security scopes, the rate group, the envelope round `returns`, and
 * problem details for every error.
 */
export function route<
  const Path extends string,
  const M extends Method,
  Request extends RouteConfig['request'],
  Data extends z.ZodType,
  const Status extends 200 | 201 | 202 = 200,
>(
  definition: RouteDefinition<Request, Data, Status> & { path: Path; method: M },
): DefinedRoute<Path, M, Request, Data, Status> {
  const {
    access,
    returns,
    status = 200 as Status,
    tag,
    scope = defaultScope(definition.method),
    rateGroup,
    bodyLimit = 'plain',
    ...rest
  } = definition;
  const group = rateGroup ?? (definition.method === 'get' ? 'read' : 'write');
  return createRoute({
    ...rest,
    tags: [tag],
    'x-access': access,
    'x-scope': scope,
    'x-rate-group': group,
    security:
      access === 'public' ? [] : [{ session: [access] }, ...(scope ? [{ token: [access, scope] }] : [])],
    middleware: [
      markCacheable(access, group),
      group === 'none' ? limitBurst : limitRate(group),
      requireAccess(access, scope),
      requireMediaType(rest.request),
      limitBody(bodyLimit),
      idempotency(definition.path),
    ],
    responses: {
      [status as Status]: {
        description: 'Done',
        content: { 'application/json': { schema: envelope(returns) } },
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  }) as unknown as DefinedRoute<Path, M, Request, Data, Status>;
}

function defaultScope(method: Method): Scope {
  return method === 'get' ? 'read' : 'write';
}

/** Makes public reads of anonymous callers cacheable; a Cache-Control of the endpoint takes precedence. */
function markCacheable(access: Access, group: RateGroup | 'none'): MiddlewareHandler<HonoEnv> {
  return async (c, next) => {
    await next();
    if (c.res.headers.has('Cache-Control')) return;
    const shared = access === 'public' && group === 'read' && isForEverybody(c);
    c.header('Cache-Control', shared ? CACHEABLE : UNCACHEABLE);
  };
}

function isForEverybody(c: HonoContext<HonoEnv>): boolean {
  return c.res.status === 200 && c.var.ctx.actor.kind === 'anonymous' && !hasSessionCookie(c.req.raw);
}

/** Checks the declared access before the body is read. Services check again, because pages have no route. */
function requireAccess(access: Access, scope: Scope | null): MiddlewareHandler<HonoEnv> {
  return async (c, next) => {
    const { actor } = c.var.ctx;
    if (
      actor.kind === 'member' &&
      'token' in actor.via &&
      (scope === null || !actor.via.scopes.includes(scope))
    ) {
      throw new AppError('scope_missing');
    }
    if (access !== 'public') {
      if (actor.kind !== 'member') throw new AppError('unauthenticated');
      if (!hasRole(actor.role, access)) throw new AppError('forbidden');
    }
    await next();
  };
}

/** Makes the router of the API; invalid input becomes `validation_failed` with a pointer for each field. */
export function createApi(): Api {
  return new OpenAPIHono<HonoEnv>({
    defaultHook: (result) => {
      if (!result.success)
        throw new AppError('validation_failed', { fields: toFieldErrors(result.error.issues) });
    },
  });
}

/** A JSON request body. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true as const, content: { 'application/json': { schema } } };
}
