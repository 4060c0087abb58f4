/** A fenced block of code. `prefix` is the beginning of its lines (quote signs, indentation), which `lines` leave out. */
export type CodeSegment = { kind: 'code'; prefix: string; opening: string; info: string; lines: string[] };

/** A part of a text: code, or the text between. */
export type Segment = { kind: 'text'; text: string } | CodeSegment;

const OPENING = /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)(`{3,}|~{3,})(.*)$/;

/** Splits a text into fenced code and the rest. Comments contain no code. */
export function splitCode(markdown: string): Segment[] {
  const segments: Segment[] = [];
  let text: string[] = [];
  let inComment = false;
  const lines = markdown.split('\n');
  const endText = () => {
    if (text.length > 0) segments.push({ kind: 'text', text: text.join('\n') });
    text = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const opening = inComment ? null : openingOf(line);
    if (!opening) {
      inComment = isCommentOpen(line, inComment);
      text.push(line);
      continue;
    }
    endText();
    const code = readCode(lines, index, opening);
    segments.push(code.segment);
    index = code.last;
  }
  endText();
  return segments;
}

/** Joins the parts of a text. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'text' ? segment.text : printCode(segment))).join('\n');
}

function printCode({ prefix, opening, info, lines }: CodeSegment): string {
  const inside = prefix.replace(/(^|[ \t>])([-*+]|\d{1,9}[.)])(?=[ \t])/g, (marker) =>
    marker.replace(/[^>]/g, ' '),
  );
  const fence = /[`~]+$/.exec(opening)?.[0] ?? '```';
  return [
    `${prefix}${fence}${info}`,
    ...lines.map((line) => `${inside}${line}`.trimEnd()),
    `${inside}${fence}`,
  ].join('\n');
}

type Opening = { prefix: string; fence: string; info: string };

function openingOf(line: string): Opening | null {
  const [, prefix, fence = '', info = ''] = OPENING.exec(line) ?? [];
  if (prefix === undefined || (fence.startsWith('`') && info.includes('`'))) return null;
  return { prefix, fence, info: info.trim() };
}

function readCode(lines: string[], start: number, { prefix, fence, info }: Opening) {
  const quotes = prefix.replace(/[^>]/g, '').length;
  const indent = (/[^>]*$/.exec(prefix)?.[0] ?? '').replaceAll('\t', '    ').length;
  const closing = new RegExp(`^[ \\t]*${fence[0] ?? '`'}{${fence.length},}[ \\t]*$`);
  const inside: string[] = [];
  let last = start;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = withoutQuotes(lines[index] ?? '', quotes);
    if (line === null) break;
    last = index;
    if (closing.test(line)) break;
    inside.push(withoutIndent(line, indent - (quotes > 0 ? 1 : 0)));
  }
  const segment: CodeSegment = { kind: 'code', prefix, opening: fence, info, lines: inside };
  return { segment, last };
}

function withoutQuotes(line: string, quotes: number): string | null {
  let rest = line;
  for (let count = 0; count < quotes; count += 1) {
    const sign = /^[ \t]{0,3}>[ \t]?/.exec(rest)?.[0];
    if (sign === undefined) return null;
    rest = rest.slice(sign.length);
  }
  return rest;
}

function withoutIndent(line: string, indent: number): string {
  const space = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(space, Math.max(0, indent)));
}

function isCommentOpen(line: string, wasOpen: boolean): boolean {
  const text = line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  const last = text.lastIndexOf('<!--');
  if (last >= 0) return text.indexOf('-->', last) < 0;
  return wasOpen && !text.includes('-->');
}
