import type { EntryInput, OwnEntry } from '#src/series/model.ts';
import type { Locale } from '#src/shared/locale.ts';

/** Turns the lines of an order into input for the server; headings without words are left out. */
export function toEntryInputs(entries: readonly OwnEntry[]): EntryInput[] {
  return entries.flatMap((entry): EntryInput[] => {
    if ('postId' in entry) return [{ postId: entry.postId, depth: entry.depth, numbered: entry.numbered }];
    const heading = withWords(entry.heading);
    return Object.keys(heading).length > 0 ? [{ heading, depth: entry.depth }] : [];
  });
}

/** The texts of a heading in the languages that have words. */
export function withWords(texts: Partial<Record<Locale, string>>): Partial<Record<Locale, string>> {
  const said = Object.entries(texts).map(([locale, text]) => [locale, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** The name of a line within a sentence. */
export function nameOfEntry(entry: OwnEntry, wanted: Locale): string {
  if ('postId' in entry) return entry.title;
  return entry.heading[wanted] || Object.values(entry.heading).find(Boolean) || '';
}
