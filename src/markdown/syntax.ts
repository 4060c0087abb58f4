import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';
import { admonition, admonitionTree } from '#src/markdown/admonition-syntax.ts';
import { marks } from '#src/markdown/attention-syntax.ts';
import { addressTree, mailAddresses, webAddresses } from '#src/markdown/autolink-syntax.ts';
import { countedConstructs } from '#src/markdown/counted-syntax.ts';
import { math, mathTree } from '#src/markdown/math-syntax.ts';

type Syntax = { extension: Extension; isPossible: (source: string) => boolean };

// Each extension runs at every word or line of a text. An extension whose signs do not occur in the text would cost time
// without finding anything, most of all that of email addresses, which may begin with any letter.
const syntaxes: Syntax[] = [
  { extension: countedConstructs, isPossible: () => true },
  { extension: marks, isPossible: () => true },
  { extension: webAddresses, isPossible: has(/(?<!\]\(|=["']?|\]: ?)(?:www\.|https?:\/\/)/i) },
  { extension: mailAddresses, isPossible: has(/[\w.+-]@[\w-]/) },
  { extension: gfmFootnote(), isPossible: has(/\[\^/) },
  { extension: gfmTable(), isPossible: hasTableRule },
  { extension: gfmTaskListItem(), isPossible: has(/\[[\sx]\]/i) },
  { extension: math, isPossible: has(/\$/) },
  { extension: admonition, isPossible: has(/:::/) },
];

/** The extensions of the grammar whose signs occur in a text. */
export function syntaxOf(source: string): Extension[] {
  return syntaxes.filter(({ isPossible }) => isPossible(source)).map(({ extension }) => extension);
}

/** The extensions that turn the parsed signs into nodes. */
export const treeExtensions: TreeExtension[] = [
  // Its transforms would search the whole text once more for addresses that the grammar missed, in a time that may grow with
  // the square of its length.
  ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  addressTree,
  mathTree,
  admonitionTree,
];

/** Whether a text has the line below the head of a table, in quotes and lists too. */
function hasTableRule(source: string): boolean {
  const lines = source.match(/^[ \t>\d.)*+:|-]+$/gm) ?? [];
  return lines.some((line) => line.includes('-') && /[|:]/.test(line));
}

function has(sign: RegExp): (source: string) => boolean {
  return (source) => sign.test(source);
}
