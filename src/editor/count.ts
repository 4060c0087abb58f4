import { measureReading } from '#src/markdown/measure.ts';

/** Words and Chinese characters of a Markdown text; addresses and pictures on their way are none. */
export function countWords(markdown: string): number {
  return measureReading(markdown.replace(/\]\([^)\n]*\)/g, ']'), 0).words;
}
