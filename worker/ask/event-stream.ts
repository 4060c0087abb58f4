import { AppError } from '#src/shared/errors.ts';
import type { AskEvent } from '#worker/ask/answering.ts';

const encoder = new TextEncoder();
const HEARTBEAT_MS = 10_000;

/**
 * The events of an answer as server-sent events, with a comment now and then so that nothing on the way takes the silence for
 * an end. A reader who leaves aborts the work. A failure is the event `error` with its code.
 */
export function eventStream(
  work: (signal: AbortSignal) => AsyncGenerator<AskEvent>,
  describe: (error: unknown) => object,
): ReadableStream<Uint8Array> {
  const left = new AbortController();
  let events: AsyncGenerator<AskEvent> | null = null;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      events = work(left.signal);
      const all = events;
      // Not awaited: a stream that has not started is not read.
      void (async () => {
        try {
          for await (const { type, ...data } of all) send(toEvent(type, data));
        } catch (error) {
          send(toEvent('error', describe(error)));
        } finally {
          clearInterval(heartbeat);
          if (!left.signal.aborted) controller.close();
        }
      })();
    },
    async cancel() {
      clearInterval(heartbeat);
      left.abort(new AppError('unavailable'));
      await events?.return(undefined);
    },
  });
}

function toEvent(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
