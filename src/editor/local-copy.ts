import { z } from 'zod';
import { type DraftText, isSameText, type ServerDraft } from '#src/editor/autosave.ts';

const localCopySchema = z.object({
  title: z.string(),
  summary: z.string(),
  markdown: z.string(),
  version: z.int(),
  at: z.int(),
});

/** What a browser keeps of a draft until the server has it. `version` is the one it was changed from. */
export type LocalCopy = z.infer<typeof localCopySchema>;

/** Where the browser keeps it: by person, so that two who share a machine do not meet each other's words. */
export function localCopyKey(personId: string, postId: string, locale: string): string {
  return `atoll-draft:${personId}:${postId}:${locale}`;
}

/** The copy in a stored text; null when there is none or it is not ours. */
export function parseLocalCopy(stored: string | null): LocalCopy | null {
  if (!stored) return null;
  try {
    return localCopySchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

/** What to do with a copy that was found: nothing new in it, take it, or let the person choose. */
export function judgeLocalCopy(
  copy: LocalCopy,
  server: ServerDraft,
): { verdict: 'same' | 'newer' | 'conflict'; text: DraftText } {
  const text = { title: copy.title, summary: copy.summary, markdown: copy.markdown };
  if (isSameText(text, server.text)) return { verdict: 'same', text };
  return { verdict: copy.version === server.version ? 'newer' : 'conflict', text };
}
