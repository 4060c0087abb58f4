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
  const short = slug.length > LONGEST ? slug.slice(0, LONGEST).toWellFormed().replace(/[-\ufffd]+$/, '') : slug;
  if (short === '') return 'section';
  return short.startsWith(USER_PREFIX) ? `section-${short}` : short;
}

/** Gives each text of one document its own id: "setup", "setup-1", "setup-2". */
export function createSlugger(): (text: string) => string {
  const used = new Map<string, number>(reserved.map((id) => [id, 0]));
  return (text) => {
    const slug = slugify(text);
    let id = slug;
    let count = used.get(slug) ?? -1;
    while (used.has(id)) id = `${slug}-${++count}`;
    used.set(slug, Math.max(count, 0));
    if (!used.has(id)) used.set(id, 0);
    return id;
  };
}

/** What is left of an id when generators disagree about its punctuation. */
export function looseKey(id: string): string {
  return id.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
