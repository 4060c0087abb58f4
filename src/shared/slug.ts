const MAX_SLUG_LENGTH = 80;

/**
 * A slug from any text: `Announcing Rust 1.63.0` → `announcing-rust-1-63-0`. Letters of every script are kept
 * (Chinese titles keep their characters: browsers show them as they are); marks on Latin letters are dropped.
 * Empty when the text holds no letter or digit.
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
      // A rare character is two units long: half of one can stand in no address.
      .replace(/\p{Cs}$/u, '')
      .replace(/^-+|-+$/g, '')
  );
}

/** `slug`, or the first of `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
