import { z } from 'zod';
import type { ServerDraft } from '#src/editor/autosave.ts';
import { type DraftText, isSameText } from '#src/editor/draft-text.ts';

const textSchema = z.object({
  title: z.string(),
  summary: z.string(),
  markdown: z.string(),
  insights: z.array(z.string()).default([]),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
});

const localCopySchema = textSchema.extend({
  version: z.int(),
  at: z.int(),
  base: textSchema.nullish().transform((base) => base ?? null),
});

/** What a browser stores of a draft until the server has it. `version` and `base` are what it was changed from. */
export type LocalCopy = z.infer<typeof localCopySchema>;

/** Parses a stored copy. Returns null when there is none or it has another form. */
export function parseLocalCopy(stored: string | null): LocalCopy | null {
  if (!stored) return null;
  try {
    return localCopySchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

/** Decides about a found copy: ignore it, take it, or let the person choose. */
export function judgeLocalCopy(
  copy: LocalCopy,
  server: ServerDraft,
): { verdict: 'same' | 'newer' | 'conflict'; text: DraftText } {
  const { title, summary, markdown, insights, faq } = copy;
  const text = { title, summary, markdown, insights, faq };
  if (isSameText(text, server.text)) return { verdict: 'same', text };
  return { verdict: copy.version === server.version ? 'newer' : 'conflict', text };
}
