import { PRIVATE_FOLDERS, PRIVATE_WORDS, PUBLIC_FOLDERS } from '#src/imports/private-signs.ts';

/** The first folder or file name of a path that says that the document is not public; null when none does. */
export function privateNameIn(path: string): string | null {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  return folders.find(isPrivateFolder) ?? (isPrivateFile(file) ? file : null);
}

/** Whether a folder has one of the names that only what is not public has; of the imported folder itself only these count. */
export function isNamedPrivate(folder: string): boolean {
  return PRIVATE_FOLDERS.has(plainName(folder).replace(/^[\d\s._-]+|[\s._-]+$/g, ''));
}

function isPrivateFolder(folder: string): boolean {
  const name = plainName(folder);
  if (PUBLIC_FOLDERS.has(name)) return false;
  return /^[_.]/.test(name) || isNamedPrivate(name) || isMarked(name);
}

/** A file whose name begins with an underscore, or begins or ends with a word such as `draft`, after its date. */
function isPrivateFile(file: string): boolean {
  if (/^[_.~]/.test(file)) return true;
  return isMarked(
    plainName(file)
      .replace(/\.\w+$/, '')
      .replace(/^\d{4}-\d{2}-\d{2}/, ''),
  );
}

function isMarked(name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return [words[0], words.at(-1)].some((word) => word !== undefined && PRIVATE_WORDS.has(word));
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The mark that a title begins or ends with, such as `[Draft]` or `WIP:`; null when there is none. */
export function privateTitle(title: string): string | null {
  const word = [...PRIVATE_WORDS].join('|');
  const mark = new RegExp(
    `^\\W*(?:[\\[(【（](?:${word})[\\])】）]|(?:${word})\\s*[:：–—|]|(?:${word}) - )|[\\[(【（](?:${word})[\\])】）]\\W*$`,
    'iu',
  );
  return mark.exec(title)?.[0].trim() ?? null;
}
