import type { Element } from 'hast';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 pre blockquote ul ol li table tr hr details figure div section math img'.split(' '),
);

/** Notes the line of the source at which every block begins, so that an editor can show both at the same place. */
export function noteLines(elements: Element[]): void {
  for (const { tagName, position, properties } of elements) {
    if (position && BLOCKS.has(tagName)) properties.dataLine = position.start.line;
  }
}
