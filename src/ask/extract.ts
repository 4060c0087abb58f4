import { sentencesOf } from '#src/ask/sentences.ts';
import { wordsOf } from '#src/ask/words-of.ts';

/** A word of the question with its weight: rare words weigh more. */
export type WeighedWord = { term: string; weight: number };

/** A sentence of a source, and how well it answers. */
type Candidate = {
  n: number;
  text: string;
  score: number;
  coverage: number;
  own: number;
  isHeading: boolean;
};

/** What is taken from sources: the best sentences, and the share of the question that the best of them covers. */
export type Extract = { sentences: { n: number; text: string }[]; coverage: number };

/** From this coverage on a question is answered; from the lower one on the closest passages are shown. */
export const ANSWERS_FROM = 0.6;
export const CLOSE_FROM = 0.4;

const MOST_SENTENCES = 3;
/** The weight of the neighbours of a sentence, and of its passage. */
const NEIGHBOURS = 0.3;
const PASSAGE = 0.35;
/** A sentence that is much worse than the best, or has little of the question, says something else. */
const LEAST_OF_BEST = 0.55;
const LEAST_OWN = 0.3;
/** What a line is worth that is no sentence: an item of a list, or code. */
const UNENDED = 0.8;
const CODE = 0.5;
const LIKE_CODE = /[{};|]|=>|::|^[$#/>]|\w\(\)|\s=\s/;
const LONGEST = 420;
const SHORTEST = 15;

type Source = { n: number; title: string; path: readonly string[]; text: string };

/** Takes the sentences that answer a question out of sources, best first. */
export function extract(words: readonly WeighedWord[], sources: readonly Source[]): Extract {
  const all = sources.flatMap((source) => candidatesOf(words, source)).sort((a, b) => b.score - a.score);
  const kept: Candidate[] = [];
  for (const one of all.filter(isQuotable)) {
    if (kept.length === MOST_SENTENCES || one.score < (kept[0]?.score ?? 0) * LEAST_OF_BEST) break;
    if (kept.length > 0 && one.own < LEAST_OWN) continue;
    if (!kept.some(({ text }) => text.includes(one.text) || one.text.includes(text))) kept.push(one);
  }
  // What cannot be quoted answers nothing.
  const coverage =
    kept.length === 0 ? 0 : Math.max(...all.slice(0, MOST_SENTENCES).map((one) => one.coverage));
  return { sentences: kept.map(({ n, text }) => ({ n, text })), coverage };
}

function candidatesOf(words: readonly WeighedWord[], { n, title, path, text }: Source): Candidate[] {
  const lines = text
    .split('\n')
    .flatMap(sentencesOf)
    .map((line) => line.trim())
    .filter(Boolean);
  const bags = lines.map((line) => countsOf(line));
  const lengths = bags.map(({ length }) => length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const heading = new Set(wordsOf([title, ...path].join('\n')));
  const whole = countsOf(text);
  const passage = weigh(words, whole, Math.max(whole.length, 1));
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return lines.map((line, at) => {
    const near = [bags[at - 1], bags[at + 1]].filter((bag) => bag !== undefined);
    const own = weigh(words, bags[at] ?? EMPTY, average);
    const beside = share(words, (term) => near.some((bag) => bag.counts.has(term)));
    const covered = share(
      words,
      (term) => [bags[at] ?? EMPTY, ...near].some((bag) => bag.counts.has(term)) || heading.has(term),
    );
    const score = formOf(line) * own + NEIGHBOURS * beside + PASSAGE * passage;
    const has = share(words, (term) => (bags[at] ?? EMPTY).counts.has(term));
    const isHeading = line === title || path.includes(line);
    return { n, text: line, score, coverage: covered / total, own: has / total, isHeading };
  });
}

/** A whole sentence says more than a fragment or a line of code. */
function formOf(line: string): number {
  if (/[.!?。！？…]["'”’」』)）]*$/u.test(line)) return 1;
  return LIKE_CODE.test(line) ? CODE : UNENDED;
}

type Bag = { counts: Map<string, number>; length: number };
const EMPTY: Bag = { counts: new Map(), length: 0 };

function countsOf(text: string): Bag {
  const counts = new Map<string, number>();
  const found = wordsOf(text);
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, length: found.length };
}

/** BM25 of a text for the words. */
function weigh(words: readonly WeighedWord[], { counts, length }: Bag, average: number): number {
  return words.reduce((sum, { term, weight }) => {
    const count = counts.get(term) ?? 0;
    return sum + (weight * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / (average || 1)));
  }, 0);
}

function share(words: readonly WeighedWord[], has: (term: string) => boolean): number {
  return words.reduce((sum, { term, weight }) => sum + (has(term) ? weight : 0), 0);
}

/** Whether a sentence can stand alone in quotation marks: no fragment, no wall of text, no link. */
function isQuotable({ text, isHeading }: Candidate): boolean {
  const length = text.length;
  if (isHeading || length > LONGEST || /https?:\/\//.test(text)) return false;
  return /\p{Script=Han}/u.test(text) ? length >= 6 : length >= SHORTEST && text.includes(' ');
}
