import type { BuddyPair, BuddySide } from '#src/buddies/model.ts';
import {
  CARD_AFTER_DAYS,
  isQuietFor,
  REMATCH_AFTER_DAYS,
  shownState,
  silenceOf,
} from '#src/buddies/rules.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { toIso } from '#src/shared/instant.ts';
import { localDay } from '#src/shared/local-day.ts';
import { toByline } from '#worker/accounts/queries.ts';
import type { PairRow } from '#worker/buddies/select-pairs.ts';
import { type Facts, type PracticeRow, toJudgedPractice } from '#worker/practice/queries.ts';

/** How the practice of one of two buddies stands, with what decides on signs. `today` is its owner's day. */
export type Side = { side: BuddySide; day: string; silentFrom: string; isActive: boolean };

/** Judges a practice for a pair that exists since a moment. */
export function toSide(row: PracticeRow, facts: Facts, since: number, now: number): Side {
  const { practice, judged } = toJudgedPractice(row, facts, now);
  const day = localDay(now, row);
  const lastDay = facts.days.at(-1)?.day ?? null;
  const silence = silenceOf({ lastDay, startOn: row.startOn, since: localDay(since, row) }, day);
  const isActive = practice.state === 'active';
  return {
    day,
    isActive,
    silentFrom: silence.from,
    side: {
      practiceId: row.id,
      name: shownName(practice),
      week: practice.week,
      today: judged.outcomeOn(day),
      keptDays: practice.stats.keptDays,
      silentDays: isActive ? silence.days : 0,
    },
  };
}

type SideOf = (practiceId: string | null, since: number) => Side | null;

/** A row as one of the two sees it; null where it is nothing to them. */
export function toBuddyPair(row: PairRow, me: string, sideOf: SideOf, now: number): BuddyPair | null {
  const isAsker = row.askerId === me;
  const state = shownState(row.state, isAsker ? 'asker' : 'other');
  if (state === null) return null;
  const [mine, theirs] = isAsker
    ? [row.practiceId, row.otherPracticeId]
    : [row.otherPracticeId, row.practiceId];
  const since = row.answeredAt ?? row.askedAt;
  const sides = state === 'buddies' ? [sideOf(mine, since), sideOf(theirs, since)] : [null, null];
  return {
    practiceId: row.practiceId,
    other: row.otherName,
    state,
    person: toByline(row),
    practiceName: row.practiceName,
    reason: row.reason,
    askedAt: toIso(row.askedAt),
    since: state === 'buddies' ? toIso(since) : null,
    mine: sides[0]?.side ?? null,
    theirs: sides[1]?.side ?? null,
    ...signsFor(row, sides[1] ?? null, now),
  };
}

/** What the reader may send to the owner of the other practice now. */
function signsFor(
  row: PairRow,
  theirs: Side | null,
  now: number,
): Pick<BuddyPair, 'nudge' | 'card' | 'rematch'> {
  if (!theirs?.isActive) return { nudge: null, card: null, rematch: false };
  const { side, day, silentFrom } = theirs;
  const isLate = side.silentDays >= CARD_AFTER_DAYS;
  return {
    nudge: side.today === 'open' ? nudgeOn(row, day, now) : null,
    card: isLate ? (row.cardOn === silentFrom ? 'sent' : 'ready') : null,
    rematch: side.silentDays >= REMATCH_AFTER_DAYS,
  };
}

function nudgeOn(row: PairRow, day: string, now: number): BuddyPair['nudge'] {
  if (row.nudgedOn === day) return 'sent';
  return isQuietFor(row, now) ? 'quiet' : 'ready';
}
