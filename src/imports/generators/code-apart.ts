import { treeOf } from '#src/imports/tree.ts';
import { nodesOf } from '#src/markdown/tree.ts';

const PLACE = /\uE000(\d+)\uE001/g;

/**
 * Changes a text without its code: blocks between fences and code in a line, with `indented` also indented blocks. A text that
 * is too complex to be parsed stays as it is.
 */
export function changeProse(
  markdown: string,
  change: (prose: string) => string,
  { indented }: { indented: boolean },
): string {
  const tree = treeOf(markdown);
  if (!tree || /[\uE000\uE001]/.test(markdown)) return markdown;
  const kept: string[] = [];
  let prose = '';
  let done = 0;
  for (const node of nodesOf(tree)) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    const code = markdown.slice(start, end);
    if (node.type === 'code' && !indented && !/^[`~]{3}/.test(code)) continue;
    prose += `${markdown.slice(done, start)}\uE000${kept.length}\uE001`;
    kept.push(code);
    done = end;
  }
  return change(prose + markdown.slice(done)).replace(PLACE, (_, index) => kept[Number(index)] ?? '');
}
