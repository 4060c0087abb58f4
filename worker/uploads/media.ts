import type { Context as HonoContext } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import { parseMediaName, parseVariant } from '#src/uploads/media-path.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { openFile, openVariant } from '#worker/uploads/storage.ts';

/** `GET /media/<id>.<ending>`: the original file. */
export async function serveFile(c: HonoContext<HonoEnv>): Promise<Response> {
  const name = parseMediaName(c.req.param('name') ?? '');
  if (!name) throw new AppError('not_found');
  return toResponse(await openFile(c.var.ctx, name.id, name.ending, c.req.raw.headers), c.req.raw.headers);
}

/** `GET /media/<id>/<width>.webp`: an image in a width. */
export async function serveVariant(c: HonoContext<HonoEnv>): Promise<Response> {
  const variant = parseVariant(c.req.param('id') ?? '', c.req.param('name') ?? '');
  if (!variant) throw new AppError('not_found');
  return toResponse(
    await openVariant(c.var.ctx, variant.id, variant.width, c.req.raw.headers),
    c.req.raw.headers,
  );
}

function toResponse(file: R2Object | R2ObjectBody, request: Headers): Response {
  const headers = mediaHeaders(file);
  if (!('body' in file)) return new Response(null, { status: unmetStatus(request), headers });
  const part = request.has('Range') ? toPart(file) : null;
  if (!part) {
    headers.set('Content-Length', String(file.size));
    return new Response(file.body, { headers });
  }
  headers.set('Content-Range', `bytes ${part.from}-${part.from + part.length - 1}/${file.size}`);
  headers.set('Content-Length', String(part.length));
  return new Response(file.body, { status: 206, headers });
}

/** Returns the status of a response without a body, which means that a condition of the request was not met. */
function unmetStatus(request: Headers): 304 | 412 {
  return request.has('If-None-Match') || request.has('If-Modified-Since') ? 304 : 412;
}

/** Returns the range that R2 returned, or null for the whole file. */
function toPart(file: R2ObjectBody): { from: number; length: number } | null {
  const range = file.range as { offset?: number; length?: number; suffix?: number } | undefined;
  if (!range) return null;
  if (range.suffix !== undefined) {
    const length = Math.min(range.suffix, file.size);
    return { from: file.size - length, length };
  }
  const from = range.offset ?? 0;
  const length = range.length ?? file.size - from;
  return length === file.size ? null : { from, length };
}

/**
 * Returns the headers of a file. Its content never changes, so every cache may keep it. Any site may show our images, as feeds
 * do. An SVG could contain script, so by itself it gets a sandbox without permissions. A document is downloaded.
 */
function mediaHeaders(file: R2Object): Headers {
  const type = file.httpMetadata?.contentType ?? 'application/octet-stream';
  return new Headers({
    'Content-Type': type,
    ETag: file.httpEtag,
    'Last-Modified': file.uploaded.toUTCString(),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(type === 'image/svg+xml' && {
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    }),
    ...(type === 'application/pdf' && { 'Content-Disposition': 'attachment' }),
  });
}
