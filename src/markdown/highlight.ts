import type { Element } from 'hast';
import { createLowlight } from 'lowlight';
import { grammars, moreAliases, plainNames } from '#src/markdown/languages.ts';
import { codeOf } from '#src/markdown/plain-text.ts';

// Longer listings are data, and some grammars take more than linear time.
const LONGEST = 50_000;

let lowlight: ReturnType<typeof createLowlight> | undefined;

/** Highlights code blocks with classes only: the theme is CSS. Unknown languages stay plain. */
export function highlightCode(elements: Element[]): void {
  for (const pre of elements) {
    if (pre.tagName !== 'pre') continue;
    const code = pre.children.find((child) => child.type === 'element');
    if (code?.tagName === 'code' && pre.children.length === 1) highlightBlock(pre, code);
  }
}

function highlightBlock(pre: Element, code: Element): void {
  const name = languageName(code);
  code.properties.className = name === '' ? ['hljs'] : ['hljs', `language-${name}`];
  if (name !== '') pre.properties.dataLanguage = name;
  if (plainNames.has(name) || code.children.some((child) => child.type !== 'text')) return;
  const value = codeOf(code);
  if (value.length > LONGEST || !highlighter().registered(name)) return;
  try {
    code.children = highlighter().highlight(name, value).children as Element['children'];
  } catch {
    // The code is shown without highlighting.
  }
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
