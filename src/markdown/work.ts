import type { ParseContext } from 'micromark-util-types';

/** Thrown when a text would take too long to parse. */
export class TooMuchWork extends RangeError {}

const left = new WeakMap<ParseContext, number>();

/** Counts steps that the parser of one text makes beyond its way once through the text. Throws when they are too many. */
export function spend(parser: ParseContext, steps: number): void {
  const rest = (left.get(parser) ?? MOST_STEPS) - steps;
  if (rest < 0) throw new TooMuchWork();
  left.set(parser, rest);
}

const MOST_STEPS = 5_000_000;
