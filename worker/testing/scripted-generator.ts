import type { Generator } from '#worker/platform/generator/generator.ts';
import { type AiBinding, workersAiGenerator } from '#worker/platform/generator/workers-ai.ts';

/** What a scripted model does: bytes that arrive in small pieces, then an end, a stall or an error. */
export type Script = {
  says?: string;
  size?: number;
  ends?: 'end' | 'stall';
  refuses?: string;
  beginsLate?: boolean;
};

export type Scripted = Generator & { calls: object[]; wasCancelled: () => boolean };

/** The lines by which Workers AI streams a text. */
export function linesOf(text: string): string {
  const lines = text.match(/[\s\S]{1,4}/gu) ?? [];
  const usage = { response: '', usage: { prompt_tokens: 100, completion_tokens: 20 } };
  return [...lines.map((response) => ({ response })), usage]
    .map((line) => `data: ${JSON.stringify(line)}\n\n`)
    .join('')
    .concat('data: [DONE]\n\n');
}

/** The adapter of Workers AI on a binding that plays scripts, one after the other; the last one repeats. */
export function scriptedGenerator(...scripts: Script[]): Scripted {
  const calls: object[] = [];
  let cancelled = false;
  const binding: AiBinding = {
    async run(_, input) {
      const script = scripts[Math.min(calls.length, scripts.length - 1)] ?? {};
      calls.push(input);
      if (script.refuses) throw new Error(script.refuses);
      return play(script, () => {
        cancelled = true;
      });
    },
  };
  return { ...workersAiGenerator(binding), id: 'scripted', calls, wasCancelled: () => cancelled };
}

function play({ says = '', size = 5, ends = 'end', beginsLate }: Script, onCancel: () => void) {
  const bytes = new TextEncoder().encode(says);
  let at = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (beginsLate) await new Promise(() => undefined);
      if (at < bytes.length) {
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      } else if (ends === 'end') controller.close();
      else await new Promise(() => undefined);
    },
    cancel: onCancel,
  });
}
