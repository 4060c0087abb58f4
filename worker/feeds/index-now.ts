import type { Context } from '#worker/platform/context.ts';
import { hmac } from '#worker/platform/crypto.ts';

/** The key by which search engines verify that an announcement comes from the owner of the site, who serves it. */
export async function indexNowKey(ctx: Context): Promise<string> {
  const key = await hmac(ctx.config.secretKey, 'indexnow');
  return key.replace(/[^A-Za-z0-9]/g, '').slice(0, 32);
}
