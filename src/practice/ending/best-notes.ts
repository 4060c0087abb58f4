import { MOODS, type Mood } from '#src/practice/words.ts';

/** A check-in with a note. `at` is when it happened. */
export type Noted = { id: string; at: string; details: { note: string; mood: Mood | null } | null };

/** A note worth reading again, and why: it is the longest, or the one of the best mood. */
export type BestNote<T extends Noted> = { why: 'longest' | 'mood'; checkIn: T };

/**
 * Chooses the best notes: the longest one, and another one that was written in the best mood. Of two that are alike the
 * earlier one is chosen, so that the same check-ins give the same notes in whatever order they come.
 */
export function bestNotes<T extends Noted>(checkIns: readonly T[]): BestNote<T>[] {
  const noted = checkIns.filter(({ details }) => details !== null && details.note.trim() !== '');
  const [longest] = noted.toSorted((a, b) => lengthOf(b) - lengthOf(a) || earlier(a, b));
  if (!longest) return [];
  const [happiest] = noted
    .filter((each) => each.id !== longest.id && each.details?.mood)
    .toSorted((a, b) => rankOf(b) - rankOf(a) || lengthOf(b) - lengthOf(a) || earlier(a, b));
  return [
    { why: 'longest', checkIn: longest },
    ...(happiest ? [{ why: 'mood' as const, checkIn: happiest }] : []),
  ];
}

/** Characters as people count them, so that an emoji is no longer than a letter. */
function lengthOf({ details }: Noted): number {
  return [...(details?.note ?? '')].length;
}

function rankOf({ details }: Noted): number {
  return details?.mood ? MOODS.indexOf(details.mood) : -1;
}

function earlier(a: Noted, b: Noted): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
