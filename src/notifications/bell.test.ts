import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeSocket, newerState, parseState, reconnectPause } from '#src/notifications/bell.ts';

const socket = { session: 'a', expiresAt: 1000, sentVersion: 5, order: 1 };

describe('a ring', () => {
  test.each([
    ['is sent to a socket with an older state', { version: 6, sessions: ['a'] }, 10, 'send'],
    ['is not sent to a socket that has the state', { version: 5, sessions: ['a'] }, 10, 'leave'],
    ['is not sent when it comes late', { version: 4, sessions: ['a'] }, 10, 'leave'],
    ['closes a revoked session', { version: 9, sessions: ['b'] }, 10, 'close'],
    ['closes an expired session', { version: 9, sessions: ['a'] }, 1000, 'close'],
  ])('%s', (_, ring, now, verdict) => {
    expect(judgeSocket(socket, { unread: 1, ...ring }, now)).toBe(verdict);
  });
});

test('of states that come in any order, and twice, the newest is kept', () => {
  const state = fc.record({ unread: fc.nat(9), version: fc.nat(50) });
  fc.assert(
    fc.property(fc.array(state, { minLength: 1 }), (states) => {
      const last = states.reduce((known, received) => newerState(known, received));
      expect(last.version).toBe(Math.max(...states.map(({ version }) => version)));
    }),
  );
});

test('pauses grow, are spread, and end at a minute', () => {
  expect([0, 1, 3].map((failures) => reconnectPause(failures, 1))).toEqual([1000, 2000, 8000]);
  expect([reconnectPause(3, 0), reconnectPause(3, 0.5)]).toEqual([4000, 6000]);
  expect(reconnectPause(40, 1)).toBe(60_000);
});

test('only a state is read as one', () => {
  expect(parseState('{"unread":3,"version":17}')).toEqual({ unread: 3, version: 17 });
  for (const text of ['pong', '{', '{}', '{"unread":"3","version":1}', 'null', new ArrayBuffer(2)])
    expect(parseState(text)).toBeNull();
});
