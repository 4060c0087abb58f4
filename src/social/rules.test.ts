import { describe, expect, test } from 'vitest';
import { ASK_AGAIN_MS, connectionFor, pairOf } from '#src/social/rules.ts';

const NOW = Date.UTC(2026, 10, 21, 9);

describe('a pair', () => {
  test('has the same key whichever of the two asks', () => {
    expect(pairOf('a', 'b')).toEqual(pairOf('b', 'a'));
    expect(pairOf('b', 'a')).toEqual({ lowId: 'a', highId: 'b' });
  });
});

describe('a connection', () => {
  const seen = (personId: string, state: 'asked' | 'accepted' | 'declined', now = NOW) =>
    connectionFor(personId, { state, askedBy: 'alice', answeredAt: NOW }, now);

  test('is none before anybody asked', () => {
    expect(connectionFor('alice', null, NOW)).toEqual({ connection: 'none', askAgainAt: null });
  });

  test('that is asked for differs between the two people', () => {
    expect(seen('alice', 'asked').connection).toBe('asked');
    expect(seen('bob', 'asked').connection).toBe('asks');
  });

  test('is mutual once accepted', () => {
    expect(seen('alice', 'accepted')).toEqual(seen('bob', 'accepted'));
  });

  test('that was declined can be asked for again after thirty days', () => {
    const until = NOW + ASK_AGAIN_MS;
    expect(seen('alice', 'declined', until - 1)).toEqual({ connection: 'declined', askAgainAt: until });
    expect(seen('alice', 'declined', until).connection).toBe('none');
  });

  test('can be asked for at once by the person who declined', () => {
    expect(seen('bob', 'declined').connection).toBe('none');
  });
});
