import { hasWords } from '#src/ask/check-sentence.ts';

const QUOTED = /“([^“”]+)”|「([^「」]+)」|"([^"]+)"/u;
/** Words, or Chinese characters, that are enough to find the beginning and the end of a quoted sentence. */
const WORDS = 5;
const CHARACTERS = 10;

/**
 * The address of the very words of a page that a sentence quotes, as a text fragment; the passage itself where it quotes
 * nothing. Browsers without text fragments still go to the passage.
 */
export function toPlace(url: string, sentence: string): string {
  const quote = QUOTED.exec(sentence)?.slice(1).find(Boolean)?.trim();
  if (!quote || !hasWords(sentence, quote)) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragmentOf(quote)}`;
}

function fragmentOf(quote: string): string {
  const isChinese = /\p{Script=Han}/u.test(quote);
  const parts = isChinese ? [...quote] : quote.split(/\s+/);
  const [most, between] = isChinese ? [CHARACTERS, ''] : [WORDS, ' '];
  if (parts.length <= 2 * most) return encode(quote);
  const [head, tail] = [parts.slice(0, most), parts.slice(-most)].map((some) => some.join(between));
  return `${encode(head ?? '')},${encode(tail ?? '')}`;
}

/** Also signs that have a meaning in text fragments. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
