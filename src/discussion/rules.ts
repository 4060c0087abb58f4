import type { Policy } from '#src/discussion/model.ts';
import type { Role } from '#src/shared/roles.ts';
import { hasRole } from '#src/shared/roles.ts';

/** Answers to answers end here: 0 is the top. */
export const MAX_DEPTH = 18;
/** Levels that a page shows below each other; what is deeper continues on a page of its own. */
export const LEVELS_A_PAGE = 6;
/** Answers to one comment that a page shows, before it offers the others. */
export const ANSWERS_A_COMMENT = 10;
/** Comments of one page, answers and all. */
export const COMMENTS_A_PAGE = 300;
/** Comments at the top of one page. */
export const THREADS_A_PAGE = 50;
/** The same text in the same place within this time is the same click twice. */
export const SAME_COMMENT_MS = 5 * 60_000;

const DAY_MS = 24 * 60 * 60_000;
/** Links of a comment by somebody who came within a day and of whom no comment is public yet. */
export const NEWCOMER_LINKS = 2;

/** Who writes: how long they are here, and whether anything of theirs is public. */
export type Writer = { role: Role; ageMs: number; hasPublicComment: boolean; isAuthorOfTarget: boolean };

/** Whether a comment waits for somebody to let it in. */
export function needsApproval(writer: Writer, thread: { policy: Policy }, links: number): boolean {
  if (writer.isAuthorOfTarget || hasRole(writer.role, 'moderator')) return false;
  return thread.policy === 'approve' || hasTooManyLinks(writer, links);
}

/**
 * Whether a comment that says something else from now on waits again: where each is looked at before it is let in, somebody
 * has to look at that, too. What waits already goes on waiting.
 */
export function editNeedsApproval(writer: Writer, thread: { policy: Policy }): boolean {
  return needsApproval(writer, thread, 0);
}

/** Spam is written by accounts of today, and is about its links. */
export function hasTooManyLinks({ role, ageMs, hasPublicComment }: Writer, links: number): boolean {
  const isNewcomer = ageMs < DAY_MS && !hasPublicComment && !hasRole(role, 'moderator');
  return isNewcomer && links > NEWCOMER_LINKS;
}

const HEAVY =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const LIGHT = /[\p{L}\p{N}+$=<>]/u;
const ENOUGH = 2;

/** Whether a text says anything: «OK», «+1», «讚» do, «.» does not. A sign of Chinese is a word. */
export function saysSomething(text: string): boolean {
  let weight = 0;
  for (const sign of text) {
    weight += HEAVY.test(sign) ? ENOUGH : LIGHT.test(sign) ? 1 : 0;
    if (weight >= ENOUGH) return true;
  }
  return false;
}

/** The links to other sites in rendered HTML. */
export function countLinks(html: string): number {
  return html.match(/<a [^>]*rel=["']?ugc/g)?.length ?? 0;
}

const TITLE_LENGTH = 80;

/** The beginning of a comment as one line of text, from its HTML: what stands for a title. */
export function titleOf(html: string): string {
  const text = html
    .replace(/<(?:annotation|math)\b[^>]*>.*?<\/(?:annotation|math)>/gs, ' ')
    .replace(/<\/?(?:a|b|code|del|em|i|ins|kbd|mark|s|span|strong|sub|sup)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      reference(whole, hex, decimal, name),
    )
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...text];
  return signs.length <= TITLE_LENGTH
    ? text
    : `${signs
        .slice(0, TITLE_LENGTH - 1)
        .join('')
        .replace(/\s[\w'’-]{1,20}$/, '')
        .trimEnd()}…`;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function reference(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** Where a comment is, whatever it is about. */
export function commentPath(id: string): string {
  return `/comments/${id}`;
}
