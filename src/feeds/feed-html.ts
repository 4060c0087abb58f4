import { absoluteHtml } from '#src/feeds/absolute-html.ts';
import { escapeInAttributes } from '#src/shared/escape-html.ts';

const TAG = /<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /\s+([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
/** A player, and the beginning of its caption, which is the link to what it plays. */
const FRAME = /<iframe\b((?:"[^"]*"|'[^']*'|[^"'>])*)>.*?<\/iframe>(\s*<figcaption\b)?/gis;
const MATH = /<math\b(?:"[^"]*"|'[^']*'|[^"'>])*>(.*?)<\/math>/gis;
const ANNOTATION = /<annotation\b(?:"[^"]*"|'[^']*'|[^"'>])*>(.*?)<\/annotation>/is;
/** Links whose only content is drawn by the page. */
const EMPTY_LINK = /<a\b(?:"[^"]*"|'[^']*'|[^"'>])*>\s*<\/a>/gi;
/** Elements that only make sense on a page: icons, buttons, scripts and styles. */
const FOR_PAGES = /<(svg|button|script|style)\b.*?<\/\1>/gis;

/** Attributes that have a meaning outside our pages; classes, ids and hints to browsers have none. */
const ATTRIBUTES = new Set([
  'abbr',
  'align',
  'alt',
  'checked',
  'cite',
  'colspan',
  'datetime',
  'dir',
  'disabled',
  'headers',
  'height',
  'href',
  'hreflang',
  'lang',
  'max',
  'open',
  'rel',
  'reversed',
  'rowspan',
  'scope',
  'span',
  'src',
  'start',
  'title',
  'type',
  'valign',
  'value',
  'width',
]);

/**
 * Rendered HTML for a feed: every address absolute, formulas as their source and players as links (few feed readers show
 * either), and nothing that only our own pages understand.
 */
export function feedHtml(html: string, base: string): string {
  const plain = escapeInAttributes(html)
    .replace(FRAME, (_, attributes: string, caption: string) => caption || toLink(attributes))
    .replace(MATH, (_, inner: string) => toFormula(inner))
    .replace(FOR_PAGES, '');
  return absoluteHtml(keepMeaning(plain).replace(EMPTY_LINK, ''), base);
}

/** Removes what only our pages understand, and spans that are then without meaning, of which code is full. */
function keepMeaning(html: string): string {
  const spans: boolean[] = [];
  return html.replace(TAG, (_, slash: string, name: string, rest: string) => {
    const attributes = slash ? '' : keepKnown(rest);
    const tag = `<${slash}${name}${attributes}>`;
    if (name.toLowerCase() !== 'span') return tag;
    if (slash) return spans.pop() ? tag : '';
    spans.push(attributes !== '');
    return attributes ? tag : '';
  });
}

function keepKnown(attributes: string): string {
  const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, name = '']) =>
    ATTRIBUTES.has(name.toLowerCase()),
  );
  return kept.map(([attribute]) => ` ${attribute.trim()}`).join('');
}

function toLink(attributes: string): string {
  const values = new Map(
    [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/^["']|["']$/g, ''),
    ]),
  );
  const source = values.get('src');
  if (!source) return '';
  return `<a href="${source.replaceAll('"', '&quot;')}">${values.get('title') || source}</a>`;
}

/** The source of a formula from its annotation, else its text. */
function toFormula(inner: string): string {
  const typed = ANNOTATION.exec(inner)?.[1];
  return `<code>${typed ?? inner.replace(/<[^>]*>/g, '').trim()}</code>`;
}
