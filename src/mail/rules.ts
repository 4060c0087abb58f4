/**
 * The kinds of emails. Emails about an account cannot be unsubscribed from; each list can be left by itself. Anybody can
 * cause a `newsletter-confirmation` with a form, so that it stops after a complaint.
 */
export const EMAIL_KINDS = [
  'account',
  'batch',
  'daily',
  'weekly',
  'newsletter-confirmation',
  'newsletter',
] as const;
export type EmailKind = (typeof EMAIL_KINDS)[number];

export const EMAIL_STATUSES = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;
export type EmailStatus = (typeof EMAIL_STATUSES)[number];

/** How many times an email is tried before it is given up. */
export const MOST_TRIES = 8;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_RETRY_MS = MINUTE;
const LONGEST_RETRY_MS = 6 * HOUR;

/** Returns when a failed email is tried again: after 1, 4, 16, 64 minutes … at most 6 hours; null if it is given up. */
export function nextTryAt(now: number, tries: number): number | null {
  if (tries >= MOST_TRIES) return null;
  return now + Math.min(FIRST_RETRY_MS * 4 ** Math.max(0, tries - 1), LONGEST_RETRY_MS);
}

/** How long leaving a list by a link can be undone. */
export const UNDO_MS = DAY;

/** How many emails an address gets in a day, and in two minutes (rules 3.13). Further ones are postponed. */
export const EMAIL_LIMITS = { day: 100, dayMs: DAY, burst: 5, burstMs: 2 * MINUTE } as const;

/** What the platform reports of an email after it was sent. */
export const FEEDBACKS = ['delivered', 'soft_bounce', 'hard_bounce', 'complaint', 'refused'] as const;
export type Feedback = (typeof FEEDBACKS)[number];

/** What is known against an address. `score` is in tenths; `badAt` is the time of the last bounce, refusal or complaint. */
export type AddressRecord = { score: number; reason: Exclude<Feedback, 'delivered'>; badAt: number };

/** How long bounces are remembered. */
export const FORGET_BOUNCES_MS = 30 * DAY;
/** The score in tenths from which on nothing is sent. */
export const STOP_SCORE = 40;

/** The score in tenths from which on emails about the account, which people ask for, stop for a while. */
export const ACCOUNT_STOP_SCORE = 2 * STOP_SCORE;
/** How long emails about the account stop after a bounce. */
export const TRY_AGAIN_MS = 6 * HOUR;

/** What feedback adds to the score, in tenths. */
export const POINTS: Record<Feedback, number> = {
  delivered: -1,
  soft_bounce: 10,
  hard_bounce: 20,
  complaint: 0,
  refused: STOP_SCORE,
};

/**
 * Returns what is known against an address after new feedback (rules 3.13); null if it is nothing. A soft bounce counts 1, a
 * hard one 2, and a delivered email takes a tenth away. After 30 days without a bounce all are forgotten. A complaint stays.
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

/**
 * Whether an address gets emails of a kind. After a complaint it gets only those about the account, from `STOP_SCORE` on none.
 * Emails about the account go on after bounces, because a full mailbox may have room again, and without them its owner may not
 * get in; from `ACCOUNT_STOP_SCORE` on they stop for some hours after each bounce.
 */
export function mayReceive(known: AddressRecord | null, kind: EmailKind, now: number): boolean {
  if (!known) return true;
  const since = now - known.badAt;
  if (kind !== 'account' || known.reason === 'refused') {
    if (known.score >= STOP_SCORE && since < FORGET_BOUNCES_MS) return false;
    return known.reason !== 'complaint' || kind === 'account';
  }
  return known.score < ACCOUNT_STOP_SCORE || since >= TRY_AGAIN_MS;
}
