import { promptOf } from '#src/ask/prompt.ts';
import { faultOf, ModelError, readModelStream } from '#src/ask/read-model-stream.ts';
import type { Generator } from '#worker/platform/generator/generator.ts';

/** The language model of Workers AI: it knows Chinese, and the free plan has it. */
const MODEL = '@cf/zai-org/glm-4.7-flash';
const MOST_TOKENS = 600;

/** The part of the binding that is used. */
export type AiBinding = {
  run: (model: string, input: object, options?: object) => Promise<unknown>;
};

/** Answers by a language model of Workers AI. */
export function workersAiGenerator(ai: AiBinding): Generator {
  return {
    id: MODEL,
    isModel: true,
    async *generate({ question, sources, locale, signal }) {
      const messages = promptOf(question, sources, locale);
      const answer = await ai
        .run(MODEL, { messages, stream: true, max_tokens: MOST_TOKENS, temperature: 0.2 }, { signal })
        .catch((error: unknown) => {
          throw new ModelError(faultOf(error), error);
        });
      if (!(answer instanceof ReadableStream)) throw new ModelError('garbled');
      yield* readModelStream(chunksOf(answer as ReadableStream<Uint8Array>));
    },
  };
}

/** The chunks of a stream; a reader who leaves cancels it, so that the model stops. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let isRead = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        isRead = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!isRead) await reader.cancel().catch(() => undefined);
  }
}
