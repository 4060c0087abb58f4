import { countScripts, measureReading } from '#src/markdown/measure.ts';

/** What a text is long: Latin words, Chinese characters, and how many minutes it takes to read. */
export type Length = { words: number; characters: number; minutes: number };

/** The length of a Markdown text; addresses, and pictures on their way, are not read. */
export function measureText(markdown: string): Length {
  const read = markdown.replace(/\]\([^)\n]*\)/g, ']');
  const pictures = markdown.match(/!\[[^\]\n]*\]\(/g)?.length ?? 0;
  const { latin, characters } = countScripts(read);
  const { readingMinutes } = measureReading(read, pictures);
  return { words: latin, characters, minutes: readingMinutes };
}
