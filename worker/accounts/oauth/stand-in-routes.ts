import type { Context as HonoContext } from 'hono';
import type { ProviderName } from '#src/accounts/oauth.ts';
import {
  readStandInToken,
  redeemAsStandIn,
  requireStandIn,
  standInFor,
} from '#worker/accounts/oauth/stand-in.ts';
import { signAsStandIn, standInKeySet } from '#worker/accounts/oauth/stand-in-keys.ts';
import type { Api, HonoEnv } from '#worker/http/api.ts';
import { readForm } from '#worker/http/read-body.ts';
import { sha256 } from '#worker/platform/crypto.ts';

/**
 * The stand-in's side of the flow. It follows the real protocol, so that development runs the same code as production. In
 * production these routes do not exist. The page on which one chooses a person is in web/accounts/oauth/stand-in-page.tsx.
 */
export function standInRoutes(api: Api): void {
  api.get('/dev/oauth/google/.well-known/openid-configuration', describeSelf);
  api.get('/dev/oauth/google/jwks', async (c) => {
    requireStandIn(c.var.ctx);
    return c.json(await standInKeySet(c.var.ctx));
  });
  api.post('/dev/oauth/google/token', (c) => exchange(c, 'google'));
  api.post('/dev/oauth/github/login/oauth/access_token', (c) => exchange(c, 'github'));
  api.get('/dev/oauth/github/api/user', async (c) => {
    const { email, displayName } = await whoAsks(c);
    const id = Number.parseInt((await sha256(email)).slice(0, 8), 16) + 1;
    return c.json({ id, login: email.split('@')[0], name: displayName || null });
  });
  api.get('/dev/oauth/github/api/user/emails', async (c) => {
    const { email, isVerified } = await whoAsks(c);
    return c.json([{ email, primary: true, verified: isVerified }]);
  });
}

function describeSelf(c: HonoContext<HonoEnv>): Response {
  const issuer = standInFor(c.var.ctx)?.google.issuer;
  requireStandIn(c.var.ctx);
  return c.json({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
  });
}

async function exchange(c: HonoContext<HonoEnv>, provider: ProviderName): Promise<Response> {
  const { ctx } = c.var;
  requireStandIn(ctx);
  const sent = await readForm(c.req.raw, 'plain');
  const form = new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]));
  const redeemed = await redeemAsStandIn(ctx, provider, {
    authorization: c.req.header('Authorization') ?? '',
    form,
  });
  if (!redeemed) return c.json({ error: 'invalid_grant' }, 400);
  const { accessToken, code } = redeemed;
  return c.json({
    access_token: accessToken,
    token_type: 'Bearer',
    ...(provider === 'google' && { id_token: await signAsStandIn(ctx, code.person, code.nonce) }),
  });
}

function whoAsks(c: HonoContext<HonoEnv>) {
  requireStandIn(c.var.ctx);
  const token = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  return readStandInToken(c.var.ctx, token ?? null);
}
