import { parseQuery, textOf } from '#src/search/query.ts';

const LOOKS_PERSONAL = /@|\d{5}/;
const LONGEST = 80;

/**
 * The loggable part of a query, from which missing content can be learned: its words without possible addresses and numbers
 * of people. Null when nothing is left.
 */
export function describeQuery(query: string): string | null {
  if (LOOKS_PERSONAL.test(query.normalize('NFKC'))) return null;
  const words = parseQuery(query).terms.map(textOf);
  return words.join(' ').replaceAll('"', '').slice(0, LONGEST) || null;
}
