/**
 * The referral groups: posters link to `/register?ref=developers`, and the welcome email addresses the group. Texts:
 * `accounts:emails.welcomes.<group>`. Unknown groups are ignored.
 */
export const REFERRAL_GROUPS = ['schools', 'developers', 'readers'] as const;
export type ReferralGroup = (typeof REFERRAL_GROUPS)[number];

/** Returns the group with a name, or null. */
export function referralGroup(text: string | null | undefined): ReferralGroup | null {
  return REFERRAL_GROUPS.find((group) => group === text) ?? null;
}
