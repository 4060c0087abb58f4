import type { Locale } from '#src/markdown/types.ts';
import { cutText } from '#src/shared/text.ts';

const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 350;
const SECONDS_AN_IMAGE = 12;
const EXCERPT_LENGTH: Record<Locale, number> = { en: 200, 'zh-TW': 120 };

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu;
const word = /[\p{L}\p{N}\p{M}]+(?:['’_-][\p{L}\p{N}\p{M}]+)*/gu;
const latinAtEnd = /[\p{L}\p{N}\p{M}]+(?:['’_-][\p{L}\p{N}\p{M}]+)*['’_-]?$/u;

/** The amount of text in either script: Latin words, and Chinese or Japanese characters. */
export function countScripts(text: string): { latin: number; characters: number } {
  const characters = text.match(cjk)?.length ?? 0;
  return { latin: text.replace(cjk, ' ').match(word)?.length ?? 0, characters };
}

/** The number of words and the reading time in minutes, at least one. */
export function measureReading(text: string, images: number): { words: number; readingMinutes: number } {
  const { latin, characters } = countScripts(text);
  const minutes =
    latin / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE + (images * SECONDS_AN_IMAGE) / 60;
  return { words: latin + characters, readingMinutes: Math.max(1, Math.round(minutes)) };
}

/** The beginning of the prose. After a short first paragraph ("Hello!") the next ones are included. */
export function excerptOf(prose: string[], locale: Locale): string {
  const limit = EXCERPT_LENGTH[locale];
  let excerpt = '';
  for (const paragraph of prose) {
    excerpt += (excerpt === '' ? '' : ' ') + paragraph;
    if (excerpt.length >= limit / 2) break;
  }
  return shorten(excerpt, limit);
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = cutText(text, limit - 1);
  // Never end inside a Latin word, unless it is as long as the excerpt.
  if (/^[\p{L}\p{N}\p{M}'’_-]/u.test(text.slice(cut.length))) {
    const tail = cut.slice(-60);
    const latin = latinTail(tail);
    if (latin < tail.length) cut = cut.slice(0, cut.length - latin);
  }
  return `${cut.replace(/[\s,;:(\u3001\uff0c\uff1a\uff1b\uff08\u300a\u300c\u300e[-]+$/u, '')}…`;
}

function latinTail(tail: string): number {
  const latin = tail.replace(cjk, (character) => ' '.repeat(character.length));
  return latinAtEnd.exec(latin)?.[0].length ?? 0;
}
