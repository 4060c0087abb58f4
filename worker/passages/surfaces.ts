import { questionTerms } from '#src/passages/question-terms.ts';
import { findPassages, type Lookup } from '#worker/passages/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Surface, serve, shownTo } from '#worker/testing/surface.ts';

/** Where passages of posts show: what questions are answered from. */
export const surfaces: Surface[] = shownTo('reader', [
  {
    name: 'service: passages for a question',
    askEach: (asker, { mark }) =>
      serve(asker, (ctx) => shown(ctx, { terms: questionTerms(mark), within: null, limit: 50 })),
  },
  {
    name: 'service: passages of one post for a question',
    askEach: (asker, { mark, id }) =>
      serve(asker, (ctx) =>
        shown(ctx, { terms: questionTerms(mark), within: { kind: 'post', id }, limit: 50 }),
      ),
  },
]);

/** What of the findings readers get; the words of the question, which are among the findings, say nothing. */
async function shown(ctx: Context, lookup: Lookup) {
  const { passages, locked } = await findPassages(ctx, lookup);
  return { passages, locked };
}
