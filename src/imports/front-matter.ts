import { isTable } from '#src/imports/fields.ts';
import { bodyOf, type FrontMatter, FrontMatterError } from '#src/imports/front-matter-model.ts';
import { isKnownName, looksLikeFields } from '#src/imports/looks-like-fields.ts';
import { splitComment, splitOpenFields } from '#src/imports/open-fields.ts';
import { attempt, problemOf, readFields } from '#src/imports/read-fields.ts';

/** An opening line: three or more signs, spaces, and perhaps the name of a language or a comment. */
const OPENING = /^[ \t]*(-{3,}|\+{3,}|;{3,})[ \t]*(?:yaml|yml|toml|json|#.*)?[ \t]*$/i;
/** Dashes that an editor made of the signs, which no generator reads. */
const FALSE_OPENING = /^[ \t]*(?:[-–—－‐‑‒―]{1,}|[＋+]{2,}|[＝=*_~]{3,})[ \t]*$/;

/**
 * Splits a document into front matter (YAML, TOML or JSON between fences, JSON in braces, or lines of `Name: value` at the
 * top or below the title) and body. A document without one has empty data. Throws a `FrontMatterError` for text that is surely or perhaps a front
 * matter, but cannot be read.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const document = text
    .replace(/^[\uFEFF\u200B\u2060]+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/^(?:%[A-Z]+ .*\n)+(?=---)/, '');
  const lines = document.split('\n');
  const sign = OPENING.exec(lines[0] ?? '')?.[1]?.[0];
  if (sign) return splitAtFence(document, lines, sign);
  if (/^\{\s*(?:["'}]|$|[\w-]+\s*:)/.test(document)) return splitJson(document);
  if (FALSE_OPENING.test(lines[0] ?? '') && looksLikeFields(lines.slice(1)))
    throw new FrontMatterError(`it begins with ${lines[0]?.trim()} instead of ---`);
  return splitComment(document) ?? splitOpenFields(document);
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

function splitJson(document: string): FrontMatter {
  for (let end = document.indexOf('}'); end >= 0; end = document.indexOf('}', end + 1)) {
    const rest = document.slice(end + 1);
    if (!/^[ \t]*(?:\n|$)/.test(rest)) continue;
    const data = attempt(() => JSON.parse(document.slice(0, end + 1)) as unknown);
    if (isTable(data)) return { data, body: bodyOf(rest.split('\n')) };
  }
  throw new FrontMatterError('it is no JSON');
}
