// East Asian signs that are always wide: the blocks of CJK, full-width and vertical forms.
const wide = /[[\p{P}\p{S}\p{Zs}]&&[\u3000-\u303f\u30a0\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffef]]/v;
// Signs that Chinese and Japanese share with other scripts: dashes, dots, quotation marks.
const shared = /[\u00b7\u2014\u2015\u2018\u2019\u201c\u201d\u2025-\u2027\u22ef]/;
const written = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc\uff70]/u;
const hangul = /\p{Script=Hangul}/u;
const middleDots = /[\u30fb\uff65]/;

/** Whether a sign is punctuation, a symbol or a space of East Asian writing, wide or shared. */
export function isCjkSign(character: string): boolean {
  return wide.test(character) || shared.test(character);
}

/** Whether a character belongs to Chinese, Japanese or Korean. */
export function isCjk(character: string): boolean {
  return isCjkSign(character) || written.test(character) || hangul.test(character);
}

/** Whether a written-out address ends before a character. A middle dot stands within names, and addresses have names. */
export function endsAddress(character: string): boolean {
  return (
    (isCjkSign(character) && !middleDots.test(character) && character !== '\u00b7') ||
    /[«»‹›]/.test(character)
  );
}

/** Whether two characters are written without a space between them, so that the end of a line between them is none. */
export function joinsLines(before: string, after: string): boolean {
  const [one, other] = [isUnspaced(before), isUnspaced(after)];
  return (one && (other || shared.test(after))) || (other && shared.test(before));
}

// Korean separates its words by spaces.
function isUnspaced(character: string): boolean {
  return !hangul.test(character) && (wide.test(character) || written.test(character));
}
