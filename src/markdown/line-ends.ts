import type { Nodes, Root, Text } from 'hast';
import { joinsLines } from '#src/markdown/cjk.ts';
import { isInline } from '#src/markdown/plain-text.ts';

/**
 * Removes the ends of lines between Chinese and Japanese characters, where a browser would show a gap. Those in code stay.
 */
export function joinCjkLines(root: Root): void {
  // The text before the next one in the same line of words.
  let before: Text | undefined;
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      before = join(before, node);
      return;
    }
    if (!('children' in node)) return;
    const isBlock = node.type === 'element' && !isInline(node);
    if (isBlock) before = undefined;
    if (node.type === 'element' && node.tagName === 'pre') return;
    for (const child of node.children) visit(child);
    if (isBlock) before = undefined;
  };
  visit(root);
}

function join(before: Text | undefined, text: Text): Text {
  text.value = text.value.replace(/(\S)\n(?=(\S))/gu, joined);
  if (!before) return text;
  const [first = '', second = ''] = text.value.slice(0, 3);
  const [last = '', lastButOne = ''] = [...before.value.slice(-3)].reverse();
  if (last === '\n' && joinsLines(lastButOne, first)) before.value = before.value.slice(0, -1);
  if (first === '\n' && joinsLines(last, second)) text.value = text.value.slice(1);
  return text;
}

function joined(whole: string, before: string, after: string): string {
  return joinsLines(before, after) ? before : whole;
}
