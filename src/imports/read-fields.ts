import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isTable } from '#src/imports/fields.ts';
import type { FrontMatter } from '#src/imports/front-matter-model.ts';
import { looksLikeFields } from '#src/imports/looks-like-fields.ts';

/** The fields of a text in the language of its fence, else in another one; null when it is none of them. */
export function readFields(text: string, sign: string): FrontMatter['data'] | null {
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
export function problemOf(text: string, sign: string): string {
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

/** The result of a parser, or undefined when it throws. */
export function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
