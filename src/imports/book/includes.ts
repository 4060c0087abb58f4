/** Reads a file of the book by its path from the book's `src`; null when it is missing or may not be read. */
export type ReadFile = (path: string) => string | null;

/** A text with its includes in place, and the paths of missing files. */
export type Included = { text: string; missing: string[] };

const DIRECTIVE = /\\?\{\{\s*#([a-z_]+)\s*([^}]*?)\s*\}\}/g;
const ANCHOR = /ANCHOR(?:_END)?:\s*[\w-]+/;
const DEEPEST = 10;

/**
 * Replaces `{{#include}}`, `{{#rustdoc_include}}` and `{{#playground}}` by their files, whole or the part that line numbers
 * or an anchor select. The lines that `rustdoc_include` adds only for the compiler are left out. A missing file is replaced
 * by the text that `instead` returns.
 */
export function expandIncludes(
  text: string,
  path: string,
  read: ReadFile,
  instead: (file: string) => string,
): Included {
  const missing: string[] = [];

  function expand(source: string, from: string, depth: number): string {
    return source.replace(DIRECTIVE, (whole, name: string, argument: string) => {
      if (whole.startsWith('\\')) return whole.slice(1);
      if (name === 'title') return '';
      const [file = '', ...rest] = (argument.split(/\s+/)[0] ?? '').split(':');
      if (!INCLUDES.has(name) || file === '') return whole;
      const found = depth < DEEPEST ? read(resolvePath(from, file)) : null;
      if (found === null) missing.push(file);
      const part = found === null ? instead(file) : selectLines(found, rest.join(':'));
      const inner = found === null ? part : expand(part, resolvePath(from, file), depth + 1);
      return name === 'playground' || name === 'playpen' ? `\`\`\`rust\n${inner}\n\`\`\`` : inner;
    });
  }

  return { text: expand(text, path, 0), missing };
}

const INCLUDES = new Set(['include', 'rustdoc_include', 'playground', 'playpen']);

/**
 * The lines of a file that `range` selects: `7` one, `3:9` from and to, `3:` and `:9` open, a name the lines between its
 * anchors, nothing the whole file. The lines of anchors are left out.
 */
export function selectLines(file: string, range: string): string {
  const lines = file.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  return linesIn(lines, range)
    .filter((line) => !ANCHOR.test(line))
    .join('\n');
}

function linesIn(lines: string[], range: string): string[] {
  const [first = '', last] = range.split(':');
  if (first !== '' && !/^\d+$/.test(first)) return anchored(lines, first);
  const start = first === '' ? 0 : Math.max(0, Number(first) - 1);
  if (last === undefined) return first === '' ? lines : lines.slice(start, start + 1);
  return lines.slice(start, /^\d+$/.test(last) ? Number(last) : lines.length);
}

function anchored(lines: string[], name: string): string[] {
  const found: string[] = [];
  let inside = false;
  for (const line of lines) {
    const mark = /ANCHOR(_END)?:\s*([\w-]+)/.exec(line);
    if (mark?.[2] === name) inside = mark[1] === undefined;
    else if (inside) found.push(line);
  }
  return found;
}

/** Resolves a path relative to the file `from`. `..` may lead above the root; the reader of files refuses such paths. */
function resolvePath(from: string, file: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of file.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
