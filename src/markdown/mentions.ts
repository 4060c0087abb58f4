import type { ElementContent, Root, Text } from 'hast';
import type { Root as MarkdownRoot, Nodes } from 'mdast';
import { budgets } from '#src/markdown/limits.ts';
import { cleanSource, parseMarkdown } from '#src/markdown/parse.ts';

/** The names that a text may mention, in lower case, and how many of them become links. */
export type MentionOptions = { names: ReadonlySet<string>; most: number };

// Latin letters and digits around the sign make it part of another address; Chinese needs no space. Chinese keyboards type
// the wide sign.
const mention =
  /(?<![\p{Script=Latin}\p{N}_@＠/\\.+-])[@＠]([a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{Script=Latin}\p{N}_@＠]|[-.:/][\p{Script=Latin}\p{N}])/giu;

// Elements in which names mention nobody. Quoted words have called their people already.
const silent = new Set(['a', 'blockquote', 'code', 'kbd', 'math', 'pre', 'samp', 'var']);

/**
 * The names that a comment may mention, in lower case, each once, in order. They can be more than those that become links:
 * only where they are more than `most` are those in code, links and quotations left out.
 */
export function findNames(markdown: string, most: number): string[] {
  const names = namesIn([markdown], most + 1);
  // Reading a text takes a hundred times as long as looking for signs in it.
  return names.length <= most ? names : namesIn(spokenTexts(markdown), most);
}

function namesIn(texts: readonly string[], most: number): string[] {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(mention)) {
      if (names.size >= most) return [...names];
      names.add(name.toLowerCase());
    }
  }
  return [...names];
}

/** The pieces of a comment in which names mention people; a comment that is too complex to parse has none. */
function spokenTexts(markdown: string): string[] {
  try {
    return textsOutside(parseMarkdown(cleanSource(markdown), budgets.small));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

const quiet = new Set<Nodes['type']>(['blockquote', 'link', 'linkReference']);

function textsOutside(root: MarkdownRoot): string[] {
  const texts: string[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    // A comment shows HTML as text.
    if (node.type === 'text' || node.type === 'html') texts.push(node.value);
    if ('children' in node && !quiet.has(node.type)) stack.push(...node.children.toReversed());
  }
  return texts;
}

/** Turns known names into links, and returns these names, each once, in order. */
export function linkMentions(root: Root, { names, most }: MentionOptions): string[] {
  const mentioned = new Set<string>();
  const isMeant = (name: string) => names.has(name) && (mentioned.has(name) || mentioned.size < most);
  const stack: Branch[] = [root as Branch];
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.children = node.children.flatMap((child) => {
      if (child.type !== 'text') return [child];
      return withLinks(child, isMeant, mentioned);
    });
    const inner = node.children.filter((child) => child.type === 'element');
    stack.push(...inner.filter(({ tagName }) => !silent.has(tagName)).reverse());
  }
  return [...mentioned];
}

type Branch = { children: ElementContent[] };

function withLinks(
  text: Text,
  isMeant: (name: string) => boolean,
  mentioned: Set<string>,
): (Text | ElementContent)[] {
  const parts: ElementContent[] = [];
  let done = 0;
  for (const match of text.value.matchAll(mention)) {
    const [written, name = ''] = match;
    const known = name.toLowerCase();
    if (!isMeant(known)) continue;
    mentioned.add(known);
    if (match.index > done) parts.push({ type: 'text', value: text.value.slice(done, match.index) });
    parts.push(linkTo(known, written));
    done = match.index + written.length;
  }
  if (done === 0) return [text];
  if (done < text.value.length) parts.push({ type: 'text', value: text.value.slice(done) });
  return parts;
}

function linkTo(name: string, written: string): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: `/people/${name}`, className: ['mention'] },
    children: [{ type: 'text', value: written }],
  };
}
