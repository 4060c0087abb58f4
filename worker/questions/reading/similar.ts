import type { SimilarQuestion } from '#src/questions/model.ts';
import type { QuestionHit } from '#src/questions/search-hit.ts';
import type { Context } from '#worker/platform/context.ts';
import { search } from '#worker/search/service.ts';

const MOST = 5;
/** A title of fewer signs resembles everything. */
const SHORTEST = 2;

/** Questions that resemble a title that is being typed, best first. */
export async function findSimilar(ctx: Context, title: string): Promise<SimilarQuestion[]> {
  const q = title.trim();
  if (q.length < SHORTEST) return [];
  const { items } = await search(ctx, { q, kind: 'question', limit: MOST });
  return items
    .filter((hit): hit is QuestionHit => hit.kind === 'question')
    .map(({ path, title: segments, locale, answerCount, isAnswered }) => ({
      slug: decodeURIComponent(path.split('/').at(-1) ?? ''),
      path,
      title: segments.map(({ text }) => text).join(''),
      ...{ locale, answerCount, isAnswered },
    }));
}
