import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError } from '#src/shared/errors.ts';
import { features } from '#worker/features.ts';
import { createApi, type HonoEnv } from '#worker/http/api.ts';
import { cors } from '#worker/http/cors.ts';
import { csrf } from '#worker/http/csrf.ts';
import { deliverAfterwards } from '#worker/http/deliver-afterwards.ts';
import { documentApi } from '#worker/http/openapi.ts';
import { renderPage } from '#worker/http/pages.ts';
import { problemResponse } from '#worker/http/problem.ts';
import { requestContext } from '#worker/http/request-context.ts';
import { securityHeaders } from '#worker/http/security-headers.ts';
import { session } from '#worker/http/session.ts';

const api = createApi();
for (const feature of features) feature.routes?.(api);
documentApi(api);

export const app = new Hono<HonoEnv>({ strict: false });
app.use(requestContext, securityHeaders);
app.use(deliverAfterwards, session, csrf);
app.use('/api/*', cors, bodyLimit({ maxSize: 12 * 1024 * 1024, onError: () => tooLarge() }));
app.route('/', api);
app.all('/api/*', () => {
  throw new AppError('not_found');
});
app.all('*', (c) => renderPage(c.req.raw, c.var.ctx));

app.onError((error, c) => problemResponse(error, c.var.ctx, new URL(c.req.url).pathname));

function tooLarge(): never {
  throw new AppError('payload_too_large');
}
