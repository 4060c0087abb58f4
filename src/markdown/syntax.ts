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

// Each extension is asked at every word or line of a text. One whose signs are nowhere in it costs without being able
// to find anything, e-mail addresses most of all: they may begin with any letter.
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

/** The extensions of the grammar that a text can make use of. */
export function syntaxOf(source: string): Extension[] {
  return syntaxes.filter(({ isPossible }) => isPossible(source)).map(({ extension }) => extension);
}

/** How the extensions' signs become nodes. */
export const treeExtensions: TreeExtension[] = [...gfmFromMarkdown(), mathTree, admonitionTree].map(
  (extension) => ({
    ...extension,
    transforms: extension.transforms?.map(whenAddressesAreLeft) ?? [],
  }),
);

type Transform = NonNullable<TreeExtension['transforms']>[number];

/** Written-out addresses that the grammar missed are looked for in the tree: only where there is a sign of one. */
function whenAddressesAreLeft(transform: Transform): Transform {
  return (tree) => {
    return mayHoldAddress(tree) ? transform(tree) : undefined;
  };
}

/** The text of a link is none. */
function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return /www\.|:\/\/|[\w.+-]@[\w-]/i.test(node.value);
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return false;
  return node.children.some(mayHoldAddress);
}

/** The line below the head of a table, in quotes and lists too. */
function hasTableRule(source: string): boolean {
  const lines = source.match(/^[ \t>\d.)*+:|-]+$/gm) ?? [];
  return lines.some((line) => line.includes('-') && /[|:]/.test(line));
}

/** GitHub's written-out addresses: those of mail, or the others. */
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
