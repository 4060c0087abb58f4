import type { Answer, AnsweredBy, Ask } from '#src/ask/model.ts';
import { type AskOptions, answerQuestion } from '#worker/ask/answering.ts';
import { getAnswer } from '#worker/ask/history.ts';
import type { Context } from '#worker/platform/context.ts';

export { type AskEvent, answerQuestion } from '#worker/ask/answering.ts';
export { getAnswer, listAsked } from '#worker/ask/history.ts';
export { deleteAllAsks, deleteAsk, judgeAnswer } from '#worker/ask/keep.ts';
export { getAskQuality } from '#worker/ask/quality.ts';

/** Answers a question whole, and returns the answer from the history. */
export async function askSite(ctx: Context, ask: Ask, options: AskOptions = {}): Promise<Answer> {
  let id = '';
  for await (const event of answerQuestion(ctx, ask, options)) if (event.type === 'done') id = event.id;
  return getAnswer(ctx, id);
}

/** What answers questions on this site: a language model, or passages as they are. */
export function nameGenerator({ generator }: Context): AnsweredBy {
  return generator.isModel ? 'model' : 'passages';
}
