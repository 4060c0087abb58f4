import { type CheckedSource, checkSentence } from '#src/ask/check-sentence.ts';
import type { Ask, Sentence } from '#src/ask/model.ts';
import { ModelError } from '#src/ask/read-model-stream.ts';
import { takeSentence } from '#src/ask/sentences.ts';
import type { Said } from '#worker/ask/answering.ts';
import { countModelCall, isBreakerClosed } from '#worker/ask/breakers.ts';
import type { Gathered } from '#worker/ask/gather.ts';
import { type Patience, withPatience } from '#worker/ask/patience.ts';
import type { Context } from '#worker/platform/context.ts';

type Speaking = { ask: Ask; gathered: Gathered; said: Said; signal: AbortSignal; patience: Patience };

/**
 * Has the generator answer, and yields its sentences as soon as they are whole and checked. The breaker counts failures; while
 * it is open, nothing is called. Nothing counts when the asker left.
 */
export async function* speak(ctx: Context, speaking: Speaking): AsyncGenerator<Sentence> {
  const { id } = ctx.generator;
  if (!isBreakerClosed(id, ctx.clock.now())) throw new ModelError('busy', 'the breaker is open');
  try {
    yield* sentencesFrom(ctx, speaking);
    countModelCall(id, true, ctx.clock.now());
  } catch (error) {
    if (error instanceof ModelError && !speaking.signal.aborted) countModelCall(id, false, ctx.clock.now());
    throw error;
  }
}

async function* sentencesFrom(ctx: Context, speaking: Speaking): AsyncGenerator<Sentence> {
  const { ask, gathered, said, signal, patience } = speaking;
  const sources = gathered.sources.map((source, at) => ({ ...source, n: at + 1 }));
  const input = { question: ask.question, locale: ctx.locale, sources, words: gathered.words, signal };
  let buffer = '';
  for await (const piece of withPatience(ctx.generator.generate(input), patience)) {
    if ('usage' in piece) {
      said.usage = piece.usage;
      continue;
    }
    buffer += piece.text;
    for (let next = takeSentence(buffer, false); next; next = takeSentence(buffer, false)) {
      buffer = next.rest;
      yield* check(next.sentence, sources, said);
    }
  }
  for (let next = takeSentence(buffer, true); next; next = takeSentence(next.rest, true))
    yield* check(next.sentence, sources, said);
  if (said.sentences.length === 0) throw new ModelError('empty');
}

function* check(text: string, sources: readonly CheckedSource[], said: Said): Generator<Sentence> {
  const { dropped, ...sentence } = checkSentence(text, sources);
  said.dropped += dropped;
  if (!/[\p{L}\p{N}]/u.test(sentence.text)) return;
  said.sentences.push(sentence);
  yield sentence;
}
