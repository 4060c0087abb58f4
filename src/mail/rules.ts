/**
 * The streams of mail. Emails about an account always go; lists can be left, each by itself. A `newsletter-confirmation`
 * is asked for by whoever types an address into a form: it goes once, and to nobody who complained.
 */
export const LETTER_KINDS = [
  'account',
  'batch',
  'daily',
  'weekly',
  'newsletter-confirmation',
  'newsletter',
] as const;
export type EmailKind = (typeof LETTER_KINDS)[number];

export const LETTER_STATUSES = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;
export type EmailStatus = (typeof LETTER_STATUSES)[number];

/** After so many tries an email is given up. */
export const MOST_TRIES = 8;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_RETRY_MS = MINUTE;
const LONGEST_RETRY_MS = 6 * HOUR;

/** When an email whose try failed is tried again: after 1, 4, 16, 64 minutes … at most 6 hours; null: given up. */
export function nextTryAt(now: number, tries: number): number | null {
  if (tries >= MOST_TRIES) return null;
  return now + Math.min(FIRST_RETRY_MS * 4 ** Math.max(0, tries - 1), LONGEST_RETRY_MS);
}

/** For so long whoever left a list by a link can take it back there. */
export const UNDO_MS = DAY;

/** Of one person: emails a day, and emails in two minutes (rules 3.13). What is more waits. */
export const LETTER_LIMITS = { day: 100, dayMs: DAY, burst: 5, burstMs: 2 * MINUTE } as const;

/** Where an email comes from, as its address says of it afterwards. */
export const FEEDBACKS = ['delivered', 'soft_bounce', 'hard_bounce', 'complaint', 'refused'] as const;
export type Feedback = (typeof FEEDBACKS)[number];

/** What is known against an address. `score` is in tenths; `badAt` is when it was last refused or complained. */
export type AddressRecord = { score: number; reason: Exclude<Feedback, 'delivered'>; badAt: number };

/** Bounces are forgotten after so long. */
export const FORGET_BOUNCES_MS = 30 * DAY;
/** From this score on nothing is sent, in tenths. */
export const STOP_SCORE = 40;

/** What a word of an address counts, in tenths. */
export const POINTS: Record<Feedback, number> = {
  delivered: -1,
  soft_bounce: 10,
  hard_bounce: 20,
  complaint: 0,
  refused: STOP_SCORE,
};

/**
 * What is known against an address after one more word of it (rules 3.13): a soft bounce counts 1, a hard one 2, a
 * delivered email takes a tenth away; after 30 days without a bounce all are forgotten. A complaint stays. Null: nothing.
 */
export function judgeAddress(
  known: AddressRecord | null,
  feedback: Feedback,
  now: number,
): AddressRecord | null {
  const before = known && now - known.badAt < FORGET_BOUNCES_MS ? known.score : 0;
  const score = Math.max(0, before + POINTS[feedback]);
  const complained = known?.reason === 'complaint';
  if (feedback === 'delivered') {
    if (!known || (score === 0 && !complained)) return null;
    return { ...known, score };
  }
  return { score, reason: complained ? 'complaint' : feedback, badAt: now };
}

/** Whether an address still gets emails of a kind: after a complaint only those about the account, at the stop none. */
export function mayReceive(known: AddressRecord | null, kind: EmailKind, now: number): boolean {
  if (!known) return true;
  if (known.score >= STOP_SCORE && now - known.badAt < FORGET_BOUNCES_MS) return false;
  return known.reason !== 'complaint' || kind === 'account';
}
