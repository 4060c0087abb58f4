import type { Root } from 'mdast';
import { type Note, printSome } from '#src/imports/notes.ts';
import { treeOf } from '#src/imports/tree.ts';
import { schema } from '#src/markdown/schema.ts';
import { nodesOf } from '#src/markdown/tree.ts';

/** Elements that a text may hold. Those that only wrap a page are left out without a loss. */
const KEPT = new Set([
  ...(schema.tagNames ?? []),
  'html',
  'body',
  'center',
  'font',
  'main',
  'article',
  'section',
  'header',
  'footer',
]);

const TAG = /<([a-z][\w.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
/** The signs of Hugo, Jekyll, Hexo, Nunjucks and their like, which only their generators replace. Those of mdBook are read. */
const TEMPLATE = /\{\{(?!#)[<%]?[^{}\n]{1,200}[>%]?\}\}|\{%[^{}\n]{1,200}%\}|<%[^<>\n]{1,200}%>/g;
const WIKI_LINK = /!?\[\[[^[\]\n]{1,200}\]\]/g;

/** What of a text readers will not see, or see as signs. */
export function lossesOf(markdown: string, tree: Root | null): Note[] {
  if (!tree) return [];
  const prose = withoutCode(markdown, tree);
  const elements = nodesOf(tree).flatMap((node) => (node.type === 'html' ? elementsIn(node.value) : []));
  const found: [Note['code'], string[]][] = [
    ['elements_left_out', elements],
    ['template_signs', prose.match(TEMPLATE) ?? []],
    ['wiki_links', prose.match(WIKI_LINK) ?? []],
  ];
  return found.flatMap(([code, signs]) => (signs.length > 0 ? [{ code, detail: printSome(signs) }] : []));
}

/** The same for a text whose tree nobody needs. */
export function lossesIn(markdown: string): Note[] {
  return lossesOf(markdown, treeOf(markdown));
}

function elementsIn(html: string): string[] {
  return [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAG)].flatMap(([, name = '', attributes = '']) => {
    if (KEPT.has(name.toLowerCase())) return [];
    const address = /\b(?:src|href|data)\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    return [`<${name}>${address ? ` ${address.slice(0, 100)}` : ''}`];
  });
}

/** The text with spaces in place of its code. */
function withoutCode(markdown: string, tree: Root): string {
  let text = markdown;
  for (const node of nodesOf(tree)) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text;
}

const FRAME = /<iframe\b((?:[^<>"']|"[^"]*"|'[^']*')*)>(?:\s*<\/iframe\s*>)?/gi;

/**
 * Turns frames that stand by themselves into links, each in a paragraph of its own. A page shows some of these as frames of
 * its own, and the others as links.
 */
export function linkFrames(markdown: string): { markdown: string; notes: Note[] } {
  const notes: Note[] = [];
  const tree = /<iframe\b/i.test(markdown) ? treeOf(markdown) : null;
  let text = markdown;
  for (const node of tree?.children.toReversed() ?? []) {
    if (node.type !== 'html' || !/<iframe\b/i.test(node.value)) continue;
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    const linked = node.value.replace(FRAME, (whole, attributes: string) => {
      const address = /(?:^|\s)src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
        .exec(attributes)
        ?.slice(1)
        .find(Boolean);
      const url = toLink(address ?? '');
      if (!url) return whole;
      notes.unshift({ code: 'frame_linked', detail: url });
      return `\n\n<${url}>\n\n`;
    });
    if (linked !== node.value) text = joinBlocks(text.slice(0, start), linked, text.slice(end));
  }
  return { markdown: text, notes };
}

function joinBlocks(before: string, block: string, after: string): string {
  const blocks = [
    before.trimEnd(),
    block.trim().replace(/\n\s*\n/g, '\n\n'),
    after.replace(/^(?:[ \t]*\n)+/, ''),
  ];
  return blocks.filter((one) => one.trim() !== '').join('\n\n');
}

function toLink(address: string): string | null {
  const url = address.trim().replaceAll('&amp;', '&').replace(/^\/\//, 'https://');
  return /^https?:\/\/[^\s<>]+$/i.test(url) && URL.canParse(url) ? url : null;
}
