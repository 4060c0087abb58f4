import type { Edit } from '#src/editor/insert.ts';
import type { Format } from '#src/editor/shortcuts.ts';

/** A change of a text, and the selection after it. */
export type FormatEdit = Edit & { selection: [number, number] };

const MARKS = { bold: '**', italic: '*', code: '`' } as const;

/**
 * Returns the edit that applies a format to the selection. Applying it again removes it. `words` are inserted where nothing
 * was selected.
 */
export function applyFormat(
  format: Format,
  text: string,
  start: number,
  end: number,
  words: { text: string; link: string },
): FormatEdit {
  if (format === 'link') return toLink(text, start, end, words.link);
  if (format === 'code' && text.slice(start, end).includes('\n')) return toFence(text, start, end);
  if (format === 'bold' || format === 'italic' || format === 'code')
    return toggleMark(text, start, end, MARKS[format], words.text);
  return toggleLines(format, text, start, end);
}

function toggleMark(text: string, start: number, end: number, mark: string, words: string): FormatEdit {
  const selected = text.slice(start, end);
  const width = mark.length;
  if (isMarked(text, start, end, mark)) {
    const selection: [number, number] = [start - width, end - width];
    return { start: start - width, end: end + width, replacement: selected, selection };
  }
  // Spaces at the edges stay outside, because marks beside spaces have no effect.
  const lead = selected.length - selected.trimStart().length;
  const inner = selected.trim() || words;
  const tail = selected.trim() === '' ? '' : selected.slice(lead + inner.length);
  const head = selected.trim() === '' ? '' : selected.slice(0, lead);
  const from = start + head.length + width;
  return {
    start,
    end,
    replacement: head + mark + inner + mark + tail,
    selection: [from, from + inner.length],
  };
}

/** Whether the marks surround the selection and are no part of longer ones: `*` within `**` does not count. */
function isMarked(text: string, start: number, end: number, mark: string): boolean {
  const [sign = ''] = mark;
  const before = runOf(text.slice(0, start).split('').reverse().join(''), sign);
  const behind = runOf(text.slice(end), sign);
  const wanted = mark.length;
  const holds = (run: number) => run === wanted || (sign === '*' && run === 3);
  return holds(before) && holds(behind);
}

function runOf(text: string, sign: string): number {
  let length = 0;
  while (text[length] === sign) length += 1;
  return length;
}

function toLink(text: string, start: number, end: number, words: string): FormatEdit {
  const selected = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(selected.trim());
  const label = isAddress ? words : selected || words;
  const address = isAddress ? selected.trim() : 'https://';
  const replacement = `[${label}](${address})`;
  const labelAt = start + 1;
  const addressAt = labelAt + label.length + 2;
  // What is still to be written is selected: the label where there is a URL, else the URL.
  const selection: [number, number] = isAddress
    ? [labelAt, labelAt + label.length]
    : [addressAt, addressAt + address.length];
  return { start, end, replacement, selection };
}

function toFence(text: string, start: number, end: number): FormatEdit {
  const [from, to] = wholeLines(text, start, end);
  const lines = text.slice(from, to);
  return {
    start: from,
    end: to,
    replacement: `\`\`\`\n${lines}\n\`\`\``,
    selection: [from + 4, from + 4 + lines.length],
  };
}

type LineFormat = 'heading' | 'list' | 'numbers' | 'quote';

const PREFIXES: Record<LineFormat, { had: RegExp; put: (number: number) => string }> = {
  heading: { had: /^## /, put: () => '## ' },
  list: { had: /^[-*+] /, put: () => '- ' },
  numbers: { had: /^\d+\. /, put: (number) => `${number}. ` },
  quote: { had: /^> ?/, put: () => '> ' },
};
const ANY_PREFIX = /^(?:#{1,6} |[-*+] |\d+\. )/;

function toggleLines(format: LineFormat, text: string, start: number, end: number): FormatEdit {
  const [from, to] = wholeLines(text, start, end);
  const lines = text.slice(from, to).split('\n');
  const { had, put } = PREFIXES[format];
  const filled = lines.filter((line) => line !== '');
  const isOn = filled.length > 0 && filled.every((line) => had.test(line));
  let number = 0;
  const changed = lines.map((line) => {
    if (line === '' && lines.length > 1) return line;
    if (isOn) return line.replace(had, '');
    number += 1;
    // A quotation may contain a list. A heading or another list replaces it.
    return put(number) + (format === 'quote' ? line : line.replace(ANY_PREFIX, ''));
  });
  const replacement = changed.join('\n');
  const caret = from + replacement.length;
  return { start: from, end: to, replacement, selection: [lines.length > 1 ? from : caret, caret] };
}

/** Returns the range of the lines that a selection touches. */
function wholeLines(text: string, start: number, end: number): [number, number] {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return [from, next === -1 ? text.length : next];
}
