const CORRECTABLE = /^[a-z]{4,14}$/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words at an edit distance of one: a letter more, a letter less, another letter, or two letters swapped. Only for words
 * of plain Latin letters. Short words have none, because they are close to too many others.
 */
export function nearSpellings(word: string): string[] {
  if (!CORRECTABLE.test(word)) return [];
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      near.add(before + letter + after);
      if (after) near.add(before + letter + after.slice(1));
    }
    if (after) near.add(before + after.slice(1));
    if (after.length > 1) near.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  near.delete(word);
  return [...near];
}
