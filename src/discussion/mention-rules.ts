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

/** The text with a name in place of the one that was begun, and where the cursor stands then. */
export function completeMention(
  text: string,
  { at, text: begun }: MentionStart,
  name: string,
): { text: string; cursor: number } {
  const after = text.slice(at + 1 + begun.length);
  const written = `@${name}`;
  const space = /^\s/.test(after) ? '' : ' ';
  return {
    text: text.slice(0, at) + written + space + after,
    cursor: at + written.length + 1,
  };
}
