const MAX_SLUG_LENGTH = 80;

/**
 * Makes a slug from any text: `Announcing Rust 1.63.0` → `announcing-rust-1-63-0`. Letters of every script are kept, so
 * Chinese titles keep their characters, which browsers show as they are. Marks on Latin letters are dropped. The slug is
 * empty when the text contains no letter or digit.
 */
export function slugify(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, MAX_SLUG_LENGTH)
      // A rare character has two code units, and half of one is invalid in an address.
      .replace(/\p{Cs}$/u, '')
      .replace(/^-+|-+$/g, '')
  );
}

/** `slug`, or the first of `slug-2`, `slug-3` … that is not taken; a long slug is cut for its number. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const stem = slug
      .slice(0, MAX_SLUG_LENGTH - end.length)
      .replace(/\p{Cs}$/u, '')
      .replace(/-+$/, '');
    const candidate = `${stem}${end}`;
    if (!taken.has(candidate)) return candidate;
  }
}
