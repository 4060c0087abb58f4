import { USER_PREFIX } from '#src/markdown/schema.ts';

// Ids that the pages use themselves.
const reserved = ['main', 'comments', 'top', 'footnote-label'];
const LONGEST = 80;

/** "What's next?" → "whats-next", "什麼是所有權?" → "什麼是所有權". */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, '');
  const short =
    slug.length > LONGEST
      ? slug
          .slice(0, LONGEST)
          .toWellFormed()
          .replace(/[-\ufffd]+$/, '')
      : slug;
  if (short === '') return 'section';
  return short.startsWith(USER_PREFIX) ? `section-${short}` : short;
}

/** Returns a function that gives each text of one document its own id: "setup", "setup-1", "setup-2". */
export function createSlugger(): (text: string) => string {
  const used = new Set(reserved);
  const next = new Map<string, number>();
  return (text) => {
    const slug = slugify(text);
    let id = slug;
    let number = next.get(slug) ?? 1;
    while (used.has(id)) id = `${slug}-${number++}`;
    next.set(slug, number);
    used.add(id);
    return id;
  };
}

/** The part of an id on which generators agree, without its punctuation. */
export function looseKey(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
