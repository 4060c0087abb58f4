import type { MiddlewareHandler } from 'hono';
import { EMBED_ORIGINS } from '#src/markdown/embed-origins.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { themeSnippetHash } from '#worker/http/theme-snippet-hash.ts';
import type { Config } from '#worker/platform/config.ts';

/** The headers of every answer. A page that needs a nonce sets its own Content-Security-Policy before this runs. */
export const securityHeaders: MiddlewareHandler<HonoEnv> = async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of Object.entries(FIXED)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('Content-Security-Policy')) {
    headers.set(
      'Content-Security-Policy',
      isHtml(headers) ? await fixedPolicy(c.var.ctx.config) : "default-src 'none'; frame-ancestors 'none'",
    );
  }
  if (c.var.ctx.config.environment === 'production') {
    headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload');
  }
};

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

function isHtml(headers: Headers): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') ?? false;
}

const policies = new WeakMap<Config, Promise<string>>();

/** The policy of pages without a nonce: the same for all of them. */
function fixedPolicy(config: Config): Promise<string> {
  const known = policies.get(config) ?? pagePolicy(config);
  policies.set(config, known);
  return known;
}

/**
 * The Content-Security-Policy of a page. Everything comes from our own origin, except pictures (from anywhere over https,
 * for posts), the one inline script (by its hash), and frames of the sites that posts may embed. Of our own pages only emails
 * allow framing. Only pages that are not cached have a nonce.
 */
export async function pagePolicy(
  config: Pick<Config, 'environment' | 'formTargets' | 'publicOrigin'>,
  nonce?: string,
): Promise<string> {
  const scripts = ["'self'", `'${await themeSnippetHash()}'`, ...(nonce ? [`'nonce-${nonce}'`] : [])];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self'",
    "img-src 'self' https: data: blob:",
    "font-src 'self'",
    // Not every browser includes WebSockets in 'self'.
    `connect-src 'self' ${config.publicOrigin.replace('http', 'ws')}`,
    `frame-src 'self' ${EMBED_ORIGINS.join(' ')}`,
    "object-src 'none'",
    "base-uri 'self'",
    // Browsers follow a form's redirect to a provider only if the policy names the provider.
    ["form-action 'self'", ...config.formTargets].join(' '),
    "frame-ancestors 'none'",
    ...(config.environment === 'production' ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
