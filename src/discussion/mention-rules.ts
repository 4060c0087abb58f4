/** How many people one text may mention. */
export const MAX_MENTIONS = 10;

/** The same for somebody who is new here (rules 3.5). */
export const MAX_MENTIONS_OF_NEWCOMERS = 2;
