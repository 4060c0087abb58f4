import type { Root as MarkdownRoot } from 'mdast';
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { syntaxOf, treeExtensions } from '#src/markdown/syntax.ts';

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

/** Parses a clean source with GitHub's extensions. */
export function parseMarkdown(source: string): MarkdownRoot {
  return fromMarkdown(source, { extensions: syntaxOf(source), mdastExtensions: treeExtensions });
}

/** The same; links, images and definitions also have the place of their destination in `data.destination`. */
export function parseWithDestinations(source: string): MarkdownRoot {
  const mdastExtensions = [...treeExtensions, places];
  return fromMarkdown(source, { extensions: syntaxOf(source), mdastExtensions });
}
