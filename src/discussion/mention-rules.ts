/** How many people one text may mention. */
export const MAX_MENTIONS = 10;

/** The same for somebody who is new here (rules 3.5). */
export const MAX_MENTIONS_OF_NEWCOMERS = 2;

/** A name that is being written: where its `@` stands, and what follows it up to the cursor. */
export type MentionStart = { at: number; text: string };

const LONGEST = 30;
// What may stand before the sign is the same as where a text is read (src/markdown/mentions.ts); Chinese needs no space.
const started = /(?<![\p{Script=Latin}\p{N}_@＠/\\.+-])[@＠]([\p{L}\p{N}-]*)$/u;

/** The name that stands before the cursor and is not finished, null when there is none. */
export function findMentionStart(text: string, cursor: number): MentionStart | null {
  const before = text.slice(Math.max(0, cursor - LONGEST - 2), cursor);
  const match = started.exec(before);
  if (!match || (match[1]?.length ?? 0) > LONGEST) return null;
  return { at: cursor - match[0].length, text: match[1] ?? '' };
}

/** What a chosen name takes the place of: of what was begun, with a space behind it where none is yet. */
export function completeMention(
  text: string,
  { at, text: begun }: MentionStart,
  name: string,
): { start: number; end: number; replacement: string } {
  const end = at + 1 + begun.length;
  return { start: at, end, replacement: /^\s/.test(text.slice(end)) ? `@${name}` : `@${name} ` };
}
