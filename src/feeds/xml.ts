/** Well-formed XML. */
export type Xml = { readonly xml: string };

type Attributes = Record<string, string | number | undefined>;
type Child = Xml | string | null | undefined | false;

// Characters that XML 1.0 cannot contain: most control characters, halves of surrogate pairs, two non-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped here
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Escapes text for elements and attributes, and drops characters that XML cannot contain. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? '');
}

/** An element. Texts are escaped; missing children and attributes without a value are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : child ? child.xml : ''))
    .join('');
  return { xml: inner === '' ? `<${name}${start}/>` : `<${name}${start}>${inner}</${name}>` };
}

/** Several elements, one after the other. */
export function elements(children: readonly Xml[]): Xml {
  return { xml: children.map((child) => child.xml).join('') };
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

function escapeAttribute(value: string): string {
  return escapeXml(value).replace(/[\t\n]/g, (space) => (space === '\t' ? '&#9;' : '&#10;'));
}
