import { type Piece, toPieces } from '#src/passages/pieces.ts';

/** A heading of a text and where its line begins. `depth` 2 is a top heading. */
export type PlacedHeading = { id: string; text: string; depth: number; at: number };

/**
 * A part of a text, from one offset to another. `path` has the headings above its beginning, from the top; `anchor` is the id
 * of the nearest of them, null above the first.
 */
export type CutPassage = { from: number; to: number; path: string[]; anchor: string | null };

/** A passage has about as many tokens as this, so that one fits a model many times and still says something alone. */
export const AIM = 400;
/** No passage has more tokens. */
export const MOST = 500;
/** What still becomes one passage: a little less than the most, because pieces are not cut to fit. */
const FITTING = 475;

/**
 * Cuts a text into passages, which together are the whole text. None reaches over a top heading; the passages of a section are
 * about equally long, and rather end before a smaller heading than after it.
 */
export function cutPassages(text: string, headings: readonly PlacedHeading[]): CutPassage[] {
  const starts = new Map(headings.map((heading) => [heading.at, heading]));
  const open: PlacedHeading[] = [];
  return sectionsOf(toPieces(text, AIM), starts).flatMap((section) =>
    groupsOf(section, starts).map((pieces) => {
      const passage = { from: pieces[0]?.from ?? 0, to: pieces.at(-1)?.to ?? 0 };
      // Smaller headings inside the passage are open for the next one, not for this one.
      const first = starts.get(passage.from);
      if (first) openHeading(open, first);
      const path = open.map((heading) => heading.text);
      const anchor = open.at(-1)?.id ?? null;
      for (const { from } of pieces.slice(1)) {
        const inside = starts.get(from);
        if (inside) openHeading(open, inside);
      }
      return { ...passage, path, anchor };
    }),
  );
}

function openHeading(open: PlacedHeading[], heading: PlacedHeading): void {
  while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
  open.push(heading);
}

type Starts = ReadonlyMap<number, PlacedHeading>;

/** The pieces between top headings. */
function sectionsOf(pieces: readonly Piece[], starts: Starts): Piece[][] {
  const sections: Piece[][] = [];
  for (const piece of pieces) {
    const isTop = (starts.get(piece.from)?.depth ?? Number.POSITIVE_INFINITY) <= 2;
    const last = sections.at(-1);
    if (last && !isTop) last.push(piece);
    else sections.push([piece]);
  }
  return sections;
}

/** The pieces of a section in groups of about equal size, so that no small rest is left. */
function groupsOf(section: readonly Piece[], starts: Starts): Piece[][] {
  const groups: Piece[][] = [];
  let left = tokensOf(section);
  let size = 0;
  let aim = aimFor(left);
  for (const piece of section) {
    const last = groups.at(-1);
    const isFull = size >= aim || size + piece.tokens > MOST || (size >= aim * 0.6 && starts.has(piece.from));
    if (last && !isFull) last.push(piece);
    else {
      groups.push([piece]);
      aim = aimFor(left);
      size = 0;
    }
    size += piece.tokens;
    left -= piece.tokens;
  }
  return groups;
}

function aimFor(tokens: number): number {
  return tokens / Math.max(1, Math.ceil(tokens / FITTING));
}

function tokensOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { tokens }) => sum + tokens, 0);
}
