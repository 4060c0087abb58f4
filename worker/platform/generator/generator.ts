import type { WeighedWord } from '#src/ask/extract.ts';
import type { PromptSource } from '#src/ask/prompt.ts';
import type { ModelPiece } from '#src/ask/read-model-stream.ts';
import type { Locale } from '#src/shared/locale.ts';

/** A question for a generator: the passages that may answer it, and the weights of its words. */
export type ToAnswer = {
  question: string;
  locale: Locale;
  sources: readonly PromptSource[];
  words: readonly WeighedWord[];
  signal: AbortSignal;
};

/**
 * What writes answers. It yields text with marks of citations (`[1]`); what it says is checked afterwards. `isModel`: a
 * language model, whose calls cost and are counted. Failures are `ModelError`s.
 */
export type Generator = {
  id: string;
  isModel: boolean;
  generate: (input: ToAnswer) => AsyncIterable<ModelPiece>;
};
