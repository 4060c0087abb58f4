import { isApi } from '#worker/http/is-api.ts';

/**
 * The Bearer of an API request, or null. Pages take cookies only, and another scheme (Basic, of a proxy in front) is
 * sent by browsers by themselves: neither may stand in for the cookies' protection.
 */
export function readBearer(request: Request): string | null {
  if (!isApi(new URL(request.url).pathname)) return null;
  return /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? null;
}
