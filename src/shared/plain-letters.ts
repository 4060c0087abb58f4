/** Letters that look like a Latin letter with a mark, or like two of them, and that Unicode does not decompose. */
const PLAIN: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƙ: 'k',
  ɓ: 'b',
  ƴ: 'y',
  ə: 'e',
};
const LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Replaces such letters in a text in lower case: `søren` → `soren`, `straße` → `strasse`. */
export function plainLetters(lower: string): string {
  return lower.replace(LETTERS, (letter) => PLAIN[letter] ?? letter);
}
