/** The start of the clock of `hotness`, UTC epoch seconds: the one that Reddit uses. */
export const HOT_EPOCH = 1_134_028_003;
/** Seconds after which a new question starts above an older one with ten times its votes. */
export const HOT_SECONDS = 45_000;

/**
 * How hot a question is (rules 3.12): its votes count by their logarithm, and every 12.5 hours of age count as much as ten
 * times the votes. The value changes only with a vote, so it is an indexed column.
 */
export function hotness(score: number, askedAt: number): number {
  const weight = Math.sign(score) * Math.log10(Math.max(Math.abs(score), 1));
  return weight + (askedAt / 1000 - HOT_EPOCH) / HOT_SECONDS;
}

/** The accepted answer comes first, unless the bound of another answer is higher by this much (rules 3.11). */
export const BEATS_ACCEPTED = 0.2;

/**
 * The key of the order `best`: the bound of an answer, raised above all bounds for the accepted answer unless it is beaten.
 * `bestOther` is the highest bound of the other answers.
 */
export function rankOf(answer: { bound: number; accepted: boolean }, bestOther: number): number {
  const isFirst = answer.accepted && bestOther < answer.bound + BEATS_ACCEPTED;
  return isFirst ? 1 + answer.bound : answer.bound;
}

/** The most votes of a person on one of their days (rules 3.8): up and down, in all and to one other person. */
export const VOTES_A_DAY = { up: 20, down: 10 } as const;
export const VOTES_TO_ONE_PERSON = { up: 6, down: 3 } as const;

/** Answers of one page. */
export const ANSWERS_A_PAGE = 10;

/** The path of a question, without language prefix. */
export function questionPath(slug: string): string {
  return `/questions/${encodeURIComponent(slug)}`;
}

/** The path of the page of one answer, which does not depend on any order of answers. */
export function answerPath(id: string): string {
  return `/answers/${id}`;
}

/** The list of suggested edits. */
export const SUGGESTIONS_PATH = '/questions/edits';

/** The page of a suggested edit. */
export function suggestionPath(id: string): string {
  return `${SUGGESTIONS_PATH}/${id}`;
}

/** How many suggested edits of one person may wait. */
export const MOST_SUGGESTIONS = 5;

/** The fragment of an answer on the page of its question. */
export function answerAnchor(id: string): string {
  return `answer-${id}`;
}

/** Slugs that a question never gets, because pages have these addresses. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['ask', 'edits', 'feed']);

/** How many votes close a question, or open it again. */
export const CLOSE_VOTES = 3;

/** How many votes of one person for one other within `SERIAL_WINDOW_MS` are a series, which is reversed. */
export const SERIAL_VOTES = { up: 5, down: 3 } as const;
export const SERIAL_WINDOW_MS = 10 * 60_000;
