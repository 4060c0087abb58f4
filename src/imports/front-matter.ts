import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isTable } from '#src/imports/fields.ts';
import { isKnownName, looksLikeFields, namesKnownField } from '#src/imports/looks-like-fields.ts';

/** The front matter of a document, and the Markdown behind it. */
export type FrontMatter = { data: Record<string, unknown>; body: string };

/** The error of a front matter that cannot be read; publishing its document would show it as text. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
}

/** An opening line: three or more signs, spaces, and perhaps the name of a language or a comment. */
const OPENING = /^[ \t]*(-{3,}|\+{3,}|;{3,})[ \t]*(?:yaml|yml|toml|json|#.*)?[ \t]*$/i;
/** Dashes that an editor made of the signs, which no generator reads. */
const FALSE_OPENING = /^[ \t]*(?:[-–—－‐‑‒―]{1,}|[＋+]{2,}|[＝=*_~]{3,})[ \t]*$/;

/**
 * Splits a document into front matter (YAML, TOML or JSON between fences, JSON in braces, or lines of `Name: value` at the
 * top) and body. A document without one has empty data. Throws a `FrontMatterError` for text that is surely or perhaps a front
 * matter, but cannot be read.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const document = text
    .replace(/^[\uFEFF\u200B\u2060]+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '');
  const lines = document.split('\n');
  const sign = OPENING.exec(lines[0] ?? '')?.[1]?.[0];
  if (sign) return splitAtFence(document, lines, sign);
  if (/^\{\s*(?:["'}]|$|[\w-]+\s*:)/.test(document)) return splitJson(document);
  if (FALSE_OPENING.test(lines[0] ?? '') && looksLikeFields(lines.slice(1)))
    throw new FrontMatterError(`it begins with ${lines[0]?.trim()} instead of ---`);
  return splitOpenFields(document, lines);
}

/** The same, but with the problem of one that cannot be read. */
export function frontMatterOf(text: string): FrontMatter | { problem: string } {
  try {
    return splitFrontMatter(text);
  } catch (error) {
    if (error instanceof FrontMatterError) return { problem: error.message };
    throw error;
  }
}

function splitAtFence(document: string, lines: readonly string[], sign: string): FrontMatter {
  const closing = closingOf(sign);
  const end = lines.findIndex((line, index) => index > 0 && closing.test(line));
  const inside = lines.slice(1, end < 0 ? undefined : end);
  if (end < 0) {
    if (looksLikeFields(inside) || sign !== '-') throw new FrontMatterError('it has no end');
    return { data: {}, body: document };
  }
  const data = readFields(inside.join('\n'), sign);
  // A blank line behind a line of dashes is usual for a thematic break, and unusual for front matter.
  const isProse = inside[0]?.trim() === '' && !(data && Object.keys(data).some(isKnownName));
  if (data && !isProse) return { data, body: bodyOf(lines.slice(end + 1)) };
  if (sign !== '-' || looksLikeFields(inside)) throw new FrontMatterError(problemOf(inside.join('\n'), sign));
  return { data: {}, body: document };
}

function closingOf(sign: string): RegExp {
  return sign === '-' ? /^(?:-{3,}|\.{3})[ \t]*$/ : new RegExp(`^\\${sign}{3,}[ \\t]*$`);
}

/** The fields of a text in the language of its fence, else in another one; null when it is none of them. */
function readFields(text: string, sign: string): FrontMatter['data'] | null {
  if (isComment(text)) return isCommentedOut(text) ? {} : null;
  const parsers = sign === '+' ? [parseToml, readYaml, JSON.parse] : [readYaml, JSON.parse, parseToml];
  const braced = sign === ';' ? [`{${text}}`, text] : [text];
  for (const parse of parsers) {
    for (const one of braced) {
      const data = attempt(() => parse(one) as unknown);
      if (isTable(data)) return data;
    }
  }
  return null;
}

function readYaml(text: string): unknown {
  return parseYaml(text, { logLevel: 'error', merge: true });
}

/** What the parser of a text says that none can read. */
function problemOf(text: string, sign: string): string {
  try {
    (sign === '+' ? parseToml : readYaml)(text);
    return 'it has no fields';
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : '').split('\n');
    return line.replace(/:$/, '');
  }
}

function isComment(text: string): boolean {
  return text.split('\n').every((line) => /^[ \t]*(?:#|$)/.test(line));
}

/** Whether comments, if any, are fields. Other comments are headings between two thematic breaks. */
function isCommentedOut(comments: string): boolean {
  const lines = comments.split('\n').map((line) => line.replace(/^[ \t#]+/, ''));
  return comments.trim() === '' || looksLikeFields(lines);
}

function splitJson(document: string): FrontMatter {
  for (let end = document.indexOf('}'); end >= 0; end = document.indexOf('}', end + 1)) {
    const rest = document.slice(end + 1);
    if (!/^[ \t]*(?:\n|$)/.test(rest)) continue;
    const data = attempt(() => JSON.parse(document.slice(0, end + 1)) as unknown);
    if (isTable(data)) return { data, body: bodyOf(rest.split('\n')) };
  }
  throw new FrontMatterError('it is no JSON');
}

/** Reads lines of `Name: value` without an opening fence (Pelican, Hexo); they end at a fence or a blank line. */
function splitOpenFields(document: string, lines: readonly string[]): FrontMatter {
  const end = lines.findIndex((line) => line.trim() === '' || /^(?:-{3,}|;{3,})[ \t]*$/.test(line));
  const inside = lines.slice(0, end < 0 ? undefined : end);
  const isFenced = end >= 0 && (lines[end] ?? '').trim() !== '';
  const named = inside.filter(namesKnownField).length;
  if (named === 0 || !looksLikeFields(inside)) return { data: {}, body: document };
  const isPlain = inside.every((line) => PLAIN_FIELD.test(line));
  const data =
    readFields(inside.join('\n'), lines[end]?.startsWith(';') ? ';' : '-') ??
    (isPlain ? plainFields(inside) : null);
  if (data && (isFenced || isPlain))
    return { data, body: bodyOf(lines.slice(end < 0 ? lines.length : end + 1)) };
  if (isFenced || named > 1) throw new FrontMatterError(problemOf(inside.join('\n'), '-'));
  return { data: {}, body: document };
}

const PLAIN_FIELD = /^([\w-]+)[ \t]*:(.*)$|^[ \t]+\S/;

/** Fields whose values are the rest of their lines, whatever signs they hold. */
function plainFields(lines: readonly string[]): FrontMatter['data'] {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value = ''] = PLAIN_FIELD.exec(line) ?? [];
      return name ? [[name, value.trim()]] : [];
    }),
  );
}

function bodyOf(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+/, '');
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
