/** The names of files that are documents. */
export const DOCUMENT = /\.(?:md|mdx|markdown)$/i;

/** Names that a file has because its folder has the name: `variables/article.md`. */
const OF_FOLDER = /^(?:index|readme|article|page|post|content|chapter|lesson)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}-(?=.)/;
/** A place before a name, which is no date: `03-variables`, `2. Soil`. */
const PLACE = /^(\d{1,3})(?:[-_.)][ ]?|[ ]+-?[ ]?)(?=[^\d\s.])/;

/** A path without the ending of a document. */
export function withoutEnding(path: string): string {
  return path.replace(DOCUMENT, '');
}

/** Whether a file is the page of a folder (Hugo, Zola), which says what holds for the documents in it. */
export function isSectionPage(path: string): boolean {
  return /(?:^|\/)_index(?:\.[a-z-]{2,7})?\.(?:md|mdx|markdown)$/i.test(path);
}

/** The name of a document and the folder in which it lies; a document with a name of no meaning has that of its folder. */
export function nameAndFolder(path: string): { name: string; folder: string } {
  const segments = withoutEnding(path).split('/');
  const last = segments.pop() ?? '';
  const ofFolder = OF_FOLDER.test(last) ? segments.pop() : undefined;
  return { name: ofFolder ?? last, folder: segments.join('/') };
}

/** A name without the date or the number before it. */
export function withoutPlace(name: string): string {
  return name.replace(DATE, '').replace(PLACE, '');
}

/** The number before the name of a file or a folder, null where there is none. */
export function placeIn(name: string): number | null {
  const [, number] = DATE.test(name) ? [] : (PLACE.exec(name) ?? []);
  return number === undefined ? null : Number(number);
}
