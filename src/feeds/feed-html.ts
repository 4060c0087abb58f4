import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { absoluteAddress } from '#src/feeds/absolute-address.ts';
import { feedSchema } from '#src/feeds/feed-schema.ts';
import { parseHtml } from '#src/markdown/parse-html.ts';
import { printHtml } from '#src/markdown/print-html.ts';
import { elementsOf, textOf } from '#src/markdown/tree.ts';

/**
 * Rendered HTML for a feed: every address absolute, formulas as their source and players as links (few feed readers show
 * either), and nothing that only our own pages understand.
 */
export function feedHtml(html: string, base: string): string {
  const page = parseHtml(html);
  replaceElements(page, (element, siblings) => {
    if (element.tagName === 'iframe') return siblings.some(isCaption) ? [] : [toLink(element)];
    return element.tagName === 'math' ? [toFormula(element)] : [element];
  });
  const plain = sanitize(page, feedSchema) as Root;
  replaceElements(plain, (element) => {
    if (isWithoutMeaning(element)) return element.children;
    makeAbsolute(element, base);
    return [element];
  });
  return printHtml(plain);
}

type Branch = { children: Root['children'] };
type Replace = (element: Element, siblings: Branch['children']) => ElementContent[];

/** Replaces elements, those inside others first. */
function replaceElements(parent: Branch, replace: Replace): void {
  const { children } = parent;
  parent.children = children.flatMap((child): Branch['children'] => {
    if (child.type !== 'element') return [child];
    replaceElements(child as Branch, replace);
    return replace(child, children);
  });
}

/** The caption of a player is a link to what it plays. */
function isCaption(node: Branch['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'figcaption';
}

function toLink({ properties: { src, title } }: Element): Element {
  const value = String(title || src || '');
  return { type: 'element', tagName: 'a', properties: { href: src }, children: [{ type: 'text', value }] };
}

/** The source of a formula from its annotation, else its text. */
function toFormula(math: Element): Element {
  const inner = elementsOf({ type: 'root', children: math.children });
  const typed = inner.find(({ tagName }) => tagName === 'annotation');
  const value = textOf(typed ?? math).trim();
  return { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value }] };
}

/** Spans without attributes, of which code is full, and links whose only content is drawn by the page. */
function isWithoutMeaning({ tagName, properties, children }: Element): boolean {
  if (tagName === 'span') return Object.keys(properties).length === 0;
  return tagName === 'a' && children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function makeAbsolute({ properties }: Element, base: string): void {
  for (const name of ['href', 'src', 'cite']) {
    const address = properties[name];
    if (typeof address === 'string') properties[name] = absoluteAddress(address, base);
  }
}
