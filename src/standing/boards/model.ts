/**
 * The score of a member of a board. `version` grows with every look at the truth: the score with the highest one counts, in
 * whatever order they arrive. A score of zero or less takes the member from the board.
 */
export type Score = { id: string; score: number; reachedAt: number; version: number };

/** A place on a board. Equal scores share a rank: 1, 2, 2, 4. */
export type Place = { id: string; score: number; reachedAt: number; rank: number };

/** What a page shows of a board: how many members it has, the first places, and those around a member. */
export type BoardView = { members: number; top: Place[]; around: Place[] };

/** How many places a view lists at most, at the top and on each side of a member. */
export const MOST_PLACES = 100;
/** How many places stand on each side of a member on a page. */
export const AROUND = 3;
