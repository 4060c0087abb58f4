import type { Element, ElementContent, RootContent as HtmlContent, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { splitMath } from './math.ts';

/** What a conversion changes or drops, by the name of the element or of the change. */
export type Losses = Map<string, number>;

type Converting = { math: boolean; losses: Losses };

/** Turns the HTML of a post into Markdown. What Markdown has no sign for stays HTML where a text here may have it. */
export function htmlToMarkdown(html: string, converting: Converting): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] } as HtmlRoot) as HtmlRoot;
  const root: Root = { type: 'root', children: toFlow(tree.children, converting) as RootContent[] };
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tableCellPadding: false })],
    // A dollar sign that opens no formula at its source opens none here.
    unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  }).trim();
}

const BLOCKS = new Set(
  'address article aside blockquote center details dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table ul'.split(
    ' ',
  ),
);
/** Elements without a sign in Markdown that a text may have as HTML. */
const AS_HTML_INLINE = new Set([
  'sup',
  'sub',
  'kbd',
  'small',
  'ins',
  'mark',
  'abbr',
  'cite',
  'q',
  'var',
  'samp',
]);
const AS_HTML = new Set(['dl', 'table', 'details']);

function isBlock(node: HtmlContent): node is Element {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Blocks, with the words between them as paragraphs. */
function toFlow(nodes: readonly HtmlContent[], to: Converting): Nodes[] {
  const flow: Nodes[] = [];
  let words: HtmlContent[] = [];
  const end = () => {
    const children = trimmed(toPhrasing(words, to));
    if (children.length > 0) flow.push({ type: 'paragraph', children });
    words = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) words.push(node);
    else {
      end();
      flow.push(...toBlock(node, to));
    }
  }
  end();
  return flow;
}

function toBlock(node: Element, to: Converting): Nodes[] {
  const { tagName, children } = node;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading)
    return [{ type: 'heading', depth: Number(heading) as 1, children: trimmed(toPhrasing(children, to)) }];
  switch (tagName) {
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'pre':
      return [{ type: 'code', lang: languageOf(node), value: textOf(node).replace(/\n$/, '') }];
    case 'blockquote':
      return [{ type: 'blockquote', children: toFlow(children, to) as BlockContent[] }];
    case 'ul':
    case 'ol':
      return [toList(node, to)];
    default:
      if (AS_HTML.has(tagName)) {
        count(to.losses, `<${tagName}> kept as HTML`);
        return [{ type: 'html', value: toHtml(node).replace(/\n\s*\n/g, '\n') }];
      }
      return toFlow(children, to);
  }
}

function toList({ tagName, properties, children }: Element, to: Converting): Nodes {
  const items = children.filter((child): child is Element => child.type === 'element');
  const spread = items.some((item) =>
    item.children.some((child) => child.type === 'element' && child.tagName === 'p'),
  );
  return {
    type: 'list',
    ordered: tagName === 'ol',
    start: tagName === 'ol' ? Number(properties.start ?? 1) : null,
    spread,
    children: items.map((item) => ({
      type: 'listItem',
      spread,
      children: toFlow(item.tagName === 'li' ? item.children : [item], to) as BlockContent[],
    })),
  };
}

function toPhrasing(nodes: readonly HtmlContent[], to: Converting): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return toWords(node.value, to);
    return node.type === 'element' ? toSpan(node, to) : [];
  });
}

function toWords(value: string, { math }: Converting): PhrasingContent[] {
  const parts = math ? splitMath(value) : [{ kind: 'text' as const, value }];
  return parts.map((part) =>
    part.kind === 'math'
      ? { type: 'html', value: part.value }
      : { type: 'text', value: part.value.replace(/\s+/g, ' ') },
  );
}

function toSpan(node: Element, to: Converting): PhrasingContent[] {
  const { tagName, children, properties } = node;
  const inside = () => toPhrasing(children, to);
  switch (tagName) {
    case 'em':
    case 'i':
      return marked('emphasis', inside());
    case 'strong':
    case 'b':
      return marked('strong', inside());
    case 's':
    case 'del':
    case 'strike':
      return marked('delete', inside());
    case 'code':
      return [{ type: 'inlineCode', value: textOf(node).replace(/\s+/g, ' ') }];
    case 'br':
      return [{ type: 'break' }];
    case 'img':
      return toImage(node, to);
    case 'a':
      return toLink(node, inside());
    default:
      if (AS_HTML_INLINE.has(tagName))
        return [
          { type: 'html', value: `<${tagName}>` },
          ...inside(),
          { type: 'html', value: `</${tagName}>` },
        ];
      count(to.losses, `<${tagName}> left out, its words stay`);
      void properties;
      return inside();
  }
}

/** Marks stand beside words, not beside the spaces at the ends of the marked text. */
function marked(type: 'emphasis' | 'strong' | 'delete', children: PhrasingContent[]): PhrasingContent[] {
  const inner = trimmed(children);
  if (inner.length === 0) return children;
  const [first, last] = [children[0], children.at(-1)];
  return [
    ...(first?.type === 'text' && /^\s/.test(first.value) ? [{ type: 'text' as const, value: ' ' }] : []),
    { type, children: inner },
    ...(last?.type === 'text' && /\s$/.test(last.value) ? [{ type: 'text' as const, value: ' ' }] : []),
  ];
}

/** Words that the editor of the site writes for those who describe no picture. */
const NO_DESCRIPTION = /^enter image description here$/i;

function toImage({ properties }: Element, { losses }: Converting): PhrasingContent[] {
  const url = String(properties.src ?? '').replace(/^(?:http:)?\/\/(?=i\.stack\.imgur\.com\/)/, 'https://');
  const alt = String(properties.alt ?? '').replace(NO_DESCRIPTION, '');
  const title = typeof properties.title === 'string' ? properties.title.replace(NO_DESCRIPTION, '') : '';
  if (url.startsWith('https://')) {
    count(losses, 'picture stays at its source');
    return [{ type: 'image', url, alt, ...(title && { title }) }];
  }
  count(losses, 'picture without https became a link');
  return url ? [{ type: 'link', url, children: [{ type: 'text', value: alt || url }] }] : [];
}

/** A picture that leads to itself is no link: without words nobody could say where it leads. */
function toLink({ properties }: Element, children: PhrasingContent[]): PhrasingContent[] {
  const url = String(properties.href ?? '');
  const [only] = children;
  if (url === '' || children.length === 0) return children;
  if (children.length === 1 && only?.type === 'image' && only.alt === '') {
    const isItself = url.replace(/^https?:/, '') === only.url.replace(/^https?:/, '');
    return isItself ? children : [{ type: 'link', url, children: [{ ...only, alt: url }] }];
  }
  return [{ type: 'link', url, children }];
}

/** Without spaces and line breaks at both ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = nodes.map((node) => ({ ...node }));
  const isEmpty = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isEmpty(kept[0])) kept.shift();
  while (isEmpty(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}

function languageOf(pre: Element): string | null {
  const names = [pre, ...pre.children]
    .flatMap((node) => (node.type === 'element' ? [node.properties.className ?? []] : []))
    .flat()
    .map(String);
  const found = names.map((name) => /^lang(?:uage)?-(.+)$/.exec(name)?.[1]).find(Boolean);
  return found && found !== 'none' && found !== 'default' ? found : null;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Counts a loss. */
export function count(losses: Losses, what: string, by = 1): void {
  losses.set(what, (losses.get(what) ?? 0) + by);
}
