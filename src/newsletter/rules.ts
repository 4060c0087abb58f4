const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The link in the first email confirms for so long; who did not confirm is forgotten after a week. */
export const CONFIRM_MS = 48 * HOUR;
export const FORGET_PENDING_MS = 7 * DAY;

/** Who asks again so soon gets the same link again: whichever of the two emails is opened, it confirms. */
export const SAME_LINK_MS = 10 * 60_000;

/** Which wording somebody agreed to: another wording is another version, so that the evidence stays true. */
export const CONSENT_TEXT = '2026-11';

/** Emails that strangers can have us send: to one address, from one caller, from one network. */
export const SIGN_UP_LIMITS = {
  address: { most: 3, windowMs: DAY },
  caller: { most: 10, windowMs: HOUR },
  network: { most: 30, windowMs: HOUR },
} as const;

/** So many sign-ups an hour are no crowd of readers any more. */
export const SPIKE = 200;

/** Where a referral brought somebody from: each group is welcomed in its own words. */
export const REFERRALS = ['friend', 'school', 'company'] as const;
export type Referral = (typeof REFERRALS)[number];

/** The group of a referral; null for one that nobody set up. */
export function referralOf(name: string | null | undefined): Referral | null {
  return REFERRALS.find((known) => known === name) ?? null;
}

/**
 * Hosts of mailboxes that live for minutes. The list is short on purpose: it names the largest services, each with its
 * sub-domains; who wants in by another one must still confirm there.
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

/** Whether an address lives for minutes only. */
export function isDisposable(address: string): boolean {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  return labels.some((_, at) => DISPOSABLE.has(labels.slice(at).join('.')));
}

/** The network of a caller, for the limit of a whole house: the first three parts of an IPv4 address; null for others. */
export function networkOf(address: string): string | null {
  const parts = address.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part))
    ? `${parts.slice(0, 3).join('.')}.0/24`
    : null;
}

/** The key of an issue's email to a subscriber: of each there is one, ever. */
export function issueEmailKey(issueId: string, subscriberId: string): string {
  return `newsletter:${issueId}:${subscriberId}`;
}
