import { mondayOf, toDayNumber } from '#src/practice/day-number.ts';
import { type HeldVersion, heldVersions, type ScheduleVersion, versionAt } from '#src/practice/schedule.ts';

/** A day on which a person is excused, or a missed day that they repaired. */
export type ExcusedDay = { day: string; kind: 'rest' | 'repair' };
/** First and last day of a vacation. */
export type Vacation = { fromOn: string; toOn: string };

/** Everything that the outcomes of a practice follow from. Lists are in any order, and may hold a day twice. */
export type History = {
  startOn: string;
  /** The last day; the day on which a practice was completed by hand. */
  endOn: string | null;
  versions: readonly ScheduleVersion[];
  /** The days that are kept. Days outside of start and end are left out of account. */
  kept: readonly string[];
  excused: readonly ExcusedDay[];
  vacations: readonly Vacation[];
  /** The person's present day. */
  today: string;
};

const KEPT = 1;
const REST = 2;
const VACATION = 4;
const REPAIR = 8;

/** A history by day numbers, from a day to the end of the present week, or to the last day of the practice. */
export class Days {
  readonly first: number;
  readonly last: number;
  readonly today: number;
  readonly #held: HeldVersion[];
  readonly #marks: Uint8Array;

  constructor(history: History, first: number) {
    const kept = history.kept.map(toDayNumber);
    const end = history.endOn === null ? Number.POSITIVE_INFINITY : toDayNumber(history.endOn);
    this.first = first;
    this.today = toDayNumber(history.today);
    this.last = Math.min(end, sundayOf(lastOf(kept, this.today, end)));
    this.#held = heldVersions(history.versions, history.startOn);
    this.#marks = new Uint8Array(Math.max(0, this.last - first + 1));
    for (const day of kept) this.#mark(day, KEPT);
    for (const { day, kind } of history.excused)
      this.#mark(toDayNumber(day), kind === 'rest' ? REST : REPAIR);
    for (const { fromOn, toOn } of history.vacations) this.#markRange(toDayNumber(fromOn), toDayNumber(toOn));
  }

  versionOn(day: number): HeldVersion {
    return versionAt(this.#held, day);
  }

  isKept(day: number): boolean {
    return this.#has(day, KEPT);
  }

  /** How the person is excused on a day; null when they are not. */
  excuse(day: number): 'vacation' | 'rest' | null {
    if (this.#has(day, VACATION)) return 'vacation';
    return this.#has(day, REST) ? 'rest' : null;
  }

  isRepaired(day: number): boolean {
    return this.#has(day, REPAIR);
  }

  #has(day: number, mark: number): boolean {
    return ((this.#marks[day - this.first] ?? 0) & mark) !== 0;
  }

  #mark(day: number, mark: number): void {
    const at = day - this.first;
    if (at >= 0 && at < this.#marks.length) this.#marks[at] = (this.#marks[at] ?? 0) | mark;
  }

  #markRange(from: number, to: number): void {
    for (let day = Math.max(from, this.first); day <= Math.min(to, this.last); day += 1)
      this.#mark(day, VACATION);
  }
}

/** The last day that something is known of: today, or a kept day that lies ahead since the person moved west. */
function lastOf(kept: readonly number[], today: number, end: number): number {
  return kept.reduce((last, day) => (day > last && day <= end ? day : last), today);
}

function sundayOf(day: number): number {
  return mondayOf(day) + 6;
}
