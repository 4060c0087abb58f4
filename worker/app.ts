import { Hono } from 'hono';
import { features } from '#worker/features.ts';
import { answerOptions, answerUnmatched } from '#worker/http/allowed-methods.ts';
import { createApi, type HonoEnv } from '#worker/http/api.ts';
import { redirectToCanonical } from '#worker/http/canonical-address.ts';
import { cors } from '#worker/http/cors.ts';
import { csrf } from '#worker/http/csrf.ts';
import { deliverAfterwards } from '#worker/http/deliver-afterwards.ts';
import { leadToLanguage } from '#worker/http/lead-to-language.ts';
import { drainBody } from '#worker/http/limit-body.ts';
import { limitPages } from '#worker/http/limit-pages.ts';
import { documentApi } from '#worker/http/openapi.ts';
import { requireOwnPage } from '#worker/http/own-form.ts';
import { renderPage } from '#worker/http/pages.ts';
import { refuse } from '#worker/http/refuse.ts';
import { requestContext, requireAllowedHost } from '#worker/http/request-context.ts';
import { securityHeaders } from '#worker/http/security-headers.ts';
import { session } from '#worker/http/session.ts';

const api = createApi();
for (const feature of features) feature.routes?.(api);
documentApi(api);

/** The application behind the page cache; middleware runs in this order. */
export const app = new Hono<HonoEnv>({ strict: false });
app.onError(refuse);
app.use(drainBody, requestContext, securityHeaders, requireAllowedHost);
app.use('/api/*', answerOptions(api), cors);
app.use(deliverAfterwards, session, csrf, requireOwnPage, limitPages);
app.use(redirectToCanonical);
app.route('/', api);
app.get('/api/docs', (c) => renderPage(c.req.raw, c.var.ctx));
app.all('/api/*', answerUnmatched(api));
app.get('*', leadToLanguage);
app.all('*', (c) => renderPage(c.req.raw, c.var.ctx));
