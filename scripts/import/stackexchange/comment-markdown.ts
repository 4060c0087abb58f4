import { splitMath } from './math.ts';

/** Signs that begin a block of Markdown; comments of the source have none. */
const BLOCK_SIGN = /^(\s*)([#>+=|~:-]|\d{1,9}(?=[.)]\s))/gm;
const CODE = /(`+)[\s\S]*?[^`]\1(?!`)/g;

/** Turns a comment, which has a few signs of Markdown and no HTML, into Markdown that means the same here. */
export function commentToMarkdown(text: string, { math, host }: { math: boolean; host: string }): string {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(CODE)) {
    parts.push(toWords(text.slice(at, match.index), math, host), match[0]);
    at = match.index + match[0].length;
  }
  parts.push(toWords(text.slice(at), math, host));
  return parts.join('').trim().replace(BLOCK_SIGN, escapeSign);
}

function escapeSign(_: string, space: string, sign: string): string {
  return /^\d/.test(sign) ? `${space.trim()}${sign}\\` : `${space.trim()}\\${sign}`;
}

function toWords(text: string, math: boolean, host: string): string {
  const parts = math ? splitMath(text) : [{ kind: 'text' as const, value: text }];
  return parts
    .map(({ kind, value }) =>
      kind === 'math'
        ? value
        : value
            .replace(
              /\[tag:([^\]\s]+)\]/g,
              (_, tag: string) => `[${tag}](https://${host}/questions/tagged/${tag})`,
            )
            .replace(/[<$]/g, '\\$&')
            .replace(/\r?\n/g, '  \n'),
    )
    .join('');
}
