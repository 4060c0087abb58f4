import { isHeading, MAX_DEPTH, type Nested, normalizeDepths } from '#src/series/rules.ts';

/** An order after a change, and the new index of the moved line. */
export type Moved<T> = { entries: T[]; index: number };

/** The index behind the last line nested in the line at `index`. */
export function endOfBlock(entries: readonly Nested[], index: number): number {
  const root = entries[index];
  if (!root || isHeading(root)) return index + 1;
  const end = entries.findIndex((entry, at) => at > index && (isHeading(entry) || entry.depth <= root.depth));
  return end === -1 ? entries.length : end;
}

/** Moves a line, with what is nested in it, before the line at `to`, `by` steps deeper. `to` is an index before the move. */
export function moveTo<T extends Nested>(entries: readonly T[], from: number, to: number, by = 0): Moved<T> {
  const end = endOfBlock(entries, from);
  const block = entries.slice(from, end).map((entry) => ({ ...entry, depth: entry.depth + by }));
  if (to > from && to < end) return { entries: deepen(entries, from, end, by), index: from };
  const rest = [...entries.slice(0, from), ...entries.slice(end)];
  const index = to >= end ? to - block.length : to;
  rest.splice(index, 0, ...block);
  return { entries: normalizeDepths(rest), index };
}

/** Moves a line above the previous one at its level; null when there is none. */
export function moveUp<T extends Nested>(entries: readonly T[], index: number): Moved<T> | null {
  const depth = entries[index]?.depth ?? 0;
  for (let above = index - 1; above >= 0; above -= 1)
    if ((entries[above]?.depth ?? 0) <= depth) return moveTo(entries, index, above);
  return null;
}

/** Moves a line below the next one at its level and what is nested in that, or into the next one that is less deep. */
export function moveDown<T extends Nested>(entries: readonly T[], index: number): Moved<T> | null {
  const below = endOfBlock(entries, index);
  const next = entries[below];
  if (!next) return null;
  const isOuter = next.depth < (entries[index]?.depth ?? 0);
  return moveTo(entries, index, isOuter ? below + 1 : endOfBlock(entries, below));
}

/** Nests a line one step deeper, or less deep with `-1`; null when that is not allowed. */
export function nest<T extends Nested>(entries: readonly T[], index: number, by: 1 | -1): Moved<T> | null {
  const entry = entries[index];
  if (!entry || isHeading(entry) || entry.depth + by < 0 || entry.depth + by > MAX_DEPTH) return null;
  const changed = deepen(entries, index, endOfBlock(entries, index), by);
  return changed[index]?.depth === entry.depth ? null : { entries: changed, index };
}

/** Removes a line; what is nested in it moves out as far as necessary. */
export function removeAt<T extends Nested>(entries: readonly T[], index: number): T[] {
  return normalizeDepths(entries.filter((_, at) => at !== index));
}

function deepen<T extends Nested>(entries: readonly T[], from: number, end: number, by: number): T[] {
  if (by === 0) return [...entries];
  return normalizeDepths(
    entries.map((entry, at) => (at >= from && at < end ? { ...entry, depth: entry.depth + by } : entry)),
  );
}

export const ORDER_ACTIONS = ['up', 'down', 'in', 'out', 'remove', 'number'] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

type Line = Nested & { numbered?: boolean };

/** The order after an action of a button; null when the action changes nothing. */
export function applyAction<T extends Line>(
  entries: readonly T[],
  action: OrderAction,
  index: number,
): Moved<T> | null {
  const entry = entries[index];
  if (!entry) return null;
  switch (action) {
    case 'up':
      return moveUp(entries, index);
    case 'down':
      return moveDown(entries, index);
    case 'in':
      return nest(entries, index, 1);
    case 'out':
      return nest(entries, index, -1);
    case 'remove':
      return { entries: removeAt(entries, index), index };
    case 'number':
      return isHeading(entry)
        ? null
        : {
            entries: entries.map((each, at) => (at === index ? { ...each, numbered: !each.numbered } : each)),
            index,
          };
  }
}
