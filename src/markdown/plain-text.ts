import type { Element, Root } from 'hast';
import { elementsOf, isFootnoteMark } from '#src/markdown/tree.ts';

const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i img input ins kbd mark picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr progress'.split(
    ' ',
  ),
);
const notProse = /^(?:h[1-6]|pre|table|figure|figcaption)$/;
/** Whether an element is part of a line of words. */
export function isInline({ tagName }: Element): boolean {
  return inline.has(tagName);
}

/** The text of a document, one block per line; code keeps its lines. */
export function linesOf(root: Root): string[] {
  return collect(root, isFootnoteMark);
}

/** The same without headings, titles of admonitions, code, tables, images and footnotes. */
export function proseOf(root: Root): string[] {
  const titles = new Set(elementsOf(root).map(titleOfAdmonition));
  return collect(
    root,
    (node) =>
      notProse.test(node.tagName) ||
      titles.has(node) ||
      node.properties.dataFootnotes !== undefined ||
      isFootnoteMark(node),
  );
}

function titleOfAdmonition({ properties, children }: Element): Element | undefined {
  return properties.dataAdmonition ? children.find((child) => child.type === 'element') : undefined;
}

function collect(root: Root, skip: (node: Element) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'text') line += node.value;
    if (!('children' in node) || (node.type === 'element' && skip(node))) return;
    const isBlock = node.type === 'element' && !isInline(node);
    if (isBlock && isCell(node)) line += ' ';
    else if (isBlock) endLine();
    if (node.type === 'element' && node.tagName === 'pre') return void lines.push(...codeLines(node));
    for (const child of node.children) visit(child);
    if (isBlock && !isCell(node)) endLine();
  };
  visit(root);
  endLine();
  return lines;
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th' || tagName === 'br';
}

function codeLines(node: Element): string[] {
  return codeOf(node)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** The text of an element with its white space. */
export function codeOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? codeOf(child) : ''))
    .join('');
}
