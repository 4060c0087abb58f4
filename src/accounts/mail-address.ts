/** The characters of a name that needs no quotes (`atext` of RFC 5322, which RFC 5321 uses). */
const ATEXT = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * A mail address in the form in which it is stored: a `Dot-string` of at most 64 characters and a domain of ASCII labels
 * (RFC 5321). Quoted names and addresses of machines are refused: nobody signs up with one.
 */
export const MAIL_ADDRESS = new RegExp(
  `^(?=.{1,64}@)${ATEXT}(?:\\.${ATEXT})*@(?:${LABEL}\\.)+(?=[a-z])${LABEL}$`,
);

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const DOMAIN = /^[\p{L}\p{M}\p{N}.。-]+$/u;

/**
 * Returns a typed or pasted address as it is stored: in lower case, half-width, without signs that cannot be seen, and with
 * the domain in ASCII (`xn--…`, IDNA). A text that is no address stays one that is refused.
 */
export function toMailAddress(text: string): string {
  const plain = text.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  return DOMAIN.test(domain) ? `${plain.slice(0, at + 1)}${toAscii(domain)}` : plain;
}

function toAscii(domain: string): string {
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return domain;
  }
}
