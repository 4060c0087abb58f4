import { countTokens } from '#src/passages/count-tokens.ts';

/** A piece of a text that stays together in a passage: a line, or a part of a long one. Lines keep their ends. */
export type Piece = { from: number; to: number; tokens: number };

const SENTENCE = /[^.!?。！？；]*(?:[.!?]+["'”’)\]]*\s+|[。！？；]+[」』”’）]*\s*|$)/gu;

/** Cuts a text into its lines, and lines of more than `most` tokens at their sentences, then anywhere. */
export function toPieces(text: string, most: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    pieces.push(...cut(line, from, most));
    from += line.length;
  }
  return pieces;
}

function cut(line: string, from: number, most: number): Piece[] {
  const tokens = countTokens(line);
  if (tokens <= most) return [{ from, to: from + line.length, tokens }];
  const pieces: Piece[] = [];
  let at = from;
  for (const sentence of line.match(SENTENCE) ?? []) {
    for (const part of countTokens(sentence) <= most ? [sentence] : cutAnywhere(sentence, most)) {
      if (part !== '') pieces.push({ from: at, to: at + part.length, tokens: countTokens(part) });
      at += part.length;
    }
  }
  return pieces;
}

/** Cuts a text into parts of as many characters as tokens are allowed, and no character into two. */
function cutAnywhere(text: string, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (part.length + character.length > most) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
