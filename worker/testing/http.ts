import { Hono } from 'hono';
import { type Api, createApi, type HonoEnv } from '#worker/http/api.ts';
import { refuse } from '#worker/http/refuse.ts';
import type { Context } from '#worker/platform/context.ts';

type Ask = { headers?: Record<string, string>; body?: BodyInit };

/** Makes an API of a test's own routes, called by the actor of a Context. */
export function apiOf(ctx: Context, routes: (api: Api) => void) {
  const api = createApi();
  routes(api);
  const app = new Hono<HonoEnv>();
  app.onError(refuse);
  app.use(async (c, next) => {
    c.set('ctx', ctx);
    await next();
  });
  app.route('/', api);
  return async (method: string, path: string, { headers, body }: Ask = {}): Promise<Response> =>
    app.request(`http://localhost${path}`, { method, headers, body });
}
