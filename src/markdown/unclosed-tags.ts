import type { Nodes, Parents, Root } from 'mdast';
import { nodesOf } from '#src/markdown/tree.ts';

// Elements whose content is not text for people or not parsed as HTML: without an end they hide all that follows.
const hiding = new Set(
  'applet audio canvas embed frameset head iframe math noembed noframes noscript object plaintext script select style svg template textarea title video xmp'.split(
    ' ',
  ),
);
const tag = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/gi;

/** Shows a tag as text where it would hide the rest of the page, because nothing closes it: `Use <object> for this.` */
export function showUnclosedTags(root: Root): void {
  const ends = new Map<string, number>();
  const parents = new Map<Nodes, Parents>();
  const nodes = nodesOf(root);
  for (const node of nodes)
    if ('children' in node) for (const child of node.children) parents.set(child, node);
  for (const node of nodes.reverse()) {
    if (node.type === 'html' && hides(node.value, ends))
      Object.assign(node, asText(node.value, parents.get(node)));
  }
}

/** Whether HTML opens a hiding element that neither it nor what follows closes. Counts the ends that it has itself. */
function hides(html: string, ends: Map<string, number>): boolean {
  let isOpen = false;
  for (const [, slash, written = ''] of [...html.matchAll(tag)].reverse()) {
    const name = written.toLowerCase();
    if (!hiding.has(name)) continue;
    const left = (ends.get(name) ?? 0) + (slash ? 1 : -1);
    if (left < 0) isOpen = true;
    ends.set(name, Math.max(0, left));
  }
  return isOpen;
}

function asText(value: string, parent: Parents | undefined): Nodes {
  const text = { type: 'text' as const, value };
  const isBlock = /^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent?.type ?? 'root');
  return isBlock ? { type: 'paragraph', children: [text] } : text;
}
