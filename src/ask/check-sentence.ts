/** A source as the checker knows it: its number, its words, and the address of its page. */
export type CheckedSource = { n: number; text: string; url: string };

/** A sentence of an answer whose citations were checked. Without a citation left it is unsourced. */
export type CheckedSentence = { text: string; cites: number[]; dropped: number };

const MARK = /\s*(?:\[(\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)\]|【(\d{1,3})】)/gu;
const QUOTED = /"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』/gu;
const MARKDOWN_LINK = /!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/gu;
const ADDRESS = /(?:https?:\/\/|\bwww\.|\bmailto:|\bjavascript:|\bdata:)[^\s<>"”」』)\]，。]+/giu;
/** Elements of HTML, not the types of a programming language: `Vec<T>`. */
const TAG = /<\/?(?:a|img|script|iframe|form|input|button|svg|style|object|embed)\b[^>]*>/giu;

/**
 * Checks a sentence: numbers of no source are dropped; a citation survives only if its source has every quoted span of the
 * sentence that no other cited source has; links that do not lead to a source are taken out.
 */
export function checkSentence(sentence: string, sources: readonly CheckedSource[]): CheckedSentence {
  const plain = withoutLinks(sentence, sources);
  const asked = [...plain.matchAll(MARK)].flatMap(([, many, one]) => numbersIn(many ?? one ?? ''));
  const known = [...new Set(asked)].flatMap((n) => sources.find((source) => source.n === n) ?? []);
  const text = plain.replace(MARK, '').replace(/\s+/g, ' ').trim();
  const quotes = [...text.matchAll(QUOTED)].map((match) => match.slice(1).find(Boolean) ?? '');
  const isEveryQuoteReal = quotes.every((quote) => known.some((source) => hasWords(source.text, quote)));
  const cited = known.filter(
    ({ text: own }) => quotes.length === 0 || quotes.some((quote) => hasWords(own, quote)),
  );
  const cites = isEveryQuoteReal ? cited.map(({ n }) => n) : [];
  return { text, cites, dropped: new Set(asked).size - cites.length };
}

function numbersIn(list: string): number[] {
  return list.split(/[,，、]/).map((part) => Number(part.trim()));
}

/** Whether a text has these very words; white space and the shape of quotation marks do not count. */
export function hasWords(text: string, words: string): boolean {
  const span = even(words).replace(/^[\s….]+|[\s….,，;；]+$/gu, '');
  return span !== '' && even(text).includes(span);
}

function even(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/["“”「」『』]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutLinks(text: string, sources: readonly CheckedSource[]): string {
  const isSource = (address: string) => sources.some(({ url }) => url === address);
  return text
    .replace(TAG, '')
    .replace(MARKDOWN_LINK, (_, label: string, address: string) =>
      isSource(address) ? `${label} ${address}` : label,
    )
    .replace(ADDRESS, (address) => (isSource(address) ? address : ''));
}
