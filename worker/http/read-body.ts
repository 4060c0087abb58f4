import { BODY_LIMITS, type BodyLimit, MAX_DEPTH } from '#src/shared/body-limits.ts';
import { concatBytes } from '#src/shared/concat-bytes.ts';
import { countFields, measureJson } from '#src/shared/count-values.ts';
import { AppError } from '#src/shared/errors.ts';

/** The part of a request that is read. */
type Sent = { headers: Headers; body: ReadableStream<Uint8Array> | null };

/** A body that is refused is read up to here, because a connection that is closed with unread bytes loses its answer. */
const MAX_DRAINED_BYTES = 12 * 1024 * 1024;

/**
 * Reads a body within a limit, and counts its fields before anything is parsed. Throws `payload_too_large` and
 * `too_many_fields`.
 */
export async function readBody(request: Sent, name: BodyLimit): Promise<ArrayBuffer> {
  const limit = BODY_LIMITS[name];
  const bytes = await readBytes(request, limit.bytes);
  const type = request.headers.get('Content-Type') ?? '';
  if (hasTooMuch(bytes, type, limit.values)) throw new AppError('too_many_fields');
  return bytes.buffer;
}

/** Reads a form within a limit; one that cannot be read is an empty one. Throws like `readBody`. */
export async function readForm(request: Sent, name: BodyLimit): Promise<FormData> {
  const body = await readBody(request, name);
  const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' };
  return new Response(body, { headers }).formData().catch(() => new FormData());
}

/** Reads and forgets what nobody has read of a body, up to a bound. */
export async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  await discard(reader, MAX_DRAINED_BYTES).catch(() => {});
}

async function readBytes(request: Sent, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most)
    throw await tooLarge(request.body?.getReader());
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > most) throw await tooLarge(reader);
    chunks.push(read.value);
  }
  return concatBytes(chunks);
}

async function tooLarge(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<AppError> {
  if (reader) await discard(reader, MAX_DRAINED_BYTES).catch(() => {});
  return new AppError('payload_too_large');
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<void> {
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > most) return reader.cancel();
  }
}

function hasTooMuch(bytes: Uint8Array, type: string, most: number): boolean {
  if (!/^application\/json\b/i.test(type)) return countFields(bytes, type) > most;
  const { values, depth } = measureJson(bytes);
  return values > most || depth > MAX_DEPTH;
}
