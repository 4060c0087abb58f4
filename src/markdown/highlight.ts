import type { Element } from 'hast';
import { createLowlight } from 'lowlight';
import { grammars, moreAliases, plainNames } from '#src/markdown/languages.ts';
import type { Budget } from '#src/markdown/limits.ts';
import { codeOf } from '#src/markdown/plain-text.ts';

// Longer listings are data.
const LONGEST = 50_000;

// What colouring costs, in microseconds. Some grammars look ahead from every word to the end of a run of words.
const COST = { sign: 4, character: 1, square: 0.005 };
const runs = /[\w\s$&*-]+|[^\w\s$&*-]+/g;
const isRun = /^[\w\s$&*-]/;

let lowlight: ReturnType<typeof createLowlight> | undefined;

/**
 * Highlights code blocks with classes only: the theme is CSS. Unknown languages stay plain, and so do blocks that would cost
 * more than is left of the budget.
 */
export function highlightCode(elements: Element[], { colours }: Budget): void {
  let left = colours;
  for (const pre of elements) {
    if (pre.tagName !== 'pre') continue;
    const code = pre.children.find((child) => child.type === 'element');
    if (code?.tagName === 'code' && pre.children.length === 1) left -= highlightBlock(pre, code, left);
  }
}

/** Highlights a block and returns what that cost. */
function highlightBlock(pre: Element, code: Element, budget: number): number {
  const name = languageName(code);
  code.properties.className = name === '' ? ['hljs'] : ['hljs', `language-${name}`];
  if (name !== '') pre.properties.dataLanguage = name;
  if (plainNames.has(name) || code.children.some((child) => child.type !== 'text')) return 0;
  const value = codeOf(code);
  const cost = costOf(value);
  if (cost > budget || value.length > LONGEST || !highlighter().registered(name)) return 0;
  try {
    code.children = highlighter().highlight(name, value).children as Element['children'];
  } catch {
    // The code is shown without highlighting.
  }
  return cost;
}

function costOf(code: string): number {
  let cost = 0;
  for (const [run] of code.matchAll(runs))
    cost += isRun.test(run)
      ? COST.character * run.length + COST.square * run.length ** 2
      : COST.sign * run.length;
  return cost;
}

/** The language of a block: "language-rust,ignore" → "rust"; Pandoc's "{.rust}" and "rust:src/main.rs" alike. */
function languageName({ properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const written = classes.map(String).find((name) => name.startsWith('language-')) ?? '';
  const first = written
    .slice('language-'.length)
    .split(/[\s,;:{}.=]+/)
    .find((part) => part !== '');
  return (first ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#_-]/gu, '')
    .slice(0, 40);
}

/** The highlighter, created at the first code block so that a Worker which renders none does not wait for it. */
function highlighter(): ReturnType<typeof createLowlight> {
  if (lowlight) return lowlight;
  lowlight = createLowlight(grammars);
  lowlight.registerAlias(moreAliases);
  return lowlight;
}
