import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a folder, by their path in it with forward slashes. */
export type SourceFiles = { documents: string[]; images: string[]; read: (path: string) => Promise<Buffer> };

const DOCUMENT = /\.(md|markdown)$/i;
const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** Walks a folder; a `content` folder in it (Zola, Hugo) is where its documents start. Hidden folders are passed over. */
export async function findFiles(folder: string): Promise<SourceFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
  const root = files.some((path) => path.startsWith('content/') && DOCUMENT.test(path)) ? 'content/' : '';
  const inside = files.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length));
  return {
    documents: inside.filter((path) => DOCUMENT.test(path)),
    images: inside.filter((path) => IMAGE.test(path)),
    read: (path) => readFile(join(folder, root, path)),
  };
}
