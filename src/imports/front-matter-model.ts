/** The front matter of a document, and the Markdown behind it. */
export type FrontMatter = { data: Record<string, unknown>; body: string };

/** The error of a front matter that cannot be read; publishing its document would show it as text. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
}

/** The text of the lines behind a front matter. */
export function bodyOf(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+/, '');
}
