import { indexWordsOf } from '#src/search/expressions.ts';
import { parseQuery } from '#src/search/query.ts';

/** A word of a question as the index has it, and how often the question says it. */
export type QuestionTerm = { term: string; times: number };

const MOST_TERMS = 48;
/** A word that is said more often counts no more. */
const MOST_TIMES = 3;

/** The words of a question that say what it is about: stems of English words, pairs of Chinese characters. */
export function questionTerms(question: string): QuestionTerm[] {
  const { terms, times } = parseQuery(question);
  const counts = new Map<string, number>();
  terms.forEach((term, index) => {
    for (const word of indexWordsOf(term)) counts.set(word, (counts.get(word) ?? 0) + (times[index] ?? 1));
  });
  return [...counts]
    .slice(0, MOST_TERMS)
    .map(([term, count]) => ({ term, times: Math.min(count, MOST_TIMES) }));
}

/** A word of a question, and in how many passages of the site it occurs. */
export type KnownTerm = QuestionTerm & { passages: number };

/** Passages with one of the leading words, which are weighed. */
const MOST_LED_TO = 1500;
/** Words that are together more common than this tell nothing apart. */
const MOST_COUNTED = 8000;

/**
 * The expression for the full-text index: from the rarest on, words lead while they occur in few passages together, and a
 * passage must have one of them; the others add to its weight. Null without a known word.
 */
export function passageExpression(known: readonly KnownTerm[]): string | null {
  const rarest = [...known].sort((a, b) => a.passages - b.passages);
  let together = 0;
  const [leading, every]: [string[], string[]] = [[], []];
  for (const { term, times, passages } of rarest) {
    together += passages;
    const expression = Array(times).fill(`"${term}"`).join(' OR ');
    if (leading.length === 0 || together <= MOST_LED_TO) leading.push(expression);
    if (every.length === 0 || together <= MOST_COUNTED) every.push(expression);
  }
  if (leading.length === 0) return null;
  if (leading.length === every.length) return `(${every.join(' OR ')})`;
  return `((${leading.join(' OR ')}) AND (${every.join(' OR ')}))`;
}
