import { isApi } from '#worker/http/is-api.ts';

/**
 * The Bearer of an API request, or null. Pages take cookies only, and another scheme (Basic, of a proxy in front) is
 * sent by browsers by themselves: neither may stand in for the cookies' protection.
 */
export function readBearer(request: Request): string | null {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  return bearer && isApi(new URL(request.url).pathname) ? bearer : null;
}
