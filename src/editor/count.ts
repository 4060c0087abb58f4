import { countScripts, measureReading } from '#src/markdown/measure.ts';

/** The length of a text: Latin words, Chinese characters, and how many minutes it takes to read. */
export type Length = { words: number; characters: number; minutes: number };

/** Measures a Markdown text. URLs, and images that are still being uploaded, are not counted. */
export function measureText(markdown: string): Length {
  const read = markdown.replace(/\]\([^)\n]*\)/g, ']');
  const pictures = markdown.match(/!\[[^\]\n]*\]\(/g)?.length ?? 0;
  const { latin, characters } = countScripts(read);
  const { readingMinutes } = measureReading(read, pictures);
  return { words: latin, characters, minutes: readingMinutes };
}
