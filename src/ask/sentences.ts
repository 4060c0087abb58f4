/** Marks of citations that follow a sentence: `[1]`, `[1, 2]`, `【3】`. */
const MARKS = '(?:\\s*(?:\\[\\d{1,3}(?:\\s*[,，、]\\s*\\d{1,3})*\\]|【\\d{1,3}】))*';
const ENDED = `(?:[.!?…]+["'”’)\\]]*(?=\\s|\\[|【|$)|[。！？]+[」』”’）]*|["”」』](?=\\s*[\\[【])|\\n)`;
const END = new RegExp(`${ENDED}${MARKS}[^\\S\\n]*`, 'gu');
/** Quotation marks that stay open longer were never meant to close. */
const LONGEST_QUOTE = 1000;

/**
 * Takes the first whole sentence of a text, with the marks of citations that follow it; null while it may still go on.
 * `isEnd`: nothing follows the text. A sentence does not end inside quotation marks.
 */
export function takeSentence(text: string, isEnd: boolean): { sentence: string; rest: string } | null {
  const whole = isEnd && text !== '' ? { sentence: text, rest: '' } : null;
  for (const found of text.matchAll(END)) {
    const end = found.index + found[0].length;
    const sentence = text.slice(0, end);
    if (found[0].startsWith('\n')) return { sentence, rest: text.slice(end) };
    if (isQuoteOpen(sentence) && end < LONGEST_QUOTE) continue;
    const rest = text.slice(end);
    // Marks may follow, also one that is cut: `[1`.
    if (!isEnd && (rest === '' || /^[[【]/u.test(rest))) return null;
    return { sentence, rest };
  }
  return whole;
}

function isQuoteOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  const isOpen = (open: string, close: string) => count(open) > count(close);
  return isOpen('“', '”') || isOpen('「', '」') || isOpen('『', '』') || count('"') % 2 === 1;
}

/** All sentences of a text. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const next = takeSentence(rest, true);
    if (!next) break;
    sentences.push(next.sentence);
    rest = next.rest;
  }
  return sentences;
}
