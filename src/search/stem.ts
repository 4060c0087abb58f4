const ENGLISH = /^[a-z]{4,24}$/;

/**
 * The part of an English word that its inflections share: `compiles`, `compiled` and `compiling` → `compil`. The index and
 * the query use the same stem, so it need not be a word. Words of other scripts are their own stem.
 */
export function stem(word: string): string {
  if (!ENGLISH.test(word)) return word;
  const base = withoutEnding(singular(word));
  return base.length > 3 && base.endsWith('e') ? base.slice(0, -1) : base;
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (/[^aeiou]ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/[aeiouy].*ing$/.test(word) && word.length > 5) return undoubled(word.slice(0, -3));
  if (/[aeiouy].*[^e]ed$/.test(word) && word.length > 4) return undoubled(word.slice(0, -2));
  return word;
}

/** `runn` → `run`. */
function undoubled(base: string): string {
  return /([^aeiouls])\1$/.test(base) ? base.slice(0, -1) : base;
}
