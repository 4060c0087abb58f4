import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import { type AdmonitionKind, admonitionKind } from '#src/markdown/admonition-kinds.ts';
import { labels } from '#src/markdown/labels.ts';
import { nodesOf } from '#src/markdown/tree.ts';
import type { Locale } from '#src/markdown/types.ts';

const mark = /^\[!(\w+)\][ \t]*/;

/** Gives admonitions their kind and title: `:::note` blocks, and quotes that begin with GitHub's `[!NOTE]`. */
export function finishAdmonitions(root: Root, locale: Locale): void {
  for (const node of nodesOf(root)) {
    if (node.type !== 'blockquote') continue;
    const admonition = node.data?.admonition ?? readAlert(node);
    if (!admonition) continue;
    const { kind, hasTitle } = admonition;
    const written = hasTitle ? node.children.shift() : undefined;
    const words = written?.type === 'paragraph' ? written.children : [text(labels[locale].admonitions[kind])];
    // Bold, for readers without our styles.
    node.children.unshift(toParagraph([{ type: 'strong', children: words }]));
    node.data = { hName: 'div', hProperties: { dataAdmonition: kind } };
  }
}

/** Removes the mark of an alert; the text behind it on its line is the title. */
function readAlert(quote: Blockquote): { kind: AdmonitionKind; hasTitle: boolean } | undefined {
  const [first] = quote.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const found = mark.exec(text.value);
  const kind = admonitionKind(found?.[1] ?? '');
  if (!found || !kind) return undefined;
  text.value = text.value.slice(found[0].length);
  const [title, rest] = splitAtLineEnd(first.children);
  const hasTitle = title.length > 0;
  const paragraphs = [title, rest].filter((children) => children.length > 0).map(toParagraph);
  quote.children.splice(0, 1, ...paragraphs);
  return { kind, hasTitle };
}

function splitAtLineEnd(children: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const index = children.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const at = children[index];
  if (at?.type !== 'text') {
    const end = index < 0 ? children.length : index;
    return [children.slice(0, end).filter(hasWords), children.slice(end + 1)];
  }
  const cut = at.value.indexOf('\n');
  const before = { ...at, value: at.value.slice(0, cut) };
  const after = { ...at, value: at.value.slice(cut + 1) };
  return [
    [...children.slice(0, index), before].filter(hasWords),
    [after, ...children.slice(index + 1)].filter(hasWords),
  ];
}

function hasWords(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

function toParagraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
