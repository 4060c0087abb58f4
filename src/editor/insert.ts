/** A change of a text: `replacement` replaces the range from `start` to `end`. */
export type Edit = { start: number; end: number; replacement: string };

/** Returns the text after a change. */
export function applyEdit(text: string, { start, end, replacement }: Edit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Inserts a block at the selection, with an empty line before and after it. */
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

/** Returns the placeholder of an image that is being uploaded. `number` distinguishes images of the same name. */
export function uploadPlaceholder(label: string, number: number): string {
  return `![${escapeLabel(label)}](#uploading-${number})`;
}

/** Returns the Markdown of an image. Its alternative text is the file's name without the ending, for the person to improve. */
export function imageMarkdown(fileName: string, url: string): string {
  const words = fileName.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[-_]+/g, ' ');
  return `![${escapeLabel(words)}](${url})`;
}

/** Returns the Markdown of a file: an image or a link to a document. */
export function fileMarkdown(fileName: string, url: string, mediaType: string): string {
  const image = imageMarkdown(fileName, url);
  return mediaType.startsWith('image/') ? image : image.slice(1);
}

/**
 * Replaces a placeholder wherever it is by now. Returns null when the person has deleted it. An empty replacement also removes
 * the empty line after it.
 */
export function replacePlaceholder(text: string, placeholder: string, replacement: string): Edit | null {
  const start = text.indexOf(placeholder);
  if (start === -1) return null;
  const end = start + placeholder.length;
  const emptyLine = replacement === '' ? (/^\n{1,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  return { start, end: end + emptyLine, replacement };
}

const PLACEHOLDER = /!\[(?:\\.|[^\]\\\n])*\]\(#uploading-\d+\)/g;

/** Returns the text as it is saved, without placeholders, since other devices cannot wait for an upload. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, '');
}

function escapeLabel(label: string): string {
  return label
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
