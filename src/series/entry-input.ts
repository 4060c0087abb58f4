import type { EntryInput, OwnEntry } from '#src/series/model.ts';
import type { Locale } from '#src/shared/locale.ts';

/** Lines of an order as they are sent to be stored; a heading without words is none. */
export function toEntryInputs(entries: readonly OwnEntry[]): EntryInput[] {
  return entries.flatMap((entry): EntryInput[] => {
    if ('postId' in entry) return [{ postId: entry.postId, depth: entry.depth, numbered: entry.numbered }];
    const heading = withWords(entry.heading);
    return Object.keys(heading).length > 0 ? [{ heading, depth: entry.depth }] : [];
  });
}

/** The texts of a heading in the languages that say something. */
export function withWords(texts: Partial<Record<Locale, string>>): Partial<Record<Locale, string>> {
  const said = Object.entries(texts).map(([locale, text]) => [locale, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** What a line is called where its title stands in a sentence. */
export function nameOfEntry(entry: OwnEntry, wanted: Locale): string {
  if ('postId' in entry) return entry.title;
  return entry.heading[wanted] || Object.values(entry.heading).find(Boolean) || '';
}
