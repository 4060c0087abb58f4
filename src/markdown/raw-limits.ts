import type { Root } from 'mdast';
import { nodesOf } from '#src/markdown/tree.ts';

const tag = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/gi;
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const scopes = new Set('applet caption marquee object table td template th'.split(' '));
const single = new Set(
  'area base br col embed hr img input link meta p li dt dd source track wbr'.split(' '),
);
const MOST_UNCLOSED = 20;
const MOST_OPEN = 1_000;

/**
 * Whether raw HTML leaves too many elements open. An HTML parser reopens every unclosed `<b>` in every following paragraph:
 * a few kilobytes could become gigabytes.
 */
export function isRawHtmlTooDeep(tree: Root): boolean {
  const open: string[] = [];
  let excess = 0;
  for (const html of rawHtmlOf(tree)) {
    for (const [, slash, written] of html.matchAll(tag)) {
      const name = (written ?? '').toLowerCase();
      if (!single.has(name)) excess += slash ? -1 : 1;
      if (excess > MOST_OPEN) return true;
      if (formatting.has(name) || scopes.has(name)) step(open, name, slash === '/');
      if (open.filter((other) => formatting.has(other)).length > MOST_UNCLOSED) return true;
    }
  }
  return false;
}

// A formatting element is closed only when it is the innermost one; the end of a cell closes everything in it.
function step(open: string[], name: string, isEnd: boolean): void {
  if (!isEnd) open.push(name);
  else if (open.at(-1) === name) open.pop();
  else if (scopes.has(name) && open.includes(name)) open.length = open.lastIndexOf(name);
}

/** The raw HTML of a document; comments are left out. */
export function rawHtmlOf(tree: Root): string[] {
  const html = nodesOf(tree).filter((node) => node.type === 'html');
  return html.map(({ value }) => value).filter((value) => !isComment(value));
}

function isComment(html: string): boolean {
  const text = html.trim();
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
}
