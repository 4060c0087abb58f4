import { withoutEnding } from '#src/imports/file-names.ts';
import { slugify } from '#src/shared/slug.ts';

const NUMBER_FIRST = /^(?:ch|chap|chapter)?[-_ ]?\d+(?:[-_.]\d+)*(?:[-_. ]+|$)/i;
const NUMBER_INSIDE = /^(appendix|part|section|lesson|unit)[-_ ]?\d+(?:[-_.]\d+)*(?=[-_. ]|$)/i;

/**
 * The name of a chapter without its number: `ch17-02-trait-objects.md` → `trait-objects`, `appendix-00.md` →
 * `appendix`. Editions of a book number their chapters differently and keep the names.
 */
export function nameWithoutNumber(path: string): string {
  const segments = withoutEnding(path).split('/');
  if (segments.length > 1 && /^(?:index|readme)$/i.test(segments.at(-1) ?? '')) segments.pop();
  const names = segments.map((segment) => {
    const name = segment.replace(NUMBER_INSIDE, '$1').replace(NUMBER_FIRST, '');
    return slugify(name === '' ? segment : name);
  });
  return names.filter((name) => name !== '').join('-') || 'chapter';
}

/**
 * Pairs the chapters of two editions by their names without numbers; where several have the same name, by the whole file
 * name. Returns the other edition's path by the path of this one; chapters without a partner are left out.
 */
export function pairChapters(own: readonly string[], others: readonly string[]): Map<string, string> {
  const [ownNames, otherNames] = [byName(own), byName(others)];
  const pairs = new Map<string, string>();
  for (const [name, paths] of ownNames) {
    const candidates = otherNames.get(name) ?? [];
    const [only, candidate] = [paths[0], candidates[0]];
    if (paths.length === 1 && candidates.length === 1 && only && candidate) pairs.set(only, candidate);
    else for (const path of paths) if (candidates.includes(path)) pairs.set(path, path);
  }
  return pairs;
}

function byName(paths: readonly string[]): Map<string, string[]> {
  return Map.groupBy(new Set(paths), nameWithoutNumber) as Map<string, string[]>;
}

/** The name of a work without the language of an edition: `rust-book-zh-tw` → `rust-book`. */
export function workOf(source: string): string {
  return source.replace(/[-_.](?:en|en-us|en-gb|zh|zh-tw|zh-hant|zh-hant-tw)$/i, '') || source;
}
