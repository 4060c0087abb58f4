/** The kinds of reactions, in the order in which they are offered. */
export const REACTION_KINDS = ['like', 'insight', 'thanks', 'celebrate', 'disagree'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

/** How many reactions of each kind a target has; a kind that nobody chose is absent. */
export type ReactionCounts = Partial<Record<ReactionKind, number>>;

/** The most reactions of a person within `REACTIONS_WINDOW_MS` (rules 3.4). */
export const MOST_REACTIONS = 10;
export const REACTIONS_WINDOW_MS = 30_000;

/** The author of a target is notified of the same person's reactions once within this time. */
export const NOTIFY_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** The z-value of the normal distribution for a confidence of 80 %. */
export const WILSON_Z = 1.281551565545;

/** Whether a reaction counts in favour of its target. */
export function isPositive(kind: ReactionKind): boolean {
  return kind !== 'disagree';
}

/** How many reactions a target has in all. */
export function totalOf(counts: ReactionCounts): number {
  return REACTION_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** The score of a target with these reactions: Wilson's bound, where all kinds but `disagree` are positive. */
export function scoreOf(counts: ReactionCounts): number {
  const against = REACTION_KINDS.filter((kind) => !isPositive(kind)).reduce(
    (sum, kind) => sum + (counts[kind] ?? 0),
    0,
  );
  return wilsonBound(totalOf(counts) - against, against);
}

/**
 * The lower bound of the share of positive votes, which rises with the number of votes (rules 3.11): two likes score above
 * one, and far below a hundred. 0 without a positive vote.
 */
export function wilsonBound(positive: number, negative: number): number {
  if (positive === 0) return 0;
  const votes = positive + negative;
  const share = positive / votes;
  const zz = WILSON_Z * WILSON_Z;
  const spread = WILSON_Z * Math.sqrt((share * (1 - share) + zz / (4 * votes)) / votes);
  return Math.max(0, (share + zz / (2 * votes) - spread) / (1 + zz / votes));
}

/** Reactions as one person sees them: everybody's counts, and their own reaction. */
export type SeenReactions = { counts: ReactionCounts; mine: ReactionKind | null };

/** The reactions after that person chose a kind; the same kind again takes it back. */
export function afterReacting({ counts, mine }: SeenReactions, kind: ReactionKind): SeenReactions {
  const others = mine ? { ...counts, [mine]: Math.max(0, (counts[mine] ?? 0) - 1) } : { ...counts };
  if (kind === mine) return { counts: others, mine: null };
  return { counts: { ...others, [kind]: (others[kind] ?? 0) + 1 }, mine: kind };
}
