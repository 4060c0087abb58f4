import { diffArrays, diffLines } from 'diff';
import type { DraftText } from '#src/editor/draft-text.ts';

/** A part of a line. `changed`: the other text has something else in its place. */
export type Piece = { text: string; changed: boolean };

/**
 * A line of two texts side by side: the same in both, changed, or only in one. A `gap` stands for unchanged lines that are
 * left out. Line numbers begin at one.
 */
export type CompareRow =
  | { kind: 'same' | 'changed'; left: Piece[]; right: Piece[]; leftLine: number; rightLine: number }
  | { kind: 'removed'; left: Piece[]; leftLine: number }
  | { kind: 'added'; right: Piece[]; rightLine: number }
  | { kind: 'gap'; lines: number };

/** The parts of a working copy in the order in which they are compared. */
export const COMPARED_FIELDS = ['title', 'summary', 'insights', 'markdown', 'faq'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
export type FieldComparison = { field: ComparedField; rows: CompareRow[] };

/** Returns the changes from one text to another, field by field, without unchanged fields. */
export function compareDrafts(from: DraftText, to: DraftText): FieldComparison[] {
  return COMPARED_FIELDS.flatMap((field) => {
    const [before, after] = [asLines(from, field), asLines(to, field)];
    return before === after ? [] : [{ field, rows: compareTexts(before, after) }];
  });
}

function asLines(text: DraftText, field: ComparedField): string {
  if (field === 'insights') return text.insights.join('\n');
  if (field === 'faq') return text.faq.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n');
  return text[field];
}

/** With more changed lines or words, two texts count as unrelated: comparing them further would take seconds. */
const MOST_CHANGED_LINES = 1_000;
const MOST_CHANGED_WORDS = 400;
/** How many unchanged lines are shown around a change. */
const CONTEXT = 3;

/**
 * Compares two texts line by line, and changed lines word by word. Of unchanged lines it returns only the context of changes.
 */
export function compareTexts(before: string, after: string): CompareRow[] {
  const parts = diffLines(ended(before), ended(after), { maxEditLength: MOST_CHANGED_LINES }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const rows: CompareRow[] = [];
  let leftLine = 1;
  let rightLine = 1;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    const lines = linesOf(part?.value ?? '');
    if (part?.removed) {
      const added = next?.added ? linesOf(next.value) : [];
      if (next?.added) at += 1;
      rows.push(...changedRows(lines, added, leftLine, rightLine));
      leftLine += lines.length;
      rightLine += added.length;
    } else if (part?.added) {
      rows.push(...changedRows([], lines, leftLine, rightLine));
      rightLine += lines.length;
    } else {
      for (const line of lines) rows.push(sameRow(line, leftLine++, rightLine++));
    }
  }
  return foldSame(rows);
}

/** Ends the last line, which would otherwise differ from the same line in the middle of the other text. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : ended(text).slice(0, -1).split('\n');
}

function sameRow(line: string, leftLine: number, rightLine: number): CompareRow {
  const pieces = [{ text: line, changed: false }];
  return { kind: 'same', left: pieces, right: pieces, leftLine, rightLine };
}

function changedRows(left: string[], right: string[], leftLine: number, rightLine: number): CompareRow[] {
  const rows: CompareRow[] = [];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [before, after] = [left[at], right[at]];
    const both = before !== undefined && after !== undefined ? compareLine(before, after) : null;
    if (both) {
      rows.push({ kind: 'changed', ...both, leftLine: leftLine + at, rightLine: rightLine + at });
      continue;
    }
    if (before !== undefined) rows.push({ kind: 'removed', left: whole(before), leftLine: leftLine + at });
    if (after !== undefined) rows.push({ kind: 'added', right: whole(after), rightLine: rightLine + at });
  }
  return rows;
}

function whole(text: string): Piece[] {
  return [{ text, changed: true }];
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Splits a line into words of any script and what is between them. Chinese has no spaces. */
function wordsOf(line: string): string[] {
  const segmenter = segmenters.get('word') ?? new Intl.Segmenter(undefined, { granularity: 'word' });
  segmenters.set('word', segmenter);
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

/** Compares the words of two lines. Returns null when the lines have too little in common to be one changed line. */
function compareLine(before: string, after: string): { left: Piece[]; right: Piece[] } | null {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGED_WORDS });
  if (!parts) return null;
  const common = parts.reduce(
    (sum, part) => (part.added || part.removed ? sum : sum + part.value.join('').trim().length),
    0,
  );
  if (common * 4 < Math.max(before.trim().length, after.trim().length)) return null;
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value.join(''), changed: part[own] }));
  return { left: side('added', 'removed'), right: side('removed', 'added') };
}

function foldSame(rows: CompareRow[]): CompareRow[] {
  const near = new Set<number>();
  rows.forEach((row, at) => {
    if (row.kind === 'same') return;
    for (let other = at - CONTEXT; other <= at + CONTEXT; other += 1) near.add(other);
  });
  const folded: CompareRow[] = [];
  for (const [at, row] of rows.entries()) {
    const last = folded.at(-1);
    if (near.has(at)) folded.push(row);
    else if (last?.kind === 'gap') last.lines += 1;
    else folded.push({ kind: 'gap', lines: 1 });
  }
  return folded;
}
