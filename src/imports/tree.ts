import type { Root } from 'mdast';
import { cleanSource, parseMarkdown } from '#src/markdown/parse.ts';

/** The tree of a text; null for one that is too complex to be parsed. */
export function treeOf(markdown: string): Root | null {
  const source = cleanSource(markdown);
  try {
    return parseMarkdown(source);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
