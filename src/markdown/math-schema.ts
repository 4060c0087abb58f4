import type { Element, ElementContent } from 'hast';
import { DEEPEST } from '#src/markdown/limits.ts';

/** A node as temml makes it: an element, a list of them, or text. */
type MathNode = {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  classes?: string[];
  style?: Record<string, string>;
  children?: MathNode[];
};

const MOST_NODES = 8_000;

// Presentation of MathML Core. Nothing here can link, load or run.
const tags = new Set(
  'annotation menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'.split(
    ' ',
  ),
);
const attributes = new Set(
  'accent accentunder columnspan depth displaystyle encoding fence form height largeop linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);
const value = /^[\w#.%\- /]{0,60}$/;
// The classes that prose-math.css styles.
const classes = new Set(
  'tml-left tml-right tml-jot tml-overline tml-underline tml-cancel upstrike downstrike sout tml-xcancel tml-fbox tml-vec'.split(
    ' ',
  ),
);

/** Copies a formula with only the allowed elements and attributes. Throws a RangeError when it is too large. */
export function toSafeMath(root: MathNode, properties: Element['properties']): Element {
  const budget = { nodes: MOST_NODES };
  const children = toChildren(root, budget, 1);
  return { type: 'element', tagName: 'math', properties, children };
}

function toChildren({ children = [] }: MathNode, budget: { nodes: number }, depth: number): ElementContent[] {
  if (depth > DEEPEST) throw new RangeError('A formula is nested too deeply.');
  return children.flatMap((child) => {
    if (--budget.nodes < 0) throw new RangeError('A formula is too large.');
    if (child.text !== undefined) return [{ type: 'text', value: child.text }];
    // A list without an element of its own.
    if (!child.type) return toChildren(child, budget, depth);
    return [toElement(child, toChildren(child, budget, depth + 1))];
  });
}

function toElement(
  { type = '', attributes: written = {}, classes: names = [], style = {} }: MathNode,
  children: ElementContent[],
): Element {
  const properties: Element['properties'] = {};
  for (const [name, content] of Object.entries(written)) {
    if (attributes.has(name) && value.test(String(content))) properties[name] = String(content);
  }
  const className = [...names.filter((name) => classes.has(name)), ...cellClasses(style)];
  if (className.length > 0) properties.className = className;
  // Inline styles are forbidden on our pages: those that matter become an attribute or a class.
  if (/^#[\da-f]{3,8}$/i.test(style.color ?? '')) properties.mathcolor ??= style.color;
  return { type: 'element', tagName: tags.has(type) ? type : 'mrow', properties, children };
}

function cellClasses({ paddingLeft, paddingRight, border }: Record<string, string>): string[] {
  const framed = border ? ['tml-fbox'] : [];
  if (paddingRight !== '0em') return framed;
  return [...framed, paddingLeft === '0em' ? 'tml-flush' : paddingLeft === '1em' ? 'tml-gap' : 'tml-last'];
}
