import type { Element, ElementContent } from 'hast';
import temml from 'temml';
import { labels } from '#src/markdown/labels.ts';
import { toSafeMath } from '#src/markdown/math-schema.ts';
import { LARGE_MATH, MATH } from '#src/markdown/math-syntax.ts';
import { codeOf } from '#src/markdown/plain-text.ts';
import type { Locale } from '#src/markdown/types.ts';

// The time grows with the length of a formula, and its markup is many times longer than its source.
const LONGEST = 5_000;
const LONGEST_TOGETHER = 100_000;
const COST_A_FORMULA = 20;
// A macro may repeat its argument three hundred times.
const LONGEST_WITH_MACROS = 500;
const macros = /\\(?:[gex]?def|(?:future)?let|(?:re)?newcommand|providecommand)/;

/** Turns code blocks and inline code that are TeX into formulas. */
export function finishMath(elements: Element[], locale: Locale): void {
  let left = LONGEST_TOGETHER;
  for (const element of elements) {
    const { tex, isBlock, isLarge } = texOf(element) ?? {};
    if (tex === undefined) continue;
    left -= tex.length + COST_A_FORMULA;
    const display = isBlock ? { display: 'block' } : isLarge ? { displaystyle: 'true' } : {};
    if (left < 0) {
      // So many formulas are not a text for people: the rest stays code.
      element.properties = {};
      continue;
    }
    const formula = isUnfit(tex) ? undefined : toMath(tex, display);
    if (isBlock) becomeBlock(element, tex, formula, locale);
    else becomeInline(element, tex, formula, locale);
  }
}

type Tex = { tex: string; isBlock?: boolean; isLarge?: boolean };

/** The TeX of a fence, of a paragraph that is only a large formula, or of inline code. */
function texOf(element: Element): Tex | undefined {
  const { tagName, children } = element;
  if (tagName === 'code' && isTex(element, MATH))
    return { tex: codeOf(element).trim(), isLarge: hasClass(element, LARGE_MATH) };
  const [code, ...others] = children;
  if (others.length > 0 || code?.type !== 'element' || code.tagName !== 'code') return undefined;
  if (!isTex(code, tagName === 'pre' ? MATH : LARGE_MATH) || !/^(?:pre|p)$/.test(tagName)) return undefined;
  // The frame becomes the formula: without its class the code is not processed again.
  code.properties = {};
  return { tex: codeOf(code).trim(), isBlock: true };
}

function isUnfit(tex: string): boolean {
  return tex === '' || tex.length > (macros.test(tex) ? LONGEST_WITH_MACROS : LONGEST);
}

// Raw HTML may have put more than text into a code element.
function isTex(code: Element, name: string): boolean {
  return hasClass(code, name) && code.children.every((child) => child.type === 'text');
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** The formula, or undefined when the TeX is not understood. */
function toMath(tex: string, properties: Element['properties']): Element | undefined {
  try {
    // Not `renderToString`: the nodes are filtered one by one by our list of allowed elements.
    const displayMode = Object.keys(properties).length > 0;
    const options = { displayMode, annotate: true, throwOnError: true, maxSize: [25, 25], maxExpand: 300 };
    return toSafeMath(temml.__renderToMathMLTree(tex, options as object), properties);
  } catch {
    // A ParseError, or a formula nested too deeply.
    return undefined;
  }
}

function becomeBlock(element: Element, tex: string, formula: Element | undefined, locale: Locale): void {
  element.tagName = 'div';
  if (formula) {
    element.properties = {
      className: ['math'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: labels[locale].formula,
    };
    element.children = [formula];
    return;
  }
  element.properties = { className: ['math-source'] };
  element.children = [
    node('p', [text(labels[locale].unreadFormula)]),
    { ...node('pre', [node('code', [text(tex)])]), properties: { tabIndex: 0 } },
  ];
}

function becomeInline(element: Element, tex: string, formula: Element | undefined, locale: Locale): void {
  element.properties = {};
  element.tagName = 'span';
  element.children = [formula ?? node('code', [text(tex)])];
  if (formula) Object.assign(element, formula);
  else element.children.push(text(' '), node('small', [text(labels[locale].unreadFormulaShort)]));
}

function node(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
