import { nameAndFolder, withoutPlace } from '#src/imports/file-names.ts';
import { freeSlug, slugify } from '#src/shared/slug.ts';

/** The slug of a document; if another one has it, with the name of its folder before it, and only then with a number. */
export function freeAddress(path: string, slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  const folder = withoutPlace(nameAndFolder(path).folder.split('/').at(-1) ?? '');
  const longer = slugify(`${folder}-${slug}`);
  return longer !== '' && !taken.has(longer) ? longer : freeSlug(slug, taken);
}
