import { daysBetween } from '#src/practice/day-number.ts';
import { addDays } from '#src/shared/local-day.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';

/** The states of a row of two people and a practice. One row holds them all, so no request is left over. */
export const PAIR_STATES = ['asked', 'accepted', 'declined', 'ended'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** Which of the two somebody is. */
export type PairRole = 'asker' | 'other';

export const MAX_REASON = 50;
export const MAX_CARD = 300;
/** The most buddies and the most open requests of a person, over all practices. */
export const MAX_BUDDIES = 50;
/** A request that was declined reaches the same person again after this time. */
export const ASK_BUDDY_AGAIN_MS = 30 * 24 * 60 * 60_000;
/** After so many silent days a buddy is asked to send a card. */
export const CARD_AFTER_DAYS = 5;
/** After so many silent days another buddy is offered. */
export const REMATCH_AFTER_DAYS = 14;

/** A row as one of the two sees it. A request that was declined looks to its asker as if it were still open. */
export function shownState(state: PairState, role: PairRole): 'asks' | 'asked' | 'buddies' | null {
  if (state === 'accepted') return 'buddies';
  if (state === 'asked') return role === 'asker' ? 'asked' : 'asks';
  return state === 'declined' && role === 'asker' ? 'asked' : null;
}

/** What somebody does to a row: asking again, accepting, taking an open request away (withdrawing or declining), ending. */
export type PairAction = 'ask' | 'accept' | 'close' | 'end';

/**
 * The state after an action; null where the action is not possible. Somebody who was declined and asks again within thirty
 * days is not told, and nor is the other.
 */
export function stateAfter(
  { state, declinedAt }: { state: PairState | null; declinedAt: number | null },
  role: PairRole,
  action: PairAction,
  now: number,
): PairState | null {
  switch (action) {
    case 'ask': {
      if (role === 'other' || state === 'asked' || state === 'accepted') return null;
      const isTooSoon = declinedAt !== null && declinedAt > now - ASK_BUDDY_AGAIN_MS;
      if (isTooSoon) return state === 'declined' ? null : 'declined';
      return 'asked';
    }
    case 'accept':
      return role === 'other' && state === 'asked' ? 'accepted' : null;
    case 'close':
      if (role === 'other') return state === 'asked' ? 'declined' : null;
      return state === 'asked' || state === 'declined' ? 'ended' : null;
    case 'end':
      return state === 'accepted' ? 'ended' : null;
  }
}

/**
 * Since which day a practice has been silent, and for how many whole days: from its last check-in, else from its start, but
 * at the earliest from the day on which the two became buddies. A check-in begins a new gap.
 */
export function silenceOf(
  { lastDay, startOn, since }: { lastDay: string | null; startOn: string; since: string },
  today: string,
): { from: string; days: number } {
  const begun = lastDay ?? addDays(startOn, -1);
  const from = begun > since ? begun : since;
  return { from, days: Math.max(0, daysBetween(from, today) - 1) };
}

const NIGHT = { quietFrom: 22 * 60, quietTo: 8 * 60 };

type Hours = { quietFrom: number | null; quietTo: number | null; timeZone: string };

/** Whether somebody is not to be nudged now: in their quiet hours, or at night where they chose none. */
export function isQuietFor({ quietFrom, quietTo, timeZone }: Hours, now: number): boolean {
  const hours = quietFrom === null || quietTo === null ? NIGHT : { quietFrom, quietTo };
  const local = toLocalTime(now, timeZone);
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  if (hours.quietFrom <= hours.quietTo) return minutes >= hours.quietFrom && minutes < hours.quietTo;
  return minutes >= hours.quietFrom || minutes < hours.quietTo;
}
