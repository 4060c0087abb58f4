import type { Root as MarkdownRoot } from 'mdast';
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { type Budget, budgets, isTooComplex } from '#src/markdown/limits.ts';
import { syntaxOf, treeExtensions } from '#src/markdown/syntax.ts';
import { TooMuchWork, withinLimit } from '#src/markdown/work.ts';

// The tree has the place of a link, but not of its address; the parser's tokens do.
const places: Extension = { enter: { definitionDestination: keep, resourceDestination: keep } };

function keep(this: CompileContext, { start, end }: Token): void {
  const node = this.stack.at(-1) as { data?: object } | undefined;
  if (node) node.data = { ...node.data, destination: [start.offset, end.offset] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are searched for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * Replaces characters that HTML cannot contain: control characters, halves of surrogate pairs. One code unit becomes one
 * code unit, so that offsets stay correct. A byte order mark is replaced, too, because the parser would drop it and shift
 * all offsets.
 */
export function cleanSource(markdown: string): string {
  return markdown
    .toWellFormed()
    .replace(controls, '\ufffd')
    .replace(/^\ufeff/, ' ');
}

/**
 * Parses a clean source with GitHub's extensions and our own. Throws a RangeError when it is nested too deeply or would take
 * too long.
 */
export function parseMarkdown(source: string, budget: Budget = budgets.whole): MarkdownRoot {
  return parse(source, budget, treeExtensions);
}

/** The same; links, images and definitions also have the place of their destination in `data.destination`. */
export function parseWithDestinations(source: string, budget: Budget): MarkdownRoot {
  return parse(source, budget, [...treeExtensions, places]);
}

function parse(source: string, budget: Budget, mdastExtensions: Extension[]): MarkdownRoot {
  if (isTooComplex(source, budget)) throw new TooMuchWork();
  const extensions = syntaxOf(source);
  return withinLimit(budget.beyond, () => fromMarkdown(source, { extensions, mdastExtensions }));
}
