import type { Element } from 'hast';
import { labels } from '#src/markdown/labels.ts';
import { textOf } from '#src/markdown/tree.ts';
import type { Locale } from '#src/markdown/types.ts';

/** Makes wide blocks reachable by keyboard, and gives names to elements that a screen reader could not name. */
export function finishBlocks(elements: Element[], locale: Locale): void {
  let tables = 0;
  for (const element of elements) {
    if (element.tagName === 'table') wrapTable(element, captionOf(element) || labels[locale].table(++tables));
    else if (element.properties.dataAdmonition) element.properties.role = 'note';
    else if (element.tagName === 'pre') element.properties.tabIndex = 0;
    else if (element.tagName === 'input') {
      element.properties.ariaLabel = element.properties.checked
        ? labels[locale].taskDone
        : labels[locale].taskOpen;
    }
  }
}

/** Wraps a table: the element itself becomes the frame and a copy the content, so that the parent need not be known. */
function wrapTable(table: Element, label: string): void {
  const inner: Element = { ...table };
  table.tagName = 'div';
  table.properties = { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: label };
  table.children = [inner];
}

function captionOf({ children }: Element): string {
  const caption = children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption?.type === 'element' ? textOf(caption).trim() : '';
}
