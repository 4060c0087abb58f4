import type { Element, Nodes as HtmlNode, Root } from 'hast';
import type { Root as MarkdownRoot, Nodes } from 'mdast';
import { USER_PREFIX } from '#src/markdown/schema.ts';

const FOOTNOTES_ID = `${USER_PREFIX}footnote-label`;

type Branch = { children?: unknown[] };

/** All elements of a page in document order. */
export function elementsOf(root: Root): Element[] {
  return walk<HtmlNode>(root).filter((node) => node.type === 'element');
}

/** All nodes of a Markdown tree in document order. */
export function nodesOf(root: MarkdownRoot): Nodes[] {
  return walk<Nodes>(root);
}

// A loop, not recursion: texts may be nested deeply.
function walk<Node extends object>(root: Node): Node[] {
  const found: Node[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    const children = (node as { children?: Node[] }).children ?? [];
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Node);
  }
  return found;
}

/** Whether the tree is nested deeper than recursive libraries can handle. */
export function isDeeperThan(root: Branch, limit: number): boolean {
  let level: Branch[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => (node.children ?? []) as Branch[]);
  }
  return false;
}

/** The text of an element as it is written, with the words of its images. */
export function textOf(node: Element): string {
  let text = '';
  for (const child of node.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type !== 'element' || isFootnoteMark(child)) continue;
    else text += child.tagName === 'img' ? String(child.properties.alt ?? '') : textOf(child);
  }
  return text;
}

/** The numbers and arrows of footnotes and their hidden heading, which no author wrote. */
export function isFootnoteMark({ properties }: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = properties;
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || properties.id === FOOTNOTES_ID;
}
