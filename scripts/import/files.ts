import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files of a folder, by their relative paths with forward slashes. */
export type SourceFiles = { documents: string[]; images: string[]; read: (path: string) => Promise<Buffer> };

const DOCUMENT = /\.(md|markdown)$/i;
const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** Walks a folder; a `content` folder in it (Zola, Hugo) is where its documents start. */
export async function findFiles(folder: string): Promise<SourceFiles> {
  const files = await walk(folder);
  const hasContent = files.some((path) => path.startsWith('content/') && DOCUMENT.test(path));
  return hasContent ? filesIn(join(folder, 'content')) : sorted(folder, files);
}

/** All files of a folder and its sub-folders. */
export async function filesIn(folder: string): Promise<SourceFiles> {
  return sorted(folder, await walk(folder));
}

function sorted(folder: string, files: readonly string[]): SourceFiles {
  return {
    documents: files.filter((path) => DOCUMENT.test(path)),
    images: files.filter((path) => IMAGE.test(path)),
    read: (path) => readFile(join(folder, path)),
  };
}

/** Skips hidden folders. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
}
