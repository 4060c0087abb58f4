/** How much experience a person gains at most in a day of their own. */
export const DAILY_CAP = 300;

/**
 * Two people vote for each other too much when each has voted up the other so often, and so great a share of a voter’s votes
 * goes to the other. Further votes of that voter for the other earn nothing.
 */
export const RECIPROCAL = { votes: 5, percent: 30 } as const;

/** A series with fewer posts earns nothing of its own. */
export const FEWEST_IN_SERIES = 3;
/** A practice with fewer kept days earns nothing when it is completed. */
export const FEWEST_KEPT_DAYS = 7;

/** What each thing is worth. Posting alone is worth nothing: others must find it useful. */
export const WORTH = {
  postRead: 10,
  seriesCompleted: 100,
  dayKept: 10,
  practiceCompleted: 50,
  answerAccepted: 25,
  voteReceived: 5,
} as const;
