import { splitLocale } from '#src/shared/locale.ts';

/** The parts of the site whose addresses are slugs and names; elsewhere an address may have a secret, whose case matters. */
const NAMED = /^\/(?:posts|series|tags|people)\/./;

/**
 * The canonical form of the path of a post, a series, a tag or a person: lower case, composed characters (NFC). Null for a
 * path that has this form or is no such path.
 */
export function canonicalPath(path: string): string | null {
  if (!NAMED.test(splitLocale(path).path)) return null;
  const rest = splitLocale(path).path;
  const prefix = path.slice(0, path.length - rest.length);
  try {
    const given = rest.split('/').map(decodeURIComponent);
    const canonical = given.map((part) => part.normalize('NFC').toLowerCase().normalize('NFC'));
    if (canonical.every((part, at) => part === given[at])) return null;
    return prefix + canonical.map(encodeURIComponent).join('/');
  } catch {
    return null;
  }
}
