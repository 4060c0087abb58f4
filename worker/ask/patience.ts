import { ModelError } from '#src/ask/read-model-stream.ts';

/** How long a model may take to begin, and to go on (milliseconds). */
export type Patience = { first: number; next: number };
export const PATIENCE: Patience = { first: 20_000, next: 10_000 };

/** Yields the pieces of a stream. Throws a `ModelError` when one takes too long; the stream is left then. */
export async function* withPatience<T>(
  pieces: AsyncIterable<T>,
  { first, next }: Patience,
): AsyncGenerator<T> {
  const iterator = pieces[Symbol.asyncIterator]();
  let wait = first;
  try {
    for (;;) {
      const step = await within(iterator.next(), wait);
      if (step.done) return;
      yield step.value;
      wait = next;
    }
  } finally {
    // Not awaited: a stream that stalls never answers.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ModelError('timeout')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
