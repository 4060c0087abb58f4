import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { nodesOf } from '#src/markdown/tree.ts';

/** Levels by which headings of a comment are lowered, so that they are below those of the page and its discussion. */
const DEEPER = 3;

/**
 * Reduces a text to the elements of a comment: headings are lowered and get no ids, images become links, HTML is shown as it
 * was written, footnotes stay in place.
 */
export function keepSmall(root: Root): void {
  const definitions = new Map<string, string>();
  const nodes = nodesOf(root);
  for (const node of nodes) if (node.type === 'definition') definitions.set(node.identifier, node.url);
  for (const node of nodes) {
    if (node.type === 'heading') node.depth = Math.min(6, node.depth + DEEPER) as typeof node.depth;
    if ('children' in node)
      node.children = node.children.flatMap((child) => smaller(child, node, definitions)) as never;
  }
}

function smaller(node: Nodes, parent: Parents, definitions: ReadonlyMap<string, string>): Nodes[] {
  switch (node.type) {
    case 'html':
      return [asWritten(node.value, parent)];
    case 'image':
      return [linkTo(node.url, node.alt, parent)];
    case 'imageReference':
      return [linkTo(definitions.get(node.identifier) ?? '', node.alt, parent)];
    case 'footnoteReference':
      return [{ type: 'text', value: `[${node.label ?? node.identifier}]` }];
    case 'footnoteDefinition':
      return node.children.flatMap((child) => smaller(child, parent, definitions));
    default:
      return [node];
  }
}

/** Shows HTML as text: a block stays a block, and inline HTML stays inline. */
function asWritten(value: string, parent: Parents): Nodes {
  const text = { type: 'text' as const, value };
  return isBlockParent(parent) ? { type: 'paragraph', children: [text] } : text;
}

function isBlockParent({ type }: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}

/** Turns an image into a link. Links cannot be nested, so inside a link only the words of the image remain. */
function linkTo(url: string, alt: string | null | undefined, parent: Parents): PhrasingContent {
  const text = { type: 'text' as const, value: alt || url };
  if (url === '' || parent.type === 'link' || parent.type === 'linkReference') return text;
  return { type: 'link', url, children: [text] };
}
