import type { Element } from 'hast';
import type { ImageSize } from '#src/markdown/types.ts';

// The reading column is 44rem wide at most.
const SIZES = '(min-width: 46rem) 44rem, 100vw';

/** Gives images their size and loading order; returns every src, each once. */
export function finishImages(elements: Element[], known?: ReadonlyMap<string, ImageSize>): string[] {
  const sources = new Set<string>();
  for (const element of elements) {
    if (element.tagName === 'source') cleanSrcset(element);
    if (element.tagName !== 'img') continue;
    const { properties } = element;
    if (typeof properties.src !== 'string' || properties.src === '') {
      showWords(element);
      continue;
    }
    properties.alt ??= '';
    properties.loading = sources.size === 0 ? 'eager' : 'lazy';
    properties.decoding = 'async';
    addSize(properties, known?.get(properties.src) ?? known?.get(decoded(properties.src)));
    sources.add(properties.src);
  }
  return [...sources];
}

function addSize(properties: Element['properties'], size: ImageSize | undefined): void {
  if (!size) return;
  properties.width = size.width;
  properties.height = size.height;
  if (!size.srcset) return;
  properties.srcSet = size.srcset;
  properties.sizes = SIZES;
}

/** Shows the alternative text of an image whose address was refused. */
function showWords(image: Element): void {
  image.tagName = 'span';
  image.children = [{ type: 'text', value: String(image.properties.alt ?? '') }];
  image.properties = {};
}

// The sanitiser handles addresses, not srcsets.
function cleanSrcset({ properties }: Element): void {
  const candidates = [properties.srcSet ?? ''].flat().join(', ').split(',');
  if (candidates.some((candidate) => /^\s*(?!https?:)[^/?#\s]*:/i.test(candidate))) delete properties.srcSet;
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
