const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** How long the confirmation link is valid, and how long a sign-up that was not confirmed is kept. */
export const CONFIRM_MS = 48 * HOUR;
export const FORGET_PENDING_MS = 7 * DAY;

/** A second sign-up within this time gets the same link, so that either of the two emails confirms. */
export const SAME_LINK_MS = CONFIRM_MS / 2;

/** The version of the wording that subscribers agree to. A change of the wording needs a new version. */
export const CONSENT_TEXT = '2026-11';

/** How many confirmation emails can be caused: to one mailbox, from one caller, from one network. */
export const SIGN_UP_LIMITS = {
  mailbox: { most: 3, windowMs: DAY },
  caller: { most: 10, windowMs: HOUR },
  network: { most: 30, windowMs: HOUR },
} as const;

/** How many sign-ups within an hour are suspicious. */
export const SPIKE = 200;

/** The groups of referrals; each has its own welcome email. */
export const REFERRALS = ['friend', 'school', 'company'] as const;
export type Referral = (typeof REFERRALS)[number];

/** Returns the group of a referral; null if it is unknown. */
export function referralOf(name: string | null | undefined): Referral | null {
  return REFERRALS.find((known) => known === name) ?? null;
}

/**
 * Hosts of disposable mailboxes, with their sub-domains. The list is short on purpose and names the largest services; a
 * sign-up from another one must still be confirmed.
 */
const DISPOSABLE = new Set([
  '10minutemail.com',
  'dispostable.com',
  'getnada.com',
  'guerrillamail.com',
  'guerrillamail.net',
  'maildrop.cc',
  'mailinator.com',
  'mailnesia.com',
  'mohmal.com',
  'sharklasers.com',
  'temp-mail.org',
  'tempmail.com',
  'throwawaymail.com',
  'trashmail.com',
  'yopmail.com',
]);

/** Whether an address belongs to a service for disposable mailboxes. */
export function isDisposable(address: string): boolean {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  return labels.some((_, at) => DISPOSABLE.has(labels.slice(at).join('.')));
}

/** Returns the network of a caller, for a limit: the first three parts of an IPv4 address; null for other addresses. */
export function networkOf(address: string): string | null {
  const parts = address.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part))
    ? `${parts.slice(0, 3).join('.')}.0/24`
    : null;
}

/** Returns the idempotency key of the email of an issue to a subscriber. */
export function issueEmailKey(issueId: string, subscriberId: string): string {
  return `newsletter:${issueId}:${subscriberId}`;
}
