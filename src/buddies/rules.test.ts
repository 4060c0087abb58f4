import { describe, expect, test } from 'vitest';
import {
  ASK_BUDDY_AGAIN_MS,
  isQuietFor,
  type PairAction,
  type PairRole,
  type PairState,
  shownState,
  silenceOf,
  stateAfter,
} from '#src/buddies/rules.ts';

const NOW = Date.UTC(2026, 10, 21, 9);
const LATELY = NOW - ASK_BUDDY_AGAIN_MS + 1;
const LONG_AGO = NOW - ASK_BUDDY_AGAIN_MS;

type Row = [
  state: PairState | null,
  declinedAt: number | null,
  role: PairRole,
  action: PairAction,
  after: PairState | null,
];

const ROWS: Row[] = [
  [null, null, 'asker', 'ask', 'asked'],
  ['asked', null, 'asker', 'ask', null],
  ['accepted', null, 'asker', 'ask', null],
  ['ended', null, 'asker', 'ask', 'asked'],
  // Who was declined lately seems to ask again, and who declined hears nothing of it.
  ['declined', LATELY, 'asker', 'ask', null],
  ['ended', LATELY, 'asker', 'ask', 'declined'],
  ['declined', LONG_AGO, 'asker', 'ask', 'asked'],
  ['ended', LONG_AGO, 'asker', 'ask', 'asked'],
  ['asked', null, 'other', 'accept', 'accepted'],
  ['asked', null, 'asker', 'accept', null],
  ['declined', LATELY, 'other', 'accept', null],
  ['ended', null, 'other', 'accept', null],
  ['accepted', null, 'other', 'accept', null],
  ['asked', null, 'other', 'close', 'declined'],
  ['asked', null, 'asker', 'close', 'ended'],
  ['declined', LATELY, 'asker', 'close', 'ended'],
  ['declined', LATELY, 'other', 'close', null],
  ['accepted', null, 'asker', 'close', null],
  ['accepted', null, 'other', 'close', null],
  ['accepted', null, 'asker', 'end', 'ended'],
  ['accepted', null, 'other', 'end', 'ended'],
  ['asked', null, 'asker', 'end', null],
  ['ended', null, 'other', 'end', null],
];

describe('the states of two people and a practice', () => {
  test.each(ROWS)('%s (declined at %s): %s, %s → %s', (state, declinedAt, role, action, after) => {
    expect(stateAfter({ state, declinedAt }, role, action, NOW)).toBe(after);
  });

  test.each<[PairState, PairRole, string | null]>([
    ['asked', 'asker', 'asked'],
    ['asked', 'other', 'asks'],
    ['accepted', 'asker', 'buddies'],
    ['accepted', 'other', 'buddies'],
    ['declined', 'asker', 'asked'],
    ['declined', 'other', null],
    ['ended', 'asker', null],
    ['ended', 'other', null],
  ])('%s looks to the %s like %s', (state, role, shown) => {
    expect(shownState(state, role)).toBe(shown);
  });
});

test.each([
  ['2026-11-15', '2026-11-01', '2026-11-21', { from: '2026-11-15', days: 5 }],
  ['2026-11-20', '2026-11-01', '2026-11-21', { from: '2026-11-20', days: 0 }],
  ['2026-11-21', '2026-11-01', '2026-11-21', { from: '2026-11-21', days: 0 }],
  [null, '2026-11-01', '2026-11-04', { from: '2026-11-01', days: 2 }],
  ['2026-11-01', '2026-11-10', '2026-11-16', { from: '2026-11-10', days: 5 }],
])('last check-in on %s, buddies since %s: on %s the silence is %o', (lastDay, since, today, silence) => {
  expect(silenceOf({ lastDay, startOn: '2026-11-01', since }, today)).toEqual(silence);
});

test.each([
  [{ quietFrom: null, quietTo: null, timeZone: 'UTC' }, 9, false],
  [{ quietFrom: null, quietTo: null, timeZone: 'UTC' }, 22, true],
  [{ quietFrom: null, quietTo: null, timeZone: 'Asia/Taipei' }, 9, false],
  [{ quietFrom: null, quietTo: null, timeZone: 'Asia/Taipei' }, 15, true],
  [{ quietFrom: 480, quietTo: 600, timeZone: 'UTC' }, 9, true],
  [{ quietFrom: 480, quietTo: 600, timeZone: 'UTC' }, 23, false],
])('%o at %i o’clock UTC is quiet: %s', (hours, hour, isQuiet) => {
  expect(isQuietFor(hours, Date.UTC(2026, 10, 21, hour))).toBe(isQuiet);
});
