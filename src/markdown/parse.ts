import type { Root as MarkdownRoot } from 'mdast';
import { type CompileContext, type Extension, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { syntaxOf, treeExtensions } from '#src/markdown/syntax.ts';

// The tree says where a link is, not where its address is; the parser's tokens do.
const places: Extension = { enter: { definitionDestination: keep, resourceDestination: keep } };

function keep(this: CompileContext, { start, end }: Token): void {
  const node = this.stack.at(-1) as { data?: object } | undefined;
  if (node) node.data = { ...node.data, destination: [start.offset, end.offset] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * Replaces what cannot stand in HTML: control characters, halves of surrogate pairs. One unit becomes one unit, so
 * that offsets stay true. A byte order mark goes the same way, because the parser would drop it and shift everything.
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

/** The same, where links, images and definitions carry the place of their destination: `data.destination`. */
export function parseWithDestinations(source: string): MarkdownRoot {
  const mdastExtensions = [...treeExtensions, places];
  return fromMarkdown(source, { extensions: syntaxOf(source), mdastExtensions });
}
