import { keyOf } from '#src/imports/fields.ts';

/** A line that could be a field: a name and a colon of either script, or an equals sign. */
const FIELD = /^[ \t]*["']?\p{L}[\p{L}\p{N}_. -]{0,40}["']?[ \t]*(?:[:：](?!\/\/)|=)/u;

/** Names that generators give to fields; ordinary prose seldom begins a line with one and a colon. */
const KNOWN = new Set(
  `title date draft published publish publishdate pubdate public status state slug tags tag categories category author authors
  layout permalink description summary excerpt visibility private hidden unlisted weight series url aliases updated lastmod
  modified password expirydate type lang taxonomies id sidebarlabel template toc`.split(/\s+/),
);

/** Whether the first of lines is a field, or one of a known name stands among the first few. */
export function looksLikeFields(lines: readonly string[]): boolean {
  const first = lines.slice(0, 15);
  return FIELD.test(first.find((line) => !/^[ \t]*#/.test(line)) ?? '') || first.some(namesKnownField);
}

/** Whether a line is a field of a known name, with or without its colon. */
export function namesKnownField(line: string): boolean {
  const name = /^[ \t]*["']?([\p{L}_-]+)["']?(?=[ \t]*[:：=]|[ \t]+\S+$)/u.exec(line)?.[1];
  return name !== undefined && isKnownName(name);
}

/** Whether generators give a field this name. */
export function isKnownName(name: string): boolean {
  return KNOWN.has(keyOf(name));
}
