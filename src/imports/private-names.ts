import { PRIVATE_FOLDERS, PUBLIC_FOLDERS, UNFINISHED_WORDS } from '#src/imports/private-signs.ts';

/** The first part of a path that is only found where nothing is public: a folder, or a name that begins with `_`. */
export function privatePlaceIn(path: string): string | null {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  return folders.find(isPrivateFolder) ?? (/^[_.~]/.test(file) ? file : null);
}

/** The file name of a path when it begins or ends, after its date, with a word such as `draft`; null when it does not. */
export function unfinishedNameIn(path: string): string | null {
  const file = path.split('/').at(-1) ?? '';
  const name = plainName(file)
    .replace(/\.\w+$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}/, '');
  return isMarked(name) ? file : null;
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

function isMarked(name: string): boolean {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return [words[0], words.at(-1)].some((word) => word !== undefined && UNFINISHED_WORDS.has(word));
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The mark that a title is, begins or ends with, such as `[Draft]` or `WIP:`; null when there is none. */
export function privateTitle(title: string): string | null {
  const word = [...UNFINISHED_WORDS, 'private'].join('|');
  const mark = new RegExp(
    `^\\W*(?:[\\[(【（](?:${word})[\\])】）]|(?:${word})\\s*[:：–—|]|(?:${word}) - |(?:${word})\\W*$)|[\\[(【（](?:${word})[\\])】）]\\W*$`,
    'iu',
  );
  return mark.exec(title)?.[0].trim() ?? null;
}
