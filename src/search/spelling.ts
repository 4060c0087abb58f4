const CORRECTABLE = /^[a-z]{4,14}$/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The words that are one slip away from a word: a letter too many, too few, another one, or two swapped. Only of plain
 * Latin letters; a short word is a slip away from too many others.
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
