import { QUERY_LENGTH } from '#src/search/limits.ts';
import { partsOf, type Term } from '#src/search/query.ts';
import { stem } from '#src/search/stem.ts';
import { withoutGrammar } from '#src/search/stop-words.ts';
import { isCjk } from '#src/search/tokens.ts';

const MOST_NEEDLES = 4;
/** A longer run of Chinese is a question, which no text contains whole. */
const LONGEST_RUN = 6;

/**
 * Texts that a matching text is likely to contain, for finding the relevant part of a long text quickly: first everything as
 * it was typed, then each word at the beginning of a word, and Chinese in parts, the longest first. The database knows the
 * small letters of ASCII only, so a needle with other letters is there in capitals too.
 */
export function needlesOf(query: string, terms: readonly Term[]): string[] {
  const typed = query.slice(0, QUERY_LENGTH).toWellFormed().toLowerCase();
  const parts = partsOf(typed);
  const runs = parts
    .filter(isCjk)
    .flatMap((run) => (run.length > LONGEST_RUN ? withoutGrammar(run) : [run]))
    .sort((a, b) => b.length - a.length);
  const words = terms.flatMap((term) => {
    if (term.kind === 'cjk') return [];
    if (term.kind === 'phrase') return [` ${term.words[0]}`, term.words[0] ?? ''];
    const word = term.written ?? term.word;
    return [` ${word}`, term.written ? word : ` ${stem(word)}`];
  });
  const needles = [...(parts.length > 1 ? [parts.join(' ')] : []), ...runs, ...words].flatMap(inBothCases);
  return [...new Set(needles)].slice(0, MOST_NEEDLES);
}

function inBothCases(needle: string): string[] {
  const capitals = needle.toUpperCase().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return capitals === needle ? [needle] : [needle, capitals];
}
