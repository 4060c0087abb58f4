/** Thrown when a text would take too long to parse. Handled like an overflow of the stack. */
export class TooMuchWork extends RangeError {}

// Reading is synchronous, so that one text is counted at a time.
const counter = { left: 0 };

/**
 * Reads a text with a limit to what its parser does beyond one way through it: looking ahead in vain, walking back over what
 * it has read. Throws `TooMuchWork` beyond the limit. The unit is a microsecond on a busy machine.
 */
export function withinLimit<Result>(microseconds: number, read: () => Result): Result {
  counter.left = microseconds;
  return read();
}

/** Counts work of the text that is being read. */
export function spend(microseconds: number): void {
  counter.left -= microseconds;
  if (counter.left < 0) throw new TooMuchWork();
}
