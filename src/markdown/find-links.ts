import { scanLinks } from '#src/markdown/scan-links.ts';
import type { FoundLink } from '#src/markdown/types.ts';

/**
 * Every link and image of a text in order of place, absolute ones too, with the offsets of the URL as it is written.
 * Covers inline links, reference definitions, autolinks and raw HTML; code holds none. A text that is too complex to
 * parse has none either.
 */
export function findLinks(markdown: string): FoundLink[] {
  return scanLinks(markdown).map(({ url, start, end, kind }) => ({ url, start, end, kind }));
}
