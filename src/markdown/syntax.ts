import type { Nodes } from 'mdast';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct, Extension } from 'micromark-util-types';
import { admonition, admonitionTree } from '#src/markdown/admonition-syntax.ts';
import { math, mathTree } from '#src/markdown/math-syntax.ts';

type Syntax = { extension: Extension; isPossible: (source: string) => boolean };

// Each extension runs at every word or line of a text. An extension whose signs do not occur in the text would cost time
// without finding anything, most of all that of email addresses, which may begin with any letter.
const syntaxes: Syntax[] = [
  { extension: autolinks(false), isPossible: has(/(?<!\]\(|<|=["']?|\]: ?)(?:www\.|https?:\/\/)/i) },
  { extension: autolinks(true), isPossible: has(/[\w.+-]@[\w-]/) },
  { extension: gfmFootnote(), isPossible: has(/\[\^/) },
  { extension: gfmStrikethrough(), isPossible: has(/~/) },
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
export const treeExtensions: TreeExtension[] = [...gfmFromMarkdown(), mathTree, admonitionTree].map(
  (extension) => ({
    ...extension,
    transforms: extension.transforms?.map(whenAddressesAreLeft) ?? [],
  }),
);

type Transform = NonNullable<TreeExtension['transforms']>[number];

/** Searches the tree for addresses that the grammar missed, only when there is a sign of one. */
function whenAddressesAreLeft(transform: Transform): Transform {
  return (tree) => {
    return mayHoldAddress(tree) ? transform(tree) : undefined;
  };
}

/** Whether a node may contain an address; the text of a link may not. */
function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return /www\.|:\/\/|[\w.+-]@[\w-]/i.test(node.value);
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return false;
  return node.children.some(mayHoldAddress);
}

/** Whether a text has the line below the head of a table, in quotes and lists too. */
function hasTableRule(source: string): boolean {
  const lines = source.match(/^[ \t>\d.)*+:|-]+$/gm) ?? [];
  return lines.some((line) => line.includes('-') && /[|:]/.test(line));
}

/** GitHub's written-out addresses: email addresses, or the others. */
function autolinks(forMail: boolean): Extension {
  const { text = {} } = gfmAutolinkLiteral();
  const entries = Object.entries(text).flatMap(([code, constructs]) => {
    const wanted = [constructs ?? []].flat().filter((one) => isForMail(one) === forMail);
    return wanted.length > 0 ? [[code, wanted] as const] : [];
  });
  return { text: Object.fromEntries(entries) };
}

function isForMail({ name }: Construct): boolean {
  return name === 'emailAutolink';
}

function has(sign: RegExp): (source: string) => boolean {
  return (source) => sign.test(source);
}
