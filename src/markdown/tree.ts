import type { Element, Root } from 'hast';

type Branch = { children?: unknown[] };

/** All elements in document order. A loop, not recursion: what people write may be nested deeply. */
export function elementsOf(root: Root | Element): Element[] {
  const found: Element[] = [];
  const stack: (Root | Root['children'][number])[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') found.push(node);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
  return found;
}

/** True when the tree is nested deeper than the recursive libraries should be trusted with. */
export function isDeeperThan(root: Branch, limit: number): boolean {
  let level: Branch[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => (node.children ?? []) as Branch[]);
  }
  return false;
}

/** Text of an element, with the words of its pictures. */
export function textOf(node: Element): string {
  let text = '';
  for (const child of node.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type !== 'element' || isFootnoteMark(child)) continue;
    else text += child.tagName === 'img' ? String(child.properties.alt ?? '') : textOf(child);
  }
  return text;
}

/** The little numbers and arrows of footnotes, which are not text. */
export function isFootnoteMark({ properties }: Element): boolean {
  return properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
}
