import { isPublicAddress } from '#src/shared/outgoing/ip-address.ts';
import { type OutsideRefusal, parseOutsideUrl } from '#src/shared/outgoing/outside-url.ts';
import type { Context } from '#worker/platform/context.ts';
import { type ReadBody, readAtMost } from '#worker/platform/outgoing/read-at-most.ts';
import { resolveHost } from '#worker/platform/outgoing/resolve-host.ts';

const MAX_REDIRECTS = 3;
const TIMEOUT_MS = 5_000;
const MAX_BYTES = 512 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export type OutsideOptions = {
  /** The content types that are read, such as `text/html`. */
  types: readonly string[];
  maxBytes?: number;
  /** The time for everything: names, redirects, the body. */
  timeoutMs?: number;
};

/** A document of another server. `url` is the address after redirects; `contentType` is as the server sent it. */
export type OutsideDocument = ReadBody & { url: string; contentType: string };

export type OutsideAnswer =
  | { document: OutsideDocument; refusal: null }
  | { document: null; refusal: OutsideRefusal };

/**
 * Reads a document at an address that somebody else chose, by GET and without cookies. The only function that may request
 * such an address (decision 032). It throws nothing: an answer that may not or cannot be had is a refusal. Limit how often a
 * person may cause a request.
 */
export async function fetchOutside(
  ctx: Context,
  url: string,
  options: OutsideOptions,
): Promise<OutsideAnswer> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    return await followRedirects(ctx, url, { ...options, signal });
  } catch (error) {
    if (signal.aborted) return refused('timed_out');
    ctx.log.info('request outside failed', { error: String(error) });
    return refused('unreachable');
  }
}

type Asked = OutsideOptions & { signal: AbortSignal };

async function followRedirects(ctx: Context, first: string, asked: Asked): Promise<OutsideAnswer> {
  let text = first;
  let base: URL | undefined;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const { url, refusal } = parseOutsideUrl(text, ownHosts(ctx), base);
    if (!url) return refused(refusal);
    const unsafe = await refusalOfAddresses(ctx, url, asked.signal);
    if (unsafe) return refused(unsafe);
    const response = await request(ctx, url, asked);
    const location = REDIRECTS.has(response.status) ? response.headers.get('Location') : null;
    if (location === null) return readDocument(url, response, asked);
    await response.body?.cancel();
    text = location;
    base = url;
  }
  return refused('too_many_redirects');
}

function ownHosts({ config }: Context): string[] {
  return [new URL(config.publicOrigin).hostname, ...config.allowedHosts];
}

async function refusalOfAddresses(
  ctx: Context,
  url: URL,
  signal: AbortSignal,
): Promise<OutsideRefusal | null> {
  const addresses = await resolveHost(ctx, url.hostname, signal);
  if (!addresses) return 'unknown_host';
  return addresses.every(isPublicAddress) ? null : 'private_address';
}

function request(ctx: Context, url: URL, { types, signal }: Asked): Promise<Response> {
  const headers = { Accept: types.join(', '), 'User-Agent': `Atoll (+${ctx.config.publicOrigin})` };
  return ctx.fetch(url.href, { headers, redirect: 'manual', signal });
}

async function readDocument(url: URL, response: Response, asked: Asked): Promise<OutsideAnswer> {
  const contentType = response.headers.get('Content-Type') ?? '';
  const refusal = refusalOfAnswer(response.status, contentType, asked.types);
  if (refusal) {
    await response.body?.cancel();
    return refused(refusal);
  }
  const body = await readAtMost(response.body, asked.maxBytes ?? MAX_BYTES, asked.signal);
  return { document: { ...body, url: url.href, contentType }, refusal: null };
}

function refusalOfAnswer(
  status: number,
  contentType: string,
  types: readonly string[],
): OutsideRefusal | null {
  if (status !== 200) return 'bad_status';
  const essence = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return types.includes(essence) ? null : 'content_type';
}

function refused(refusal: OutsideRefusal): OutsideAnswer {
  return { document: null, refusal };
}
