import { z } from 'zod';

/** A text that a browser keeps until it is sent. `base` is the version that it changes, '' for a new text. */
export type KeptText = { text: string; base: string };

const keptTextSchema = z.object({ text: z.string(), base: z.string() });

/**
 * The storage key of a text of a person. It contains the person, so that people who share a machine do not see each other's
 * text.
 */
export function keptTextKey(personId: string, ...place: readonly string[]): string {
  return ['atoll-draft', personId, ...place].join(':');
}

/** What to keep of a field: nothing when it is empty or says what is saved already. */
export function toKeptText({ text, base }: KeptText, saved: string): string | null {
  return text.trim() === '' || isSaved(text, saved) ? null : JSON.stringify({ text, base });
}

/** Parses a kept text. Returns null when there is none, when it has another form, and when it is saved already. */
export function parseKeptText(stored: string | null, saved: string): KeptText | null {
  if (!stored) return null;
  try {
    const kept = keptTextSchema.parse(JSON.parse(stored));
    return isSaved(kept.text, saved) ? null : kept;
  } catch {
    return null;
  }
}

/** Whether the server has a text already; it may have cut blanks off. */
function isSaved(text: string, saved: string): boolean {
  return text.trim() === saved.trim();
}
