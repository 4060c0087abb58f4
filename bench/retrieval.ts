/** The grades of the documents that answer a question. */
export type Judgement = ReadonlyMap<string, number>;

/** Means over all questions, and the number of questions without any answer. */
export type Scores = { ndcg10: number; recall10: number; empty: number };

const DEPTH = 10;

/** Scores a run (the documents found for each question, best first) as trec_eval does: linear gain, log2 discount. */
export function meanScores(
  judgements: ReadonlyMap<string, Judgement>,
  run: ReadonlyMap<string, readonly string[]>,
): Scores {
  const each = [...judgements].map(([query, grades]) => ({ grades, found: run.get(query) ?? [] }));
  const mean = (score: (one: (typeof each)[number]) => number) =>
    each.reduce((sum, one) => sum + score(one), 0) / each.length;
  return {
    ndcg10: mean(({ grades, found }) => ndcg(grades, found)),
    recall10: mean(({ grades, found }) => recall(grades, found)),
    empty: each.filter(({ found }) => found.length === 0).length,
  };
}

function ndcg(grades: Judgement, found: readonly string[]): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return gain(found.map((id) => grades.get(id) ?? 0).slice(0, DEPTH)) / gain(ideal.slice(0, DEPTH));
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
}

function recall(grades: Judgement, found: readonly string[]): number {
  return found.slice(0, DEPTH).filter((id) => grades.has(id)).length / grades.size;
}
