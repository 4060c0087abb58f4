/** A part of a text: words, or a formula with its signs. */
export type Part = { kind: 'text' | 'math'; value: string };

const FORMULA =
  /\$\$(?<block>(?:\\[\s\S]|[^$\\])+?)\$\$|\\begin\{(?<name>align\*?|equation\*?|gather\*?|eqnarray\*?|pmatrix|bmatrix|array)\}[\s\S]*?\\end\{\k<name>\}|\$(?<inline>(?:\\[\s\S]|[^$\\])+?)\$/g;

/** Splits a text of a site with MathJax into words and formulas, which are written as Markdown here has them. */
export function splitMath(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(FORMULA)) {
    const { block, inline } = match.groups ?? {};
    const tex = onOneLine(block ?? inline ?? match[0]);
    if (tex === '') continue;
    push(parts, 'text', text.slice(at, match.index));
    push(parts, 'math', inline === undefined ? `$$${tex}$$` : `$${tex}$`);
    at = match.index + match[0].length;
  }
  push(parts, 'text', text.slice(at));
  return joinTouching(parts);
}

function push(parts: Part[], kind: Part['kind'], value: string): void {
  if (value !== '') parts.push({ kind, value });
}

/** A line that begins with `-` or `>` within a formula would begin a list or a quote. A comment of TeX ends with its line. */
function onOneLine(tex: string): string {
  return tex
    .replace(/(?<!\\)%[^\n]*/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/**
 * A sign of a formula touches no letter or digit outside, so that prices stay prices: what touches one is drawn into the
 * formula, `$n$th` is `$n\text{th}$`.
 */
function joinTouching(parts: readonly Part[]): Part[] {
  const joined = parts.map((part) => ({ ...part }));
  for (const [at, part] of joined.entries()) {
    if (part.kind !== 'math') continue;
    const [before, after] = [joined[at - 1], joined[at + 1]];
    const signs = part.value.startsWith('$$') ? 2 : 1;
    const inside = part.value.slice(signs, -signs);
    const [head = ''] = before?.kind === 'text' ? (/[A-Za-z0-9]+$/.exec(before.value) ?? []) : [];
    const [tail = ''] = after?.kind === 'text' ? (/^[A-Za-z0-9]+/.exec(after.value) ?? []) : [];
    if (before && head) before.value = before.value.slice(0, -head.length);
    if (after && tail) after.value = after.value.slice(tail.length);
    const sign = '$'.repeat(signs);
    part.value = `${sign}${wordsOf(head)}${inside}${wordsOf(tail)}${sign}`;
  }
  return joined.filter(({ value }) => value !== '');
}

function wordsOf(text: string): string {
  return text === '' ? '' : `\\text{${text}}`;
}

/** Whether a site writes formulas: some of its texts have commands of TeX between dollar signs. */
export function hasMath(texts: readonly string[]): boolean {
  const written = texts.filter((text) => /\$[^$\n]*\\[a-z]+[^$\n]*\$/i.test(text)).length;
  return written >= 3 && written * 100 >= texts.length;
}
