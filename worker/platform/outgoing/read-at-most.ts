import { concatBytes } from '#src/shared/concat-bytes.ts';

/** The beginning of a body; `isTruncated` tells whether there is more. */
export type ReadBody = { bytes: Uint8Array<ArrayBuffer>; isTruncated: boolean };

/**
 * Reads at most `limit` bytes of a body and gives up the rest. Bytes count as they arrive here, after decompression. Throws
 * when the signal is aborted: a server may send its bytes as slowly as it likes.
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  signal: AbortSignal,
): Promise<ReadBody> {
  if (!body) return { bytes: new Uint8Array(), isTruncated: false };
  const reader = body.getReader();
  const giveUp = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', giveUp);
  try {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length <= limit) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return { bytes: concatBytes(parts), isTruncated: false };
      parts.push(value.subarray(0, limit - length));
      length += value.length;
    }
    return { bytes: concatBytes(parts), isTruncated: true };
  } finally {
    signal.removeEventListener('abort', giveUp);
    giveUp();
  }
}
