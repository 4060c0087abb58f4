import { ANSWERS_FROM, CLOSE_FROM } from '#src/ask/extract.ts';
import type { AnsweredBy, Ask, Locked, Outcome, Sentence, Source } from '#src/ask/model.ts';
import { ModelError, type ModelFault, type Usage } from '#src/ask/read-model-stream.ts';
import { AppError, type ErrorCode } from '#src/shared/errors.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { cacheKeyOf, readCachedAnswer, writeCachedAnswer } from '#worker/ask/answer-cache.ts';
import { type Gathered, gather } from '#worker/ask/gather.ts';
import { keepAsk } from '#worker/ask/keep.ts';
import { PATIENCE, type Patience } from '#worker/ask/patience.ts';
import { takeFromQuota } from '#worker/ask/quota.ts';
import { speak } from '#worker/ask/speak.ts';
import type { KeptSource } from '#worker/ask/tables.ts';
import type { Context } from '#worker/platform/context.ts';

/** What happens while a question is answered, in this order; `delta` repeats. */
export type AskEvent =
  | { type: 'sources'; sources: Source[]; locked: Locked[]; answeredBy: AnsweredBy }
  | { type: 'delta'; sentence: Sentence }
  | { type: 'done'; id: string; outcome: Outcome };

export type AskOptions = { signal?: AbortSignal; patience?: Patience };

/**
 * Answers a question of a member from passages that they may read. Where too little of it is found, nothing is generated. Each
 * sentence is checked before it is yielded. A failure of the model is thrown after it was kept; the quota is given back then,
 * and when the asker leaves.
 */
export async function* answerQuestion(
  ctx: Context,
  ask: Ask,
  { signal = new AbortController().signal, patience = PATIENCE }: AskOptions = {},
): AsyncGenerator<AskEvent> {
  const { personId } = await requireFreshSession(ctx);
  const startedAt = Date.now();
  const gathered = await gather(ctx, ask, personId);
  const answeredBy: AnsweredBy = ctx.generator.isModel ? 'model' : 'passages';
  const outcome = outcomeOf(gathered, answeredBy);
  const sources = outcome === 'refused' ? [] : toSources(gathered);
  yield { type: 'sources', sources: sources.map(toShown), locked: gathered.locked.map(toLocked), answeredBy };
  const said: Said = { sentences: [], dropped: 0, usage: null };
  const keep = (of: Outcome, fault: ModelFault | null = null) =>
    keepAsk(ctx, {
      ...{ ask, personId, answeredBy, sources, outcome: of, fault, ...said },
      ...{
        postId: gathered.postId,
        locked: gathered.locked.map(toLocked),
        milliseconds: Date.now() - startedAt,
      },
    });
  if (outcome !== 'refused') {
    try {
      for await (const sentence of answerFrom(ctx, {
        ask,
        gathered,
        sources,
        said,
        signal,
        patience,
        personId,
      }))
        yield { type: 'delta', sentence };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      ctx.log.warn('the model failed', { fault: error.fault, generator: ctx.generator.id });
      await keep('failed', error.fault);
      throw new AppError(CODES[error.fault], { cause: error });
    }
  }
  yield { type: 'done', id: await keep(outcome), outcome };
}

/** What was said so far: the result of a stream that is kept at its end. */
export type Said = { sentences: Sentence[]; dropped: number; usage: Usage | null };

type Answering = {
  ask: Ask;
  gathered: Gathered;
  sources: KeptSource[];
  said: Said;
  signal: AbortSignal;
  patience: Patience;
  personId: string;
};

/** The sentences of an answer, from the cache or from the generator. */
async function* answerFrom(ctx: Context, answering: Answering): AsyncGenerator<Sentence> {
  const { ask, gathered, said, personId } = answering;
  const key = ctx.generator.isModel ? await cacheKeyOf(ctx, ask, gathered.sources) : null;
  const cached = key && (await readCachedAnswer(ctx, key));
  if (cached) {
    said.sentences = cached;
    yield* cached;
    return;
  }
  const giveBack = ctx.generator.isModel ? await takeFromQuota(ctx, personId) : null;
  let isWhole = false;
  try {
    yield* speak(ctx, answering);
    isWhole = true;
  } finally {
    if (!isWhole && giveBack) ctx.waitUntil(giveBack());
  }
  if (key) await writeCachedAnswer(ctx, key, said.sentences);
}

/** The share of a question from which on it is about something that the site does not have. */
const MOSTLY_UNKNOWN = 0.5;

const CODES: Record<ModelFault, ErrorCode> = {
  busy: 'model_busy',
  over_quota: 'model_over_quota',
  timeout: 'model_timeout',
  too_large: 'model_failed',
  wrong_model: 'model_failed',
  garbled: 'model_failed',
  cut_off: 'model_failed',
  empty: 'model_failed',
};

/** A question is also refused when it is hardly covered and its telling words are nowhere on the site. */
function outcomeOf({ coverage, unknown, sources }: Gathered, by: AnsweredBy): Outcome {
  if (sources.length === 0 || coverage < CLOSE_FROM) return 'refused';
  if (coverage < ANSWERS_FROM && unknown >= MOSTLY_UNKNOWN) return 'refused';
  return coverage < ANSWERS_FROM && by === 'passages' ? 'closest' : 'answered';
}

function toSources({ sources }: Gathered): KeptSource[] {
  return sources.map(({ kind, targetId, part, title, path, locale, url }, at) => ({
    ...{ n: at + 1, kind, targetId, part, title, path, locale, url },
  }));
}

/** A source without what only the check of its readers needs. */
export function toShown({ n, kind, title, path, locale, url }: KeptSource): Source {
  return { n, kind, title, path, locale, url };
}

function toLocked({ title, url }: Gathered['locked'][number]): Locked {
  return { title, url };
}
