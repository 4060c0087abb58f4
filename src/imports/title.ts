import type { Heading, Nodes, Root } from 'mdast';
import { nodesOf } from '#src/markdown/tree.ts';

/** The words of the first heading of a tree: of the largest level, else of a heading at its top; undefined without one. */
export function headingWords(tree: Root | null): string | undefined {
  const headings = tree ? nodesOf(tree).filter((node) => node.type === 'heading') : [];
  const first = headings.find(({ depth }) => depth === 1) ?? (tree && topHeading(tree));
  return first ? wordsOf(first) || undefined : undefined;
}

/** The text without a heading at its top that repeats the title, which the page shows itself. */
export function withoutTitle(markdown: string, tree: Root | null, title: string): string {
  const top = tree && topHeading(tree);
  if (top?.depth !== 1 || wordsOf(top) !== plain(title)) return markdown;
  return markdown
    .slice(top.position?.end.offset ?? 0)
    .replace(/^\s*\n/, '')
    .replace(/^\n+/, '');
}

function topHeading({ children }: Root): Heading | null {
  const [first] = children;
  return first?.type === 'heading' ? first : null;
}

/** The words of a heading without marks, and without the id behind them: `` `useState` *now* {#now} `` → `useState now`. */
function wordsOf(heading: Heading): string {
  const text = nodesOf({ type: 'root', children: [heading] } as Root)
    .map(wordsIn)
    .join('');
  return plain(text.replace(/\s*\{\s*[#.:][^{}]*\}\s*$/, ''));
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'break' ? ' ' : '';
}

function plain(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

/** The title that a file's name gives: `2024-03-02-half-a-thought.md` → `Half a thought`, `Garden plan.md` → `Garden plan`. */
export function titleOfName(name: string): string {
  const isSlug = /^[\p{Ll}\p{Lo}\p{N}]+(?:[-_][\p{Ll}\p{Lo}\p{N}]+)*$/u.test(name);
  if (!isSlug) return name.trim();
  const words = name.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
