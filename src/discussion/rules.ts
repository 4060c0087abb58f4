import type { Policy } from '#src/discussion/model.ts';
import { escapeInAttributes } from '#src/shared/escape-html.ts';
import type { Role } from '#src/shared/roles.ts';
import { hasRole } from '#src/shared/roles.ts';
import { cutText } from '#src/shared/text.ts';

/** The deepest level of an answer; 0 is the top. */
export const MAX_DEPTH = 18;
/** Levels that a page shows; deeper answers continue on a page of their own. */
export const LEVELS_A_PAGE = 6;
/** Answers to one comment that a page shows, before it offers the others. */
export const ANSWERS_A_COMMENT = 10;
/** Comments of one page, answers and all. */
export const COMMENTS_A_PAGE = 300;
/** Comments at the top of one page. */
export const THREADS_A_PAGE = 50;
/** Within this time after it was written, a comment is corrected: its earlier text is not kept. */
export const CORRECTION_MS = 60_000;
/** The same text in the same place within this time counts as a second click. */
export const SAME_COMMENT_MS = 5 * 60_000;

const DAY_MS = 24 * 60 * 60_000;
/** The most links in a comment by a newcomer: an account younger than a day and without a public comment. */
export const NEWCOMER_LINKS = 2;

/** Who writes: the age of their account, and whether they have a public comment. */
export type Writer = { role: Role; ageMs: number; hasPublicComment: boolean; isAuthorOfTarget: boolean };

/** Whether a new comment needs approval. */
export function needsApproval(writer: Writer, thread: { policy: Policy }, links: number): boolean {
  if (writer.isAuthorOfTarget || hasRole(writer.role, 'moderator')) return false;
  return thread.policy === 'approve' || hasTooManyLinks(writer, links);
}

/**
 * Whether an edited comment needs approval again: where each comment is approved, its new text has to be approved, too. A
 * pending comment stays pending.
 */
export function editNeedsApproval(writer: Writer, thread: { policy: Policy }): boolean {
  return needsApproval(writer, thread, 0);
}

/** Whether a comment has more links than a newcomer may write. Spam comes from new accounts and consists of links. */
export function hasTooManyLinks({ role, ageMs, hasPublicComment }: Writer, links: number): boolean {
  const isNewcomer = ageMs < DAY_MS && !hasPublicComment && !hasRole(role, 'moderator');
  return isNewcomer && links > NEWCOMER_LINKS;
}

const HEAVY =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const LIGHT = /[\p{L}\p{N}+$=<>]/u;
// The Hangul fillers are letters that nobody sees.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const ENOUGH = 2;

/** Whether a text says anything: «OK», «+1», «讚» do, «.» does not. A Chinese character is a word, and so is an emoji. */
export function saysSomething(text: string): boolean {
  let weight = 0;
  for (const sign of text) {
    if (UNSEEN.test(sign)) continue;
    weight += HEAVY.test(sign) ? ENOUGH : LIGHT.test(sign) ? 1 : 0;
    if (weight >= ENOUGH) return true;
  }
  return false;
}

/** Counts the links to other sites in rendered HTML. */
export function countLinks(html: string): number {
  return escapeInAttributes(html).match(/<a [^>]*rel=["']?ugc/g)?.length ?? 0;
}

/** Lines of a comment that a page shows before it offers the rest; comments a little longer are shown whole. */
const MOST_LINES = 40;
const SIGNS_A_LINE = 80;

/** Whether a comment is so long that its page folds it, by an estimate from its HTML. */
export function isLong(html: string): boolean {
  if (html.length < 2 * MOST_LINES) return false;
  const blocks = html.match(/<(?:p|li|br|tr|h\d|hr|img|math)\b|\n/g)?.length ?? 0;
  const text = html.replace(/<[^>]*>/g, '');
  const wide = text.match(/[\u1100-\uffff]/g)?.length ?? 0;
  return blocks + (text.length + wide) / SIGNS_A_LINE > MOST_LINES;
}

const TITLE_LENGTH = 80;
/** A formula, with its source. */
const FORMULA = /<math\b[^>]*>(?:(?!<\/math>).)*?<annotation\b[^>]*>([^<]*)<\/annotation>.*?<\/math>/gs;

/** The title of a comment: the beginning of its HTML as one line of text, formulas as their source. */
export function titleOf(html: string): string {
  return beginningOf(html, TITLE_LENGTH);
}

/** The beginning of HTML as one line of text of at most `length` characters, formulas as their source. */
export function beginningOf(html: string, length: number): string {
  const text = escapeInAttributes(html)
    .replace(FORMULA, ' $1 ')
    .replace(/<\/?(?:a|b|code|del|em|i|ins|kbd|mark|s|span|strong|sub|sup)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      reference(whole, hex, decimal, name),
    )
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= length) return text;
  const beginning = cutText(text, length - 1).replace(/\s[\w'’-]{1,20}$/, '');
  return `${beginning.trimEnd()}…`;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function reference(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** The path of a comment, whatever its target. */
export function commentPath(id: string): string {
  return `/comments/${id}`;
}
