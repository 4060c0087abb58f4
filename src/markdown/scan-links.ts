import type { Definition, Nodes, Root } from 'mdast';
import { scanHtml } from '#src/markdown/html-links.ts';
import { budgets } from '#src/markdown/limits.ts';
import { cleanSource, parseWithDestinations } from '#src/markdown/parse.ts';
import { nodesOf } from '#src/markdown/tree.ts';
import type { FoundLink } from '#src/markdown/types.ts';

/** A change of the source. */
export type Edit = { start: number; end: number; text: string };

/** The syntax round a URL, which decides how another one is written there. */
export type Place = 'bare' | 'angled' | 'autolink' | 'quoted' | 'unquoted';

/** A link with the data for changing it. */
export type ScannedLink = FoundLink & { place: Place; label: string; whole: Edit; unlink: Edit[] };

/** Finds the links of a text. */
export function scanLinks(markdown: string): ScannedLink[] {
  const source = cleanSource(markdown);
  try {
    return scanTree(parseWithDestinations(source, budgets.whole), markdown).sort((a, b) => a.start - b.start);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function scanTree(tree: Root, source: string): ScannedLink[] {
  const nodes = nodesOf(tree);
  const references = new Map<string, Reference[]>();
  for (const node of nodes) {
    if (node.type === 'definition' && !references.has(node.identifier)) references.set(node.identifier, []);
  }
  for (const node of nodes.filter(isReference)) references.get(node.identifier)?.push(node);
  return nodes.flatMap((node) => {
    if (node.type === 'html') return scanHtml(source, rangeOf(node));
    if (node.type === 'definition') {
      // Of two definitions with one name the first counts, so the second has no users.
      const users = references.get(node.identifier) ?? [];
      references.delete(node.identifier);
      return scanDefinition(node, users, source);
    }
    return node.type === 'link' || node.type === 'image' ? scanInline(node, source) : [];
  });
}

type Reference = Extract<Nodes, { type: 'linkReference' | 'imageReference' }>;
type Inline = Extract<Nodes, { type: 'link' | 'image' }>;

function isReference(node: Nodes): node is Reference {
  return node.type === 'linkReference' || node.type === 'imageReference';
}

function scanInline(node: Inline, source: string): ScannedLink[] {
  // Links that were found in decoded text have no position in the source.
  if (!node.position) return [];
  const { data } = node as { data?: { destination?: [number, number] } };
  const written = rangeOf(node);
  const { url, type: kind } = node;
  if (data?.destination) {
    return [
      {
        url,
        kind,
        ...destination(source, data.destination),
        label: '',
        whole: written,
        unlink: withoutLink(node),
      },
    ];
  }
  if (kind === 'image' || source[written.start] === '[') return [];
  const angled = source[written.start] === '<' ? 1 : 0;
  const [start, end] = [written.start + angled, written.end - angled];
  const label = source.slice(start, end);
  // Only code keeps a written-out address from becoming a link again.
  const unlink = [{ ...written, text: `\`${label}\`` }];
  return [{ url, kind, start, end, place: 'autolink', label, whole: written, unlink }];
}

function scanDefinition(node: Definition, users: Reference[], source: string): ScannedLink[] {
  const { data } = node as { data?: { destination?: [number, number] } };
  if (!data?.destination) return [];
  const isForImages = users.length > 0 && users.every(({ type }) => type === 'imageReference');
  const unlink = [rangeOf(node), ...users.flatMap(withoutLink)];
  const kind = isForImages ? 'image' : 'link';
  return [
    {
      url: node.url,
      kind,
      ...destination(source, data.destination),
      label: '',
      whole: rangeOf(node),
      unlink,
    },
  ];
}

function destination(source: string, [start, end]: [number, number]) {
  if (source[start] === '<') return { start: start + 1, end: end - 1, place: 'angled' as const };
  return { start, end, place: 'bare' as const };
}

/** The edits after which only the text of a link, or the words of an image, remain. */
function withoutLink(node: Inline | Reference): Edit[] {
  const { start, end } = rangeOf(node);
  if (!('children' in node)) return [{ start, end, text: escapeText(node.alt ?? '') }];
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return [{ start, end, text: '' }];
  return [
    { start, end: rangeOf(first).start, text: '' },
    { start: rangeOf(last).end, end, text: '' },
  ];
}

/** Escapes plain text so that Markdown shows it unchanged. */
export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>&|]/g, '\\$&');
}

function rangeOf({ position }: Nodes): Edit {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0, text: '' };
}
