import type { Context as HonoContext } from 'hono';
import { isNotModified } from '#src/feeds/conditional.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { sha256 } from '#worker/platform/crypto.ts';

/** A text for programs; `modifiedAt` is UTC epoch milliseconds, 0 when unknown. */
export type MachineText = { text: string; type: string; modifiedAt: number; links?: string };

/**
 * Responds with the text, or with 304 when the client has it. The tag is made as the page cache makes it, so it is the same
 * with and without the cache. Every origin may read the response, because some feed readers run in browsers.
 */
export async function answer(c: HonoContext<HonoEnv>, machineText: MachineText): Promise<Response> {
  const { text, type, modifiedAt, links } = machineText;
  const tag = `"${(await sha256(text)).slice(0, 32)}"`;
  c.header('ETag', tag);
  if (modifiedAt > 0) c.header('Last-Modified', new Date(modifiedAt).toUTCString());
  if (links) c.header('Link', links);
  c.header('Cache-Control', CACHEABLE);
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  if (isNotModified(c.req.raw.headers, { tag, modifiedAt })) return c.body(null, 304);
  c.header('Content-Type', `${type}; charset=utf-8`);
  return c.body(text);
}
