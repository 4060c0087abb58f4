/**
 * The groups that bring people along: `/register?ref=developers` is on the poster, and the welcome speaks to them. Texts:
 * `accounts:emails.welcomes.<group>`. A group that nobody knows is none.
 */
export const REFERRAL_GROUPS = ['schools', 'developers', 'readers'] as const;
export type ReferralGroup = (typeof REFERRAL_GROUPS)[number];

/** The group that a text names, or null. */
export function referralGroup(text: string | null | undefined): ReferralGroup | null {
  return REFERRAL_GROUPS.find((group) => group === text) ?? null;
}
