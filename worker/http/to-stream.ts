/** A stream that makes the next part when its reader asks for it. */
export function toStream(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** Short texts as bytes, joined to parts of this many characters. */
const A_PART = 32_768;

/** Encodes texts for a stream; a part is made of many of them. */
export async function* encodeTexts(texts: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let part = '';
  for await (const text of texts) {
    part += text;
    if (part.length < A_PART) continue;
    yield encoder.encode(part);
    part = '';
  }
  yield encoder.encode(part);
}
