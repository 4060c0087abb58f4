import { z } from 'zod';
import { type Ask, type Sentence, sentenceSchema } from '#src/ask/model.ts';
import { fold } from '#src/search/fold.ts';
import type { FoundPassage } from '#worker/passages/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { hasPremium } from '#worker/platform/premium.ts';

const KEPT_SECONDS = 86_400;

/**
 * The key of an answer that may be given to everybody with the same tier who is shown the same sources: the question, the
 * language, the tier, the generator and what the sources say. Null where a source is not for everybody. What changed or is
 * hidden by now is not among the sources, so its answer is not found any more.
 */
export async function cacheKeyOf(
  ctx: Context,
  { question, after }: Ask,
  sources: readonly FoundPassage[],
): Promise<string | null> {
  if (after !== undefined || sources.some(({ isPublic }) => !isPublic)) return null;
  const tier = hasPremium(ctx) ? 'premium' : 'free';
  const asked = fold(question).replace(/\s+/g, ' ').trim();
  const said = sources.map(({ hash, url }) => `${hash} ${url}`);
  return `ask:${await sha256([ctx.generator.id, ctx.locale, tier, asked, ...said].join('\n'))}`;
}

/** The sentences of an answer that was given before, null without one. */
export async function readCachedAnswer({ kv }: Context, key: string): Promise<Sentence[] | null> {
  const kept = await kv.get(key, 'json').catch(() => null);
  return z.array(sentenceSchema).nonempty().safeParse(kept).data ?? null;
}

export async function writeCachedAnswer(
  { kv }: Context,
  key: string,
  sentences: readonly Sentence[],
): Promise<void> {
  await kv.put(key, JSON.stringify(sentences), { expirationTtl: KEPT_SECONDS });
}
