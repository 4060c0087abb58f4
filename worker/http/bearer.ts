import { isApi } from '#worker/http/is-api.ts';

/**
 * The bearer token of an API request, or null. Pages accept only cookies. Other schemes (such as Basic, for a proxy in front)
 * are sent by browsers by themselves, so they must not exempt a request from CSRF protection.
 */
export function readBearer(request: Request): string | null {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  return bearer && isApi(new URL(request.url).pathname) ? bearer : null;
}
