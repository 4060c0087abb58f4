import type { Locale } from '#src/shared/locale.ts';

/** A line of the order of a series: a post, or a heading in its languages. */
export type OrderLine =
  | { postId: string; depth: number; numbered: boolean }
  | { heading: Partial<Record<Locale, string>>; depth: number };

/** A line of the order of one edition. */
export type EditionLine =
  | { postId: string; depth: number; numbered: boolean }
  | { heading: string; depth: number };

/**
 * The order that the edition in the original language gives. Posts of other editions, and posts that somebody added, stay
 * behind the post that they followed. `ofSource` are the posts that this edition brought and may remove.
 */
export function orderOfOriginal(
  edition: readonly EditionLine[],
  before: readonly OrderLine[],
  { locale, ofSource }: { locale: Locale; ofSource: ReadonlySet<string> },
): OrderLine[] {
  const seen = new Set(edition.flatMap((line) => ('postId' in line ? line.postId : [])));
  const stays = before.filter(
    (line) => !('postId' in line) || seen.has(line.postId) || !ofSource.has(line.postId),
  );
  const earlier = new Map(
    before.flatMap((line) => ('heading' in line ? [[line.heading[locale], line.heading] as const] : [])),
  );
  const lines = edition.map((line): OrderLine => {
    if ('postId' in line) return line;
    return { ...line, heading: { ...earlier.get(line.heading), [locale]: line.heading } };
  });
  return insertMissing(lines, stays);
}

/**
 * The order with the additions of an edition in another language: the words of headings before the same post, and posts that
 * only this edition has. A heading that only this edition has is left out, because it exists in no other language.
 */
export function orderWithTranslation(
  edition: readonly EditionLine[],
  before: readonly OrderLine[],
  locale: Locale,
): OrderLine[] {
  const words = new Map(
    edition.flatMap((line, index) =>
      'heading' in line ? [[placeOf(edition, index), line.heading] as const] : [],
    ),
  );
  const lines = before.map((line, index): OrderLine => {
    const heading = 'heading' in line ? words.get(placeOf(before, index)) : undefined;
    return 'heading' in line && heading ? { ...line, heading: { ...line.heading, [locale]: heading } } : line;
  });
  return insertMissing(lines, edition);
}

/** The place of a heading, the same in every language: the number of lines before a post, and the post. */
function placeOf(lines: readonly (OrderLine | EditionLine)[], index: number): string {
  const next = lines.findIndex((line, at) => at > index && 'postId' in line);
  const post = lines[next];
  return post && 'postId' in post ? `${post.postId}:${next - index}` : `end:${lines.length - index}`;
}

function insertMissing(lines: OrderLine[], others: readonly (OrderLine | EditionLine)[]): OrderLine[] {
  const result = [...lines];
  const posts = new Set(lines.flatMap((line) => ('postId' in line ? line.postId : [])));
  let previous: string | null = null;
  for (const line of others) {
    if (!('postId' in line)) continue;
    if (!posts.has(line.postId)) {
      const after = result.findIndex((one) => 'postId' in one && one.postId === previous);
      result.splice(after + 1, 0, line);
      posts.add(line.postId);
    }
    previous = line.postId;
  }
  return result;
}
