const begin = /^(?:https?:\/\/(?=[^\p{P}\p{S}])|(?=www\..))/iu;
const domain = /^(?:[^\p{P}\p{S}]|[-._])+/u;
// An underscore in the last two parts of a domain.
const badDomain = /_[^.]*(?:\.[^.]*)?$/u;
const mail = /^[\w.+-]+@[\w-]+(?:\.[a-z\d][\w-]*)+(?<=[a-z])/i;
const trailing = /[!"'*,.:?\]_~]/;
const reference = /&[a-z]+;$/i;
// A longer name of a character is none.
const LONGEST_REFERENCE = 40;

/** How much of a text without spaces is an address of the web, by GitHub's rules; 0 when it begins with none. */
export function lengthOfUrl(text: string): number {
  const start = begin.exec(text)?.[0].length;
  if (start === undefined) return 0;
  const end = lengthWithoutTrail(text);
  const name = domain.exec(text.slice(start, end))?.[0].replace(/\.+$/, '') ?? '';
  return name === '' || badDomain.test(name) ? 0 : end;
}

/** How much of a text is an email address; 0 when it begins with none. */
export function lengthOfMail(text: string): number {
  return mail.exec(text)?.[0].length ?? 0;
}

/** The length without the signs that end a sentence, references of characters, and brackets that nothing opens. */
function lengthWithoutTrail(text: string): number {
  let excess = count(text, ')') - count(text, '(');
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    if (last === ')' && excess > 0) excess--;
    else if (last === ';')
      end -= (reference.exec(text.slice(Math.max(0, end - LONGEST_REFERENCE), end))?.[0].length ?? 1) - 1;
    else if (!trailing.test(last)) break;
    end--;
  }
  return end;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
