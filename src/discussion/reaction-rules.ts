/** What one can feel about a thing with one touch, in the order in which it is offered. */
export const REACTION_KINDS = ['like', 'insight', 'thanks', 'celebrate', 'disagree'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

/** How many of each kind a thing has; a kind that nobody chose is absent. */
export type ReactionCounts = Partial<Record<ReactionKind, number>>;

/** Changing one's mind is free, hammering is not (rules 3.4). */
export const MOST_REACTIONS = 10;
export const REACTIONS_WINDOW_MS = 30_000;

/** The author of a thing hears of the same person once within this time. */
export const TELL_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** Of the normal distribution: four of five such bounds lie below the truth. */
export const WILSON_Z = 1.281551565545;

/** Whether a reaction speaks for a thing. */
export function isPositive(kind: ReactionKind): boolean {
  return kind !== 'disagree';
}

/** How many reactions a thing has in all. */
export function totalOf(counts: ReactionCounts): number {
  return REACTION_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** The score of what has these reactions: Wilson's bound, where all but disagreement are positive. */
export function scoreOf(counts: ReactionCounts): number {
  const against = REACTION_KINDS.filter((kind) => !isPositive(kind)).reduce(
    (sum, kind) => sum + (counts[kind] ?? 0),
    0,
  );
  return wilsonBound(totalOf(counts) - against, against);
}

/**
 * The lower bound of the share of positive votes that so few or many votes speak for (rules 3.11): what two people like
 * stands above what one likes, and far below what a hundred like. 0 without a vote for it.
 */
export function wilsonBound(positive: number, negative: number): number {
  if (positive === 0) return 0;
  const votes = positive + negative;
  const share = positive / votes;
  const zz = WILSON_Z * WILSON_Z;
  const spread = WILSON_Z * Math.sqrt((share * (1 - share) + zz / (4 * votes)) / votes);
  return Math.max(0, (share + zz / (2 * votes) - spread) / (1 + zz / votes));
}

/** Reactions as somebody sees them: everybody's counts, and the own one. */
export type SeenReactions = { counts: ReactionCounts; mine: ReactionKind | null };

/** What becomes of them when somebody chooses a kind: the same again takes it back. */
export function afterReacting({ counts, mine }: SeenReactions, kind: ReactionKind): SeenReactions {
  const others = mine ? { ...counts, [mine]: Math.max(0, (counts[mine] ?? 0) - 1) } : { ...counts };
  if (kind === mine) return { counts: others, mine: null };
  return { counts: { ...others, [kind]: (others[kind] ?? 0) + 1 }, mine: kind };
}
