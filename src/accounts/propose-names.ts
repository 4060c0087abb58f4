import { isName, MAX_NAME, MIN_NAME } from '#src/accounts/names.ts';

/** How many numbers are tried in turn, before random ones, which help where a name is very common. */
const NUMBERED = 9;

/**
 * Returns usernames to try, the best first: the provider's handles, then the same with a number. `chance` (any text of digits)
 * makes the last ones rare enough to be free.
 */
export function proposeNames(handles: readonly string[], chance: string): string[] {
  const bases = [...new Set(handles.map(toHandle).filter((handle) => handle !== ''))];
  const first = bases[0] ?? 'islander';
  const numbers = [...Array.from({ length: NUMBERED - 1 }, (_, index) => String(index + 2)), chance];
  const numbered = numbers.map((number) => withSuffix(first, number));
  return [...new Set([...bases, ...numbered, withSuffix('islander', chance)])].filter(isName);
}

/** Returns a text as lower-case letters and digits in groups, joined by single hyphens. Empty when nothing remains. */
function toHandle(text: string): string {
  return cut(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-'),
    MAX_NAME,
  );
}

function cut(handle: string, length: number): string {
  return handle.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');
}

function withSuffix(handle: string, suffix: string): string {
  const joined = `${cut(handle, MAX_NAME - suffix.length - 1)}-${suffix}`;
  return joined.length < MIN_NAME ? '' : joined;
}
