import { matchesEntityTag } from '#src/shared/entity-tag.ts';
import { CACHEABLE, FRESH_MS, STALE_MS } from '#src/shared/page-cache.ts';
import { sha256 } from '#worker/platform/crypto.ts';

/** An answer for all anonymous readers, with headers that are ready to send. */
export type CachedPage = {
  status: number;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
  tag: string;
  storedAt: number;
  bytes: number;
};

/** How the cache answered, as in the `X-Cache` header. */
export type CacheOutcome = 'hit' | 'stale' | 'miss';

const MAX_PAGE_BYTES = 1024 * 1024;
const HEADERS_WEIGHT = 2_048;
const STORED_AT = 'X-Stored-At';

const STORABLE_STATUS = new Set([200, 301, 308]);
const STORABLE_TYPE = /^(text\/|image\/png\b|application\/(?:[\w.+-]*\+)?(?:json|xml)\b)/;
/** Allowed values of Vary: requests with an Origin bypass the cache, and the language is part of the key of an API answer. */
const KNOWN_VARY = new Set(['origin', 'accept-language', 'accept-encoding']);
/** Headers that belong to one request. */
const OF_ONE_REQUEST = ['X-Request-Id', 'X-Cache', 'Server-Timing', 'Date', 'Age', 'Content-Length'];

/** Whether an answer opted in (`Cache-Control: public`) and carries nothing that belongs to one visitor. */
export function isStorable({ status, headers }: Response): boolean {
  const policy = headers.get('Cache-Control') ?? '';
  return (
    STORABLE_STATUS.has(status) &&
    /\bpublic\b/.test(policy) &&
    !/\b(?:private|no-store|no-cache|immutable)\b/.test(policy) &&
    !headers.has('Set-Cookie') &&
    !headers.has('WWW-Authenticate') &&
    !headers.get('Content-Security-Policy')?.includes("'nonce-") &&
    (status !== 200 || STORABLE_TYPE.test(headers.get('Content-Type') ?? '')) &&
    variesOnlyAsKnown(headers.get('Vary'))
  );
}

function variesOnlyAsKnown(vary: string | null): boolean {
  return (vary ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .every((name) => name === '' || KNOWN_VARY.has(name));
}

/** The page to store for an answer; null when its body is too large. */
export async function toCachedPage(
  response: Response,
  buffer: ArrayBuffer,
  storedAt: number,
): Promise<CachedPage | null> {
  const body = new Uint8Array(buffer);
  if (body.byteLength > MAX_PAGE_BYTES) return null;
  const headers = new Headers(response.headers);
  for (const name of OF_ONE_REQUEST) headers.delete(name);
  for (const name of [...headers.keys()]) if (name.startsWith('ratelimit')) headers.delete(name);
  const tag = `"${(await sha256(body)).slice(0, 32)}"`;
  headers.set('ETag', tag);
  headers.set('Cache-Control', CACHEABLE);
  return ready(response.status, headers, body, tag, storedAt);
}

function ready(
  status: number,
  headers: Headers,
  body: Uint8Array<ArrayBuffer>,
  tag: string,
  storedAt: number,
): CachedPage {
  headers.set('X-Cache', 'hit');
  headers.set('Server-Timing', 'cache;desc="hit"');
  return { status, headers, body, tag, storedAt, bytes: body.byteLength + HEADERS_WEIGHT };
}

/** The page as the Cache API stores it, for the isolates of one location. */
export function toStored(page: CachedPage): Response {
  const headers = new Headers(page.headers);
  headers.set('Cache-Control', `public, max-age=${(FRESH_MS + STALE_MS) / 1000}`);
  headers.set(STORED_AT, String(page.storedAt));
  return new Response(page.body, { status: page.status, headers });
}

/** A page from the Cache API; null for an entry that `toStored` did not make. */
export async function fromStored(response: Response): Promise<CachedPage | null> {
  const storedAt = Number(response.headers.get(STORED_AT));
  const tag = response.headers.get('ETag');
  if (!storedAt || !tag) return null;
  const headers = new Headers(response.headers);
  for (const name of [STORED_AT, 'CF-Cache-Status', ...OF_ONE_REQUEST]) headers.delete(name);
  headers.set('Cache-Control', CACHEABLE);
  return ready(response.status, headers, new Uint8Array(await response.arrayBuffer()), tag, storedAt);
}

/** The answer to a request: the page, without its body for HEAD, or 304 when the browser has the page. */
export function answerWith(
  page: CachedPage,
  request: Request,
  outcome: CacheOutcome,
  timing?: string,
): Response {
  const response = matchesEntityTag(request.headers.get('If-None-Match'), page.tag)
    ? notModified(page)
    : new Response(request.method === 'HEAD' ? null : page.body, {
        status: page.status,
        headers: page.headers,
      });
  const { headers } = response;
  headers.set('X-Request-Id', request.headers.get('CF-Ray') ?? crypto.randomUUID());
  if (request.method === 'HEAD') headers.set('Content-Length', String(page.body.byteLength));
  if (outcome !== 'hit') {
    headers.set('X-Cache', outcome);
    headers.set('Server-Timing', timing ? `${timing}, cache;desc="${outcome}"` : `cache;desc="${outcome}"`);
  }
  return response;
}

function notModified(page: CachedPage): Response {
  const headers = new Headers(page.headers);
  headers.delete('Content-Type');
  return new Response(null, { status: 304, headers });
}
