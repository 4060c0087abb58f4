/** A change of a text: `replacement` instead of what stands from `start` to `end`. */
export type Edit = { start: number; end: number; replacement: string };

/** The text after a change. */
export function applyEdit(text: string, { start, end, replacement }: Edit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Puts a block of its own where the selection is: with an empty line to what stands before and behind it. */
export function insertBlock(text: string, start: number, end: number, block: string): Edit {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  return { start, end, replacement: breakAfter(before) + block + breakBefore(behind) };
}

function breakAfter(before: string): string {
  if (before === '' || before.endsWith('\n\n')) return '';
  return before.endsWith('\n') ? '\n' : '\n\n';
}

function breakBefore(behind: string): string {
  if (behind.startsWith('\n\n')) return '';
  return behind.startsWith('\n') ? '\n' : '\n\n';
}

/** What stands for a picture in the text while it is on its way. `number` tells pictures of one name apart. */
export function uploadPlaceholder(label: string, number: number): string {
  return `![${escapeLabel(label)}](#uploading-${number})`;
}

/** The Markdown of a picture; its words are the file's name without the ending, for the person to better. */
export function imageMarkdown(fileName: string, url: string): string {
  const words = fileName.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[-_]+/g, ' ');
  return `![${escapeLabel(words)}](${url})`;
}

/** The Markdown of a file: pictures are shown, documents linked. */
export function fileMarkdown(fileName: string, url: string, mediaType: string): string {
  const image = imageMarkdown(fileName, url);
  return mediaType.startsWith('image/') ? image : image.slice(1);
}

/**
 * Replaces a placeholder, wherever it stands by now; null when the person has deleted it. Replaced by nothing, it takes
 * the empty line behind it along.
 */
export function replacePlaceholder(text: string, placeholder: string, replacement: string): Edit | null {
  const start = text.indexOf(placeholder);
  if (start === -1) return null;
  const end = start + placeholder.length;
  const emptyLine = replacement === '' ? (/^\n{1,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  return { start, end: end + emptyLine, replacement };
}

const PLACEHOLDER = /!\[(?:\\.|[^\]\\\n])*\]\(#uploading-\d+\)/g;

/** The text as it is saved: a picture that is still on its way is nothing that another device could wait for. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, '');
}

function escapeLabel(label: string): string {
  return label
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
