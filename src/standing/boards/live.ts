import type { BoardView, Place } from '#src/standing/boards/model.ts';

/**
 * What a board keeps with a socket: whose page it belongs to, until when, a checksum of what was sent last, and the scores
 * that stand on the page around the member: a change of scores outside them changes nothing there.
 */
export type BoardSocket = {
  personId: string;
  expiresAt: number;
  sent: { top: number; around: number };
  shown: ScoreRange | null;
};

/** Scores from `low` to `high`. */
export type ScoreRange = { low: number; high: number };

/** What a page receives: the parts that changed. A place is id, score, rank and when it was reached. */
export type BoardNews = Partial<Pick<BoardView, 'top' | 'around'>> & { members: number };

/** How many places at the top are on the page. */
export const LIVE_TOP = 25;
/** Changes are gathered for so long, then sent in one message. */
export const GATHER_MS = 1_000;
/** How many pages a board keeps up to date. Further ones poll. */
export const MOST_SOCKETS = 5_000;

export const SOCKET_OVER = 4001;
export const NOT_EXPECTED = 1008;
/** How often a page without a socket asks. */
export const POLL_EVERY_MS = 30_000;

/** The smallest range that has both. */
export function widen(range: ScoreRange | null, ...scores: number[]): ScoreRange {
  return {
    low: Math.min(range?.low ?? Number.POSITIVE_INFINITY, ...scores),
    high: Math.max(range?.high ?? Number.NEGATIVE_INFINITY, ...scores),
  };
}

/** The scores of some places; null without a place. */
export function rangeOf(places: readonly Place[]): ScoreRange | null {
  return places.length === 0 ? null : widen(null, ...places.map(({ score }) => score));
}

/**
 * Whether changes within `changed` may be seen among the shown scores: a member who passes them changes their ranks. Who is
 * not on the board may be there now.
 */
export function touches(changed: ScoreRange, shown: ScoreRange | null): boolean {
  return shown === null || (changed.low <= shown.high && changed.high >= shown.low);
}
