/** The steps of event delivery; crashes before and after each of them cover every gap between two steps. */
export type Point =
  | 'commit of a request'
  | 'load of own events'
  | 'claim'
  | 'read of a handler'
  | 'commit of a handler'
  | 'call of an effect'
  | 'receipts and settling'
  | 'leaving to the queue'
  | 'send to the queue'
  | 'ack'
  | 'sweep'
  | 'keeping of a dead event'
  | 'replay';

/** Rare steps fail this many times as often, so that each of them is tried. */
export const SELDOM: Partial<Record<Point, number>> = {
  claim: 4,
  'leaving to the queue': 16,
  'send to the queue': 4,
  ack: 4,
  sweep: 12,
  'keeping of a dead event': 4,
  replay: 20,
};

/** Recognizes a step by its batch of statements. */
export function pointOf([first = '', second = '', third = '']: readonly string[]): Point {
  if (first.startsWith('insert into "deliveries"')) {
    return first.includes('on conflict') ? 'receipts and settling' : 'commit of a handler';
  }
  if (first.startsWith('insert into "dead_events"')) return third ? 'sweep' : 'keeping of a dead event';
  if (second.startsWith('update "dead_events"') && third === '' && first.includes('"attempts"'))
    return 'replay';
  if (first.startsWith('update "outbox"')) {
    return /^update "outbox" set "claimed_until" = \? where/.test(first)
      ? 'leaving to the queue'
      : 'receipts and settling';
  }
  if (second.startsWith('update "outbox"')) return 'claim';
  if (first.includes('from "outbox"')) return 'load of own events';
  if (first.startsWith('select')) return 'read of a handler';
  return 'commit of a request';
}
