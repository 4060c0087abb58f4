import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Event,
  Extension,
  Point,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import { type Pair, pairRuns, type Run } from '#src/markdown/attention-pairs.ts';
import { isCjk, isCjkSign } from '#src/markdown/cjk.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    strikethrough: 'strikethrough';
  }
}

const STAR = 42;
const UNDERSCORE = 95;
const TILDE = 126;

const mark: Construct = { name: 'mark', tokenize: tokenizeMark, resolveAll: resolveMarks };

/**
 * Emphasis, strong emphasis and `~~strike~~`. It differs from CommonMark and GitHub in two things. An East Asian sign does not
 * keep a mark from opening or closing, as in `**重點：**後文`, because these languages have no spaces around words. A single
 * tilde is a tilde, as in `3~5 天`.
 */
export const marks: Extension = {
  text: { [STAR]: mark, [UNDERSCORE]: mark, [TILDE]: mark },
  insideSpan: { null: [mark] },
  attentionMarkers: { null: [TILDE] },
  disable: { null: ['attention'] },
};

function tokenizeMark(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>) {
  const { previous, events } = this;
  const isEscaped = events.at(-1)?.[1].type === 'characterEscape';
  return (marker: Code) => {
    if (marker === TILDE && previous === TILDE && !isEscaped) return nok(marker);
    let size = 0;
    effects.enter('attentionSequence');
    return inside(marker);

    function inside(code: Code): ReturnType<typeof ok> {
      if (code === marker) {
        size++;
        effects.consume(code);
        return inside;
      }
      const token = effects.exit('attentionSequence');
      if (marker === TILDE && size !== 2) return nok(code);
      const { opens, closes } = sidesOf(marker, previous, code);
      token._open = opens;
      token._close = closes;
      return ok(code);
    }
  };
}

/** Whether a run may open and close, by what stands before and after it. */
function sidesOf(marker: Code, before: Code, after: Code): { opens: boolean; closes: boolean } {
  const [left, right] = [sideOf(before, true), sideOf(after, false)];
  const opens =
    !right.isSpace &&
    (!right.isPunctuation || right.isCjk || left.isSpace || left.isPunctuation || left.isCjk);
  const closes =
    !left.isSpace &&
    (!left.isPunctuation || left.isCjk || right.isSpace || right.isPunctuation || right.isCjk);
  if (marker !== UNDERSCORE) return { opens, closes };
  // Within a word an underscore is a part of it, but a full-width sign is not a part of a word.
  const isBoundary = (side: Side, other: Side) => side.isPunctuation || (other.isPunctuation && other.isCjk);
  return {
    opens: opens && (!closes || isBoundary(left, right)),
    closes: closes && (!opens || isBoundary(right, left)),
  };
}

type Side = { isSpace: boolean; isPunctuation: boolean; isCjk: boolean };

function sideOf(code: Code, isBefore: boolean): Side {
  if (code === null || code < 0 || unicodeWhitespace(code))
    return { isSpace: true, isPunctuation: false, isCjk: false };
  const character = String.fromCharCode(code);
  const isSign = isCjkSign(character);
  // One half of a character beyond the basic plane: the first half of rare Chinese characters is known, the second is not.
  const isRare = isBefore ? code >= 0xdc00 && code <= 0xdfff : code >= 0xd840 && code <= 0xd88c;
  return {
    isSpace: false,
    isPunctuation: isSign || unicodePunctuation(code),
    isCjk: isSign || isRare || isCjk(character),
  };
}

/** Replaces the runs of a text by pairs and the signs that are left over. */
function resolveMarks(events: Event[], context: TokenizeContext): Event[] {
  const runs = new Map<Token, Run>();
  for (const [kind, token] of events) {
    if (kind === 'enter' && token.type === 'attentionSequence') runs.set(token, toRun(token, context));
  }
  if (runs.size === 0) return events;
  pairRuns([...runs.values()]);
  const tokens = new Map<Pair, PairTokens>();
  const resolved = events.flatMap((event) => {
    const [kind, token] = event;
    const run = runs.get(token);
    if (!run) return [event];
    return kind === 'enter' ? replace(token, run, tokens, context) : [];
  });
  // The parser holds on to this very list.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}

function toRun(token: Token, context: TokenizeContext): Run {
  const size = token.end.offset - token.start.offset;
  const marker = context.sliceSerialize(token).charCodeAt(0);
  const [canOpen, canClose] = [token._open === true, token._close === true];
  return { marker, size, left: size, canOpen, canClose, opens: [], closes: [] };
}

/** The tokens of a pair that are entered at its opening and left at its end. */
type PairTokens = { group: Token; text: Token };

/** The ends that a run closes, then its unused signs, then what it opens. */
function replace(token: Token, run: Run, tokens: Map<Pair, PairTokens>, context: TokenizeContext): Event[] {
  const events: Event[] = [];
  let at = token.start;
  const piece = (type: Token['type'], size: number): Token => {
    const start = at;
    at = moved(at, size);
    return { type, start, end: at };
  };
  const whole = (one: Token): Event[] => [
    ['enter', one, context],
    ['exit', one, context],
  ];
  for (const pair of run.closes) {
    const { group, text } = tokens.get(pair) as PairTokens;
    text.end = at;
    const sequence = piece(sequenceOf(pair), pair.size);
    group.end = at;
    events.push(['exit', text, context], ...whole(sequence), ['exit', group, context]);
  }
  if (run.left > 0) events.push(...whole(piece('data', run.left)));
  for (const pair of run.opens.toReversed()) {
    const start = at;
    const sequence = piece(sequenceOf(pair), pair.size);
    const group: Token = { type: groupOf(pair), start, end: at };
    const text: Token = { type: textOf(pair), start: at, end: at };
    tokens.set(pair, { group, text });
    events.push(['enter', group, context], ...whole(sequence), ['enter', text, context]);
  }
  return events;
}

function groupOf({ marker, size }: Pair): Token['type'] {
  return marker === TILDE ? 'strikethrough' : size > 1 ? 'strong' : 'emphasis';
}

function sequenceOf(pair: Pair): Token['type'] {
  return `${groupOf(pair)}Sequence` as Token['type'];
}

function textOf(pair: Pair): Token['type'] {
  return `${groupOf(pair)}Text` as Token['type'];
}

/** The place some characters further on in the same line. */
function moved(point: Point, by: number): Point {
  const { line, column, offset, _index, _bufferIndex } = point;
  return { line, column: column + by, offset: offset + by, _index, _bufferIndex: _bufferIndex + by };
}
