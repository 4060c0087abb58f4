/** What each reason adds to the reputation of a person. */
export const DELTAS = {
  upvoted: 10,
  downvoted: -2,
  /** Voting down somebody else’s answer. */
  downvoting: -1,
  accepted: 15,
  /** Accepting somebody else’s answer. */
  accepting: 2,
  edit_approved: 2,
} as const;

export const REASONS = Object.keys(DELTAS) as [Reason, ...Reason[]];
export type Reason = keyof typeof DELTAS;

/** How much reputation a person gains at most in a day of UTC; acceptances count beyond it. */
export const DAILY_CAP = 200;

/** The least reputation that is shown. The ledger may sum to less. */
export const LEAST_SHOWN = 1;

/** The reputation that is shown for the sum of a ledger. */
export function shownReputation(sum: number): number {
  return Math.max(LEAST_SHOWN, sum);
}
