import { CJK } from '#src/search/fold.ts';

const CHARACTERS = new RegExp(`[${CJK}]`, 'gu');

/**
 * About how many tokens a model makes of a text: one for each Chinese character, one for four other characters. White space
 * counts little.
 */
export function countTokens(text: string): number {
  const rest = text.replace(CHARACTERS, '');
  const characters = [...text].length - [...rest].length;
  return characters + Math.ceil(rest.replace(/\s+/g, ' ').trim().length / 4);
}
