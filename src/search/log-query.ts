import { parseQuery } from '#src/search/query.ts';

const LOOKS_PERSONAL = /@|\d{5}/;
const LONGEST = 80;

/**
 * The loggable part of a query, from which missing content can be learned: its words without possible addresses and numbers
 * of people. Null when nothing is left.
 */
export function describeQuery(query: string): string | null {
  if (LOOKS_PERSONAL.test(query.normalize('NFKC'))) return null;
  const words = parseQuery(query).map((term) => {
    if (term.kind === 'cjk') return term.run;
    return term.kind === 'word' ? term.word : term.words.join(' ');
  });
  return words.join(' ').slice(0, LONGEST) || null;
}
