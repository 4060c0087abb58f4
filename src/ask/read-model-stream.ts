/** A piece of what a model says: words, or the tokens that it counted at the end. */
export type ModelPiece = { text: string } | { usage: Usage };
export type Usage = { input: number; output: number };

/** Why a model gave no whole answer. */
export type ModelFault =
  | 'busy'
  | 'over_quota'
  | 'timeout'
  | 'too_large'
  | 'wrong_model'
  | 'garbled'
  | 'cut_off'
  | 'empty';

/** The failure of a model; `cause` is for the log. */
export class ModelError extends Error {
  override name = 'ModelError';
  readonly fault: ModelFault;

  constructor(fault: ModelFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

const FAULTS: Record<string, ModelFault> = {
  3040: 'busy',
  3036: 'over_quota',
  3007: 'timeout',
  3006: 'too_large',
  5007: 'wrong_model',
};

/** What an error of Workers AI means; its message begins with its code. */
export function faultOf(error: unknown): ModelFault {
  const message = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const code = /\b(3040|3036|3007|3006|5007)\b/.exec(message)?.[1];
  if (code) return FAULTS[code] ?? 'garbled';
  if (/\b429\b|capacity|rate limit/i.test(message)) return 'busy';
  return /timed? ?out|\b408\b/i.test(message) ? 'timeout' : 'garbled';
}

/**
 * Reads what a model streams: server-sent events, cut anywhere, with `{"response"}` or `choices[0].delta.content`, up to
 * `[DONE]`. Throws `ModelError` for nonsense, an error in the stream, and a stream that ends before.
 */
export async function* readModelStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ModelPiece> {
  const decoder = new TextDecoder();
  let buffer = '';
  for await (const bytes of stream) {
    buffer += decoder.decode(bytes, { stream: true });
    const lines = buffer.split(/\r\n|\n|\r(?!$)/);
    buffer = lines.pop() ?? '';
    for (const line of lines) {
      if (isDone(line)) return;
      yield* piecesOf(line);
    }
  }
  buffer += decoder.decode();
  if (isDone(buffer.trim())) return;
  throw new ModelError('cut_off');
}

function isDone(line: string): boolean {
  return /^data:\s*\[DONE\]\s*$/.test(line);
}

type Line = {
  response?: string | number | null;
  choices?: { delta?: { content?: string | null } }[];
  usage?: { prompt_tokens?: number; completion_tokens?: number } | null;
  error?: unknown;
  errors?: unknown[];
};

function* piecesOf(line: string): Generator<ModelPiece> {
  if (!line.startsWith('data:')) return;
  const { response, choices, usage, error, errors } = parse(line.slice(5));
  const failure = error ?? errors?.[0];
  if (failure) throw new ModelError(faultOf(new Error(JSON.stringify(failure))), failure);
  const text = response ?? choices?.[0]?.delta?.content;
  if (text !== undefined && text !== null && text !== '') yield { text: String(text) };
  if (usage?.completion_tokens)
    yield { usage: { input: usage.prompt_tokens ?? 0, output: usage.completion_tokens } };
}

function parse(json: string): Line {
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === 'object') return value;
  } catch (error) {
    throw new ModelError('garbled', error);
  }
  throw new ModelError('garbled');
}
