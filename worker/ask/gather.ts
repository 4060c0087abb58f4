import { sql } from 'drizzle-orm';
import { extract, type WeighedWord } from '#src/ask/extract.ts';
import type { Ask } from '#src/ask/model.ts';
import { type QuestionTerm, questionTerms } from '#src/passages/question-terms.ts';
import { AppError } from '#src/shared/errors.ts';
import { type Findings, type FoundPassage, findPassages } from '#worker/passages/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { getPost } from '#worker/posts/service.ts';

const MOST_SOURCES = 5;
const FOUND = 12;

/** What a question is answered from. `coverage`: the share of the question that the best sentences have. */
export type Gathered = {
  sources: FoundPassage[];
  locked: Findings['locked'];
  words: WeighedWord[];
  coverage: number;
  postId: string | null;
  /** The share of the question that the site never mentions. */
  unknown: number;
};

/** Finds the passages for a question, and weighs its words. */
export async function gather(ctx: Context, ask: Ask, personId: string): Promise<Gathered> {
  const [post, earlier] = await Promise.all([
    ask.post === undefined ? null : getPost(ctx, ask.post),
    ask.after === undefined ? null : findEarlier(ctx, ask.after, personId),
  ]);
  const own = questionTerms(ask.question);
  const terms = withEarlier(own, earlier);
  const within = post && { kind: 'post', id: post.id };
  const found = await findPassages(ctx, { terms, within, limit: FOUND });
  // "Why?" asks what the question before was about.
  const isKnown = ({ term }: QuestionTerm) => found.known.some((one) => one.term === term);
  const asked = earlier !== null && own.length < 2 ? terms.filter(isKnown) : own;
  const words = weighWords(asked, found);
  const sources = found.passages.slice(0, MOST_SOURCES);
  const numbered = sources.map((source, at) => ({ ...source, n: at + 1 }));
  const { coverage } = extract(words, numbered);
  return {
    sources,
    locked: found.locked,
    words,
    coverage,
    postId: post?.id ?? null,
    unknown: shareOf(words, ({ term }) => !found.known.some((one) => one.term === term)),
  };
}

/** An own earlier question, null when it is gone. */
async function findEarlier(ctx: Context, id: string, personId: string): Promise<string | null> {
  const [[row]] = await ctx.db.batch([
    rawStatement<{ question: string }>(
      ctx.db,
      sql`SELECT question FROM asks WHERE id = ${id} AND person_id = ${personId}`,
    ),
  ]);
  if (!row) throw new AppError('not_found');
  return row.question;
}

/** The words of a question; those of the earlier one count once. */
function withEarlier(own: readonly QuestionTerm[], earlier: string | null): QuestionTerm[] {
  if (earlier === null) return [...own];
  const known = new Set(own.map(({ term }) => term));
  const more = questionTerms(earlier).filter(({ term }) => !known.has(term));
  return [
    ...own.map(({ term, times }) => ({ term, times: times + 1 })),
    ...more.map(({ term }) => ({ term, times: 1 })),
  ];
}

function shareOf(words: readonly WeighedWord[], holds: (word: WeighedWord) => boolean): number {
  const sum = (some: readonly WeighedWord[]) => some.reduce((total, { weight }) => total + weight, 0);
  return sum(words.filter(holds)) / (sum(words) || 1);
}

/** Rare words weigh more; a word that the site does not have weighs most, because nothing can answer it. */
function weighWords(terms: readonly QuestionTerm[], { known, total }: Findings): WeighedWord[] {
  return terms.map(({ term }) => {
    const passages = known.find((one) => one.term === term)?.passages ?? 0;
    return { term, weight: Math.log(1 + Math.max(total - passages + 0.5, 0.5) / (passages + 0.5)) };
  });
}
