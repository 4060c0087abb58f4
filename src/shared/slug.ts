import { plainLetters } from '#src/shared/plain-letters.ts';

const MAX_SLUG_LENGTH = 80;

/** Increased when names get other slugs: a job then makes tags from before reachable by the new slug of their name. */
export const SLUG_RULES_VERSION = 1;

/** A slug: letters, digits and the marks that stand on them, in lower case, joined by hyphens. */
export const SLUG =
  /^[\p{Ll}\p{Lm}\p{Lo}\p{N}][\p{Ll}\p{Lm}\p{Lo}\p{N}\p{M}]*(?:-[\p{Ll}\p{Lm}\p{Lo}\p{N}][\p{Ll}\p{Lm}\p{Lo}\p{N}\p{M}]*)*$/u;

/**
 * Makes a slug from any text: `Announcing Rust 1.63.0` → `announcing-rust-1-63-0`. Letters of every script are kept, so
 * Chinese titles keep their characters, which browsers show as they are, and Hindi or Thai their marks. Marks on Latin
 * letters are dropped. The signs of names become words: `C++` → `c-plus-plus`. The slug is empty when the text contains no
 * letter or digit.
 */
export function slugify(text: string): string {
  return (
    plainLetters(withoutAccents(text).toLowerCase())
      .replace(/['’\u200d]/g, '')
      .replace(NAME_SIGNS, (signs) => [...signs].map((sign) => SIGN_WORDS[sign]).join(''))
      .replace(/[^\p{L}\p{N}\p{M}]+|(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '-')
      .slice(0, MAX_SLUG_LENGTH)
      // A rare character has two code units, and half of one is invalid in an address.
      .replace(/\p{Cs}$/u, '')
      .replace(/-+/g, '-')
      .replace(/^-|-$/g, '')
  );
}

/** Latin letters without marks; Greek and Cyrillic letters keep those that belong to the letter (й), not accents. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .replace(/(?<=[\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '');
}

/**
 * The signs at the end of a name (C++, C#, A*; C-- has one letter, as words before a dash have not), and the point or the at
 * sign before one (.NET, @A). A word between two stars is emphasized.
 */
const NAME_SIGNS = new RegExp(
  [
    String.raw`(?<=\p{L})(?:\+\+|[+#])(?!\p{Script=Latin})`,
    String.raw`\*(?<=(?<!\S)[^\s*]*\p{L}\*)(?![\p{Script=Latin}\p{N}*])`,
    String.raw`(?<=(?<![\p{L}\p{N}\p{M}])\p{L})--(?![\p{L}\p{N}-])`,
    String.raw`(?<![\p{L}\p{N}\p{M}.@])[.@](?=\p{L})`,
  ].join('|'),
  'gu',
);
const SIGN_WORDS: Record<string, string> = {
  '+': '-plus-',
  '#': '-sharp-',
  '*': '-star-',
  '-': '-minus-',
  '.': '-dot-',
  '@': '-at-',
};

/** `slug`, or the first of `slug-2`, `slug-3` … that is not taken; a long slug is cut for its number. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const stem = slug
      .slice(0, MAX_SLUG_LENGTH - end.length)
      .replace(/\p{Cs}$/u, '')
      .replace(/-+$/, '');
    const candidate = `${stem}${end}`;
    if (!taken.has(candidate)) return candidate;
  }
}
