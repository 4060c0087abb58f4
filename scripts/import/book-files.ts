import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parse } from 'smol-toml';
import type { HiddenPrefixes } from '#src/imports/book/code-blocks.ts';
import type { ReadFile } from '#src/imports/book/includes.ts';

/** The source folder of an mdBook. */
export type BookFolder = {
  /** The folder of the chapters. */
  src: string;
  summary: string;
  title?: string;
  description?: string;
  authors: string[];
  /** Old addresses and their targets, from `book.toml`. */
  redirects: Record<string, string>;
  siteUrl?: string;
  hidden: HiddenPrefixes;
  read: ReadFile;
};

type Toml = Record<string, unknown>;

/** Opens a book by its `SUMMARY.md`; null for a folder that is no book. */
export function openBook(folder: string): BookFolder | null {
  const toml = readToml(join(folder, 'book.toml'));
  const book = tableOf(toml.book);
  const html = tableOf(tableOf(toml.output).html);
  const src = [textOf(book.src) ?? 'src', '.']
    .map((name) => join(folder, name))
    .find((place) => existsSync(join(place, 'SUMMARY.md')));
  if (src === undefined) return null;
  const authors = [book.authors ?? book.author ?? []].flat();
  return {
    src,
    summary: readFileSync(join(src, 'SUMMARY.md'), 'utf8'),
    title: textOf(book.title),
    description: textOf(book.description),
    authors: authors.flatMap((author) => textOf(author)?.slice(0, 80) ?? []).slice(0, 20),
    redirects: textsOf(html.redirect),
    siteUrl: textOf(html['site-url']),
    hidden: textsOf(tableOf(html.code).hidelines),
    read: reader(folder, src),
  };
}

function readToml(file: string): Toml {
  if (!existsSync(file)) return {};
  return parse(readFileSync(file, 'utf8')) as Toml;
}

/** Refuses paths outside the book, so that an include cannot publish other files of this computer. */
function reader(folder: string, src: string): ReadFile {
  const root = realpathSync(folder);
  return (path) => {
    try {
      const file = realpathSync(resolve(src, path));
      return file.startsWith(`${root}${sep}`) ? readFileSync(file, 'utf8') : null;
    } catch {
      return null;
    }
  };
}

function tableOf(value: unknown): Toml {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Toml) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function textsOf(value: unknown): Record<string, string> {
  const entries = Object.entries(tableOf(value)).flatMap(([key, text]) =>
    textOf(text) ? [[key, textOf(text) ?? '']] : [],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
