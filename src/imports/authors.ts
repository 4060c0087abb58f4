import { isName, MAX_NAME } from '#src/accounts/names.ts';
import { slugify } from '#src/shared/slug.ts';

/**
 * The handles that an author's name may get, the plain one first: `Niko Matsakis` → `niko-matsakis`. The second one ends
 * with `mark`, a short code of the name that distinguishes people of the same handle. Names without Latin letters have only
 * that one.
 */
export function handlesOf(displayName: string, mark: string): string[] {
  const plain = slugify(displayName)
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-+/g, '-');
  const cut = (text: string, length: number) => text.slice(0, length).replace(/^-|-$/g, '');
  const marked = cut(plain, MAX_NAME - mark.length - 1);
  return [cut(plain, MAX_NAME), `${marked || 'author'}-${mark}`].filter(isName);
}
