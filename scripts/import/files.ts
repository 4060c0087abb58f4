import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { DOCUMENT } from '#src/imports/file-names.ts';
import type { Skip } from '#src/imports/source-document.ts';

/**
 * The files of a folder, by their relative paths with forward slashes. `text` is null for a document that is not UTF-8 or
 * UTF-16. `categories`: files that name folders. `unread`: texts that the import cannot read. `others`: how many other files there are, by their endings.
 */
export type SourceFiles = {
  documents: string[];
  images: string[];
  categories: string[];
  unread: Skip[];
  others: ReadonlyMap<string, number>;
  read: (path: string) => Promise<Buffer>;
  text: (path: string) => Promise<string | null>;
};

/** The titles and places of folders in Docusaurus. */
const CATEGORY = /(?:^|\/)_category_\.(?:json|ya?ml)$/;
const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;
/** Texts that somebody may take for documents of the import. */
const OTHER_TEXT =
  /\.(mdoc|mdown|mkdn?|mdwn|qmd|rmd|html?|rst|adoc|asciidoc|org|textile|txt|ipynb|docx?|odt|rtf|tex|njk|liquid)$/i;

/** Walks a folder; a `content` folder in it (Zola, Hugo) is where its documents start, with pictures beside it in `static`. */
export async function findFiles(folder: string): Promise<SourceFiles> {
  const all = await walk(folder);
  const hasContent = all.some((path) => path.startsWith('content/') && DOCUMENT.test(path));
  if (!hasContent) return sorted(folder, all);
  const inside = await filesIn(join(folder, 'content'));
  const outside = all.filter(
    (path) => !path.startsWith('content/') && DOCUMENT.test(path) && !isHidden(path),
  );
  const skips = outside.map((path): Skip => ({ path, reason: 'outside_content' }));
  const pictures = all.filter(
    (path) => /^(?:static|public)\//.test(path) && IMAGE.test(path) && !isHidden(path),
  );
  return {
    ...inside,
    unread: [...skips, ...inside.unread],
    images: [...inside.images, ...pictures.map((path) => `../${path}`)],
  };
}

/** All files of a folder and its sub-folders. */
export async function filesIn(folder: string): Promise<SourceFiles> {
  return sorted(folder, await walk(folder));
}

/** Hidden files and folders are not read; documents among them are told. */
function sorted(folder: string, all: readonly string[]): SourceFiles {
  const files = all.filter((path) => !isHidden(path));
  const unread = all.flatMap((path): Skip[] => {
    if (isHidden(path)) return DOCUMENT.test(path) ? [{ path, reason: 'hidden' }] : [];
    return OTHER_TEXT.test(path) ? [{ path, reason: 'not_markdown' }] : [];
  });
  const others = files.filter(
    (path) => ![DOCUMENT, IMAGE, OTHER_TEXT, CATEGORY].some((kind) => kind.test(path)),
  );
  const read = (path: string) => readFile(join(folder, path));
  return {
    documents: files.filter((path) => DOCUMENT.test(path)),
    images: files.filter((path) => IMAGE.test(path)),
    categories: files.filter((path) => CATEGORY.test(path)),
    unread,
    others: new Map([...Map.groupBy(others, endingOf)].map(([ending, { length }]) => [ending, length])),
    read,
    text: async (path) => decode(await read(path)),
  };
}

function endingOf(path: string): string {
  return extname(path).toLowerCase() || 'no ending';
}

/** The text of a file by its byte order mark, else as UTF-8; null when it is neither, and would come out as other signs. */
function decode(bytes: Buffer): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part === 'node_modules' || part === '.git'))
    .sort();
}
