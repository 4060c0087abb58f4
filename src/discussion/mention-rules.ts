/** How many people one text may mention. */
export const MAX_MENTIONS = 10;

/** The same for newcomers (rules 3.5). */
export const MAX_MENTIONS_OF_NEWCOMERS = 2;

/** A mention that is being typed: the index of its `@`, and the text from there to the cursor. */
export type MentionStart = { at: number; text: string };

const LONGEST = 30;
// The same characters may precede the sign as in src/markdown/mentions.ts; Chinese needs no space.
const started = /(?<![\p{Script=Latin}\p{N}_@＠/\\.+-])[@＠]([\p{L}\p{N}\p{M}-]*)$/u;

/** The unfinished mention before the cursor; null when there is none. */
export function findMentionStart(text: string, cursor: number): MentionStart | null {
  const before = text.slice(Math.max(0, cursor - LONGEST - 2), cursor);
  const match = started.exec(before);
  if (!match || (match[1]?.length ?? 0) > LONGEST) return null;
  return { at: cursor - match[0].length, text: match[1] ?? '' };
}

/** The edit that replaces an unfinished mention by the chosen name, with a space behind it where there is none yet. */
export function completeMention(
  text: string,
  { at, text: begun }: MentionStart,
  name: string,
): { start: number; end: number; replacement: string } {
  const end = at + 1 + begun.length;
  return { start: at, end, replacement: /^\s/.test(text.slice(end)) ? `@${name}` : `@${name} ` };
}
