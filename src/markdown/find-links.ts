import { scanLinks } from '#src/markdown/scan-links.ts';
import type { FoundLink } from '#src/markdown/types.ts';

/**
 * Finds every link and image of a text in order of position, absolute ones too, with the offsets of the URL as it is
 * written. Covers inline links, reference definitions, autolinks and raw HTML; code has no links. A text that is too complex
 * to parse gives none.
 */
export function findLinks(markdown: string): FoundLink[] {
  return scanLinks(markdown).map(({ url, start, end, kind }) => ({ url, start, end, kind }));
}
