import type { Locale } from '#src/shared/locale.ts';

/** A line of the order of a series: a post, or a heading in the languages that it has. */
export type OrderLine =
  | { postId: string; depth: number; numbered: boolean }
  | { heading: Partial<Record<Locale, string>>; depth: number };

/** A line as one edition has it. */
export type EditionLine =
  | { postId: string; depth: number; numbered: boolean }
  | { heading: string; depth: number };

/**
 * The order that the edition in the original language tells. Posts of other editions, or that somebody put there, stay
 * behind the one that they stood behind; `ofSource` are those that this edition brought and may take away.
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
 * The order with what an edition in another language adds to it: the words of headings before the same post, and posts
 * that only this edition has. A heading that only this edition has is left out: nobody else could read it.
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

/** Where a heading stands, in every language alike: how many lines before which post. */
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
