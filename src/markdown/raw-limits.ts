import type { Root } from 'mdast';
import type { Budget } from '#src/markdown/limits.ts';
import { nodesOf } from '#src/markdown/tree.ts';

const tag = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/gi;
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const scopes = new Set('applet caption marquee object table td template th'.split(' '));
const single = new Set(
  'area base br col embed hr img input link meta p li dt dd source track wbr'.split(' '),
);
const MOST_UNCLOSED = 20;
const MOST_OPEN = 1_000;
// In microseconds: looking at one open element, and opening one again.
const COST_AN_OPEN_ELEMENT = 0.01;
const COST_OF_OPENING = 2;

/**
 * Whether raw HTML leaves too many elements open. An HTML parser looks through the open elements at every tag, and reopens
 * every unclosed `<b>` in every following paragraph: a few kilobytes could become gigabytes.
 */
export function isRawHtmlTooDeep(tree: Root, { beyond }: Budget): boolean {
  const open = new OpenElements();
  let [cost, mostUnclosed] = [0, 0];
  for (const html of rawHtmlOf(tree)) {
    for (const [, slash, written] of html.matchAll(tag)) {
      const name = (written ?? '').toLowerCase();
      if (slash) open.end(name);
      else open.start(name);
      cost += open.count * COST_AN_OPEN_ELEMENT;
      mostUnclosed = Math.max(mostUnclosed, open.unclosed);
      if (open.count > MOST_OPEN || open.unclosed > MOST_UNCLOSED || cost > beyond) return true;
    }
  }
  return mostUnclosed > 1 && mostUnclosed * nodesOf(tree).length * COST_OF_OPENING > beyond;
}

/** The elements that a parser may still have open. An end tag without its start changes nothing. */
class OpenElements {
  count = 0;
  /** How many of them are formatting. */
  unclosed = 0;
  readonly #byName = new Map<string, number>();
  readonly #scopes: string[] = [];

  start(name: string): void {
    if (single.has(name)) return;
    this.#add(name, 1);
    if (formatting.has(name)) this.unclosed++;
    if (formatting.has(name) || scopes.has(name)) this.#scopes.push(name);
  }

  end(name: string): void {
    if (!this.#byName.get(name)) return;
    this.#add(name, -1);
    // A formatting element is closed only when it is the innermost one; the end of a cell closes everything in it.
    if (this.#scopes.at(-1) === name) this.#close();
    else if (scopes.has(name) && this.#scopes.includes(name)) while (this.#close() !== name);
  }

  #close(): string | undefined {
    const name = this.#scopes.pop();
    if (name && formatting.has(name)) this.unclosed--;
    return name;
  }

  #add(name: string, by: number): void {
    this.count += by;
    this.#byName.set(name, (this.#byName.get(name) ?? 0) + by);
  }
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
